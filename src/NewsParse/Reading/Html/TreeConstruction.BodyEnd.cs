namespace NewsParse.Reading.Html;

/// <summary>End tags in the body, and what comes after it.</summary>
internal sealed partial class TreeConstruction
{
    private void InBodyEndTag(ref PageToken token)
    {
        switch (token.Tag)
        {
            case HtmlTag.Unknown or HtmlTag.Span: CloseAnyOther(in token); break;
            case HtmlTag.P: EndParagraph(); break;
            case HtmlTag.Li: EndListItem(); break;
            case HtmlTag.Dd or HtmlTag.Dt: EndDefinition(in token); break;
            case HtmlTag.Form: EndForm(); break;
            case HtmlTag.Br: ConsumeImplied(HtmlTag.Br); break;
            case HtmlTag.Applet or HtmlTag.Marquee or HtmlTag.Object: EndObject(in token); break;
            case HtmlTag.Body: EndBody(); break;
            case HtmlTag.Html:
                if (EndBody())
                    AfterBody(ref token);
                break;
            case HtmlTag.Template: InHead(ref token); break;
            default: InBodyEndTagOfGroup(ref token); break;
        }
    }

    private void InBodyEndTagOfGroup(ref PageToken token)
    {
        var tag = token.Tag;
        if (TagSets.IsFormatting(tag))
            CloseFormatting(ref token);
        else if (tag is HtmlTag.Button or HtmlTag.Listing or HtmlTag.Pre or HtmlTag.Select || TagSets.IsParagraphBreakingBlock(tag))
            EndBlock(ref token);
        else if (TagSets.IsHeading(tag))
            EndHeading();
        else
            CloseAnyOther(in token);
    }

    private void ConsumeImplied(HtmlTag tag)
    {
        var token = PageToken.Start(tag);
        Consume(ref token);
    }

    private void EndParagraph()
    {
        if (!IsParagraphInButtonScope())
            ConsumeImplied(HtmlTag.P);
        CloseParagraph();
    }

    private void EndBlock(ref PageToken token)
    {
        if (!IsInScope(token.Tag))
            return;
        PopImpliedEnds();
        PopUntil(token.Tag);
        PopCurrent();
    }

    private void EndListItem()
    {
        if (!IsInScope(HtmlTag.Li, ElementTraits.Scope | ElementTraits.ListScope))
            return;
        PopImpliedEnds(HtmlTag.Li);
        PopUntil(HtmlTag.Li);
        PopCurrent();
    }

    private void EndDefinition(in PageToken token)
    {
        if (!IsInScope(token.Tag))
            return;
        PopImpliedEnds(token.Tag);
        PopUntil(token.Tag);
        PopCurrent();
    }

    private void EndHeading()
    {
        if (!IsInScope(TagSets.IsHeading))
            return;
        PopImpliedEnds();
        PopUntil(TagSets.IsHeading);
        PopCurrent();
    }

    private void EndForm()
    {
        var form = _form;
        _form = -1;
        if (form < 0 || !IsInScope(HtmlTag.Form))
            return;
        PopImpliedEnds();
        RemoveOpenAt(IndexOfOpen(form));
    }

    private void EndObject(in PageToken token)
    {
        if (!IsInScope(token.Tag))
            return;
        PopImpliedEnds();
        PopUntil(token.Tag);
        PopCurrent();
        ClearFormattingToMarker();
    }

    private bool EndBody()
    {
        if (!IsInScope(HtmlTag.Body))
            return false;
        _mode = InsertionMode.AfterBody;
        return true;
    }

    /// <summary>Closes the nearest open element of the name, unless a block stands between.</summary>
    private void CloseAnyOther(in PageToken token)
    {
        for (var i = MayBeOpen(token.Key) ? _openCount - 1 : -1; i >= 0; i--)
        {
            if (IsNamed(in _open[i], in token))
            {
                PopTo(i);
                return;
            }

            if ((_open[i].Traits & ElementTraits.Special) != 0)
                return;
        }
    }

    private void AfterBody(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters when IsSpaceAfterBody(ref token):
            case PageTokenKind.Comment or PageTokenKind.Doctype or PageTokenKind.End:
                return;
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Html:
                InBody(ref token);
                return;
            case PageTokenKind.EndTag when token.Tag == HtmlTag.Html:
                _mode = InsertionMode.AfterAfterBody;
                return;
        }

        _mode = InsertionMode.InBody;
        InBody(ref token);
    }

    private void AfterAfterBody(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters when IsSpaceAfterBody(ref token):
            case PageTokenKind.Comment or PageTokenKind.Doctype or PageTokenKind.End:
                return;
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Html:
                InBody(ref token);
                return;
        }

        _mode = InsertionMode.InBody;
        InBody(ref token);
    }

    private bool IsSpaceAfterBody(ref PageToken token)
    {
        var space = TakeLeadingSpace(ref token);
        ReconstructFormatting();
        AddCharacters(space, token.Source);
        return token.Text.Length == 0;
    }

    private void InFrameset(ref PageToken token)
    {
        if (token.Kind == PageTokenKind.Characters)
            AddSpaces(ref token);
        if (token.Kind is PageTokenKind.Characters or PageTokenKind.End || IsSpaceOrComment(ref token))
            return;
        switch (token.Tag)
        {
            case HtmlTag.Html when token.Kind == PageTokenKind.StartTag:
                InBody(ref token);
                break;
            case HtmlTag.Frameset when token.Kind == PageTokenKind.StartTag:
                InsertElement(in token);
                break;
            case HtmlTag.Frame when token.Kind == PageTokenKind.StartTag:
                InsertVoid(in token);
                break;
            case HtmlTag.Noframes when token.Kind == PageTokenKind.StartTag:
                InHead(ref token);
                break;
            case HtmlTag.Frameset when _openCount > 1:
                PopCurrent();
                if (Current.Tag != HtmlTag.Frameset && !_isFragment)
                    _mode = InsertionMode.AfterFrameset;
                break;
        }
    }

    /// <summary>Of text between frames the white space is kept, wherever it stands.</summary>
    private void AddSpaces(ref PageToken token)
    {
        while (token.Text.Length > 0)
        {
            AddCharacters(TakeLeadingSpace(ref token), token.Source);
            var next = _tree.Chars(token.Text).IndexOfAny(Spaces);
            token.Text = token.Text.From(next < 0 ? token.Text.Length : next);
        }
    }

    private void AfterFrameset(ref PageToken token)
    {
        if (token.Kind == PageTokenKind.Characters)
            AddSpaces(ref token);
        if (token.Kind == PageTokenKind.Characters || IsSpaceOrComment(ref token))
            return;
        AfterFramesetTag(ref token);
        if (token is { Kind: PageTokenKind.EndTag, Tag: HtmlTag.Html })
            _mode = InsertionMode.AfterAfterFrameset;
    }

    private void AfterAfterFrameset(ref PageToken token)
    {
        if (token.Kind == PageTokenKind.Characters)
            IsSpaceAfterBody(ref token);
        else
            AfterFramesetTag(ref token);
    }

    private void AfterFramesetTag(ref PageToken token)
    {
        if (token is { Kind: PageTokenKind.StartTag, Tag: HtmlTag.Html })
            InBody(ref token);
        else if (token is { Kind: PageTokenKind.StartTag, Tag: HtmlTag.Noframes })
            InHead(ref token);
    }
}
