namespace NewsParse.Reading.Html;

/// <summary>svg and math, and the one obsolete tag that stands for a whole form.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>What an isindex tag asks for when it does not say so itself; given by the HTML standard.</summary>
    private const string IsindexPrompt = "This is a searchable index. Enter search keywords: ";

    private bool IsHtmlIntegrationPoint(in OpenElement element)
    {
        if ((element.Traits & ElementTraits.HtmlIntegration) != 0)
            return true;
        if ((element.Traits & ElementTraits.Math) == 0 || element.Tag != HtmlTag.AnnotationXml)
            return false;
        var encoding = _tree.AttributeSpan(element.Node, "encoding");
        return encoding.Equals("text/html", StringComparison.OrdinalIgnoreCase)
            || encoding.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
    }

    private void StartForeign(ref PageToken token)
    {
        ReconstructFormatting();
        var traits = token.Tag == HtmlTag.Svg ? ElementTraitsOf.Svg(token.Name) : ElementTraitsOf.Math(token.Tag);
        Open(CreateElement(in token, token.Name, traits));
        if (token.IsSelfClosing)
            RemoveOpenAt(_openCount - 1);
    }

    private void Foreign(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                if (_tree.Chars(token.Text).Contains('\0'))
                    token.Text = _tree.KeepWithoutNul(token.Text);
                AddCharacters(in token);
                _isFramesetAllowed = _isFramesetAllowed && !HasContent(in token);
                break;
            case PageTokenKind.StartTag:
                if (TagSets.IsBreakingOutOfForeign(token.Tag) || IsHtmlFont(in token))
                    LeaveForeign(ref token);
                else
                    InsertForeign(ref token);
                break;
            case PageTokenKind.EndTag:
                EndForeign(ref token);
                break;
            case PageTokenKind.Comment:
                NoteComment();
                break;
        }
    }

    private bool IsHtmlFont(in PageToken token) => token is { Tag: HtmlTag.Font, HasAttributes: true }
        && (_tokenizer.HasAttribute("color") || _tokenizer.HasAttribute("face") || _tokenizer.HasAttribute("size"));

    private void LeaveForeign(ref PageToken token)
    {
        while (_openCount > 1 && (Current.Traits & (ElementTraits.Html | ElementTraits.MathTextIntegration)) == 0 && !IsHtmlIntegrationPoint(in Current))
            PopCurrent();
        Home(ref token);
    }

    private void InsertForeign(ref PageToken token)
    {
        var isMath = (Current.Traits & ElementTraits.Math) != 0;
        var name = isMath ? token.Name : ForeignNames.AdjustTag(token.Name);
        LimitDepth();
        var element = CreateElement(in token, name, isMath ? ElementTraitsOf.Math(token.Tag) : ElementTraitsOf.Svg(name));
        _tree.Append(Current.Node, element.Node);
        if (!token.IsSelfClosing)
        {
            Push(in element);
            _tokenizer.IsInForeignContent = true;
        }
        else if (token.Tag == HtmlTag.Script)
        {
            var end = PageToken.EndOf(HtmlTag.Script);
            EndForeign(ref end);
        }
    }

    private void EndForeign(ref PageToken token)
    {
        for (var i = _openCount - 1; i > 0; i--)
        {
            if (_open[i].Key == token.Key && string.Equals(_open[i].Name, token.Name, StringComparison.OrdinalIgnoreCase))
            {
                PopTo(i);
                return;
            }

            if (!MayBeOpen(token.Key) || (_open[i - 1].Traits & ElementTraits.Html) != 0)
            {
                Home(ref token);
                return;
            }
        }
    }

    private void StartIsindex()
    {
        if (_form >= 0)
            return;
        var action = _tokenizer.FindAttribute("action");
        var prompt = _tokenizer.FindAttribute("prompt");
        InBodyImplied(HtmlTag.Form);
        if (action is { ValueSpan.Length: > 0 } address && _form >= 0)
            _tree.AddAttributeTo(_form, in address);
        InBodyImplied(HtmlTag.Hr);
        InBodyImplied(HtmlTag.Label);
        AddCharacters(prompt is { ValueSpan.Length: > 0 } text ? _tree.Keep(text.ValueSpan) : _tree.Keep(IsindexPrompt), default);
        InsertIsindexInput();
        CloseAnyOther(PageToken.EndOf(HtmlTag.Label));
        InBodyImplied(HtmlTag.Hr);
        EndForm();
    }

    private void InBodyImplied(HtmlTag tag)
    {
        var token = PageToken.Start(tag);
        InBody(ref token);
    }

    /// <summary>The tag's remaining attributes belong to the input.</summary>
    private void InsertIsindexInput()
    {
        ReconstructFormatting();
        var element = CreateElement(PageToken.Start(HtmlTag.Input));
        _tree.AddAttributeTo(element.Node, new PageAttribute("name", "isindex"));
        for (var i = 0; i < _tokenizer.AttributeCount; i++)
        {
            ref readonly var attribute = ref _tokenizer.Attribute(i);
            if (attribute.Name is not ("name" or "action" or "prompt"))
                _tree.AddAttributeTo(element.Node, in attribute);
        }

        Open(in element);
        PopCurrent();
        _isFramesetAllowed = false;
    }
}
