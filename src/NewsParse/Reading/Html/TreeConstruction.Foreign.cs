namespace NewsParse.Reading.Html;

/// <summary>svg and math.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>What a page with frames may hold before them: a NUL counts for nothing.</summary>
    private static readonly System.Buffers.SearchValues<char> SpacesAndReplaced = System.Buffers.SearchValues.Create(" \t\n\r\f\uFFFD");

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
            PopCurrent();
    }

    private void Foreign(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                if (_tree.Chars(token.Text).Contains('\0'))
                    token.Text = _tree.KeepWithReplacedNul(token.Text);
                AddCharacters(in token);
                _isFramesetAllowed = _isFramesetAllowed && !_tree.Chars(token.Text).ContainsAnyExcept(SpacesAndReplaced);
                break;
            case PageTokenKind.StartTag:
                if (TagSets.IsBreakingOutOfForeign(token.Tag) || IsHtmlFont(in token))
                    LeaveForeign(ref token);
                else
                    InsertForeign(ref token);
                break;
            case PageTokenKind.EndTag when token.Tag is HtmlTag.Br or HtmlTag.P:
                LeaveForeign(ref token);
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
        var isMath = (AdjustedCurrent.Traits & ElementTraits.Math) != 0;
        var name = isMath ? token.Name : ForeignNames.AdjustTag(token.Name);
        LimitDepth();
        var element = CreateElement(in token, name, isMath ? ElementTraitsOf.Math(token.Tag) : ElementTraitsOf.Svg(name));
        _tree.Append(Current.Node, element.Node);
        if (!token.IsSelfClosing)
        {
            Push(in element);
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
}
