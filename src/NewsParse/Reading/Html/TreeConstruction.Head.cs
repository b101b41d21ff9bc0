namespace NewsParse.Reading.Html;

/// <summary>The insertion modes up to the body.</summary>
internal sealed partial class TreeConstruction
{
    private void Initial(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Doctype:
                _isQuirky = token.IsQuirky;
                _mode = InsertionMode.BeforeHtml;
                return;
            case PageTokenKind.Comment:
                return;
            case PageTokenKind.Characters:
                TakeLeadingSpace(ref token);
                if (token.Text.Length == 0)
                    return;
                break;
        }

        _isQuirky = true;
        _mode = InsertionMode.BeforeHtml;
        BeforeHtml(ref token);
    }

    private void BeforeHtml(ref PageToken token)
    {
        if (IsIgnoredBeforeHead(ref token))
            return;
        _mode = InsertionMode.BeforeHead;
        if (token is { Kind: PageTokenKind.StartTag, Tag: HtmlTag.Html })
        {
            InsertRoot(in token);
            return;
        }

        InsertRoot(PageToken.Start(HtmlTag.Html));
        BeforeHead(ref token);
    }

    private void BeforeHead(ref PageToken token)
    {
        if (IsIgnoredBeforeHead(ref token))
            return;
        if (token is { Kind: PageTokenKind.StartTag, Tag: HtmlTag.Html })
        {
            InBody(ref token);
            return;
        }

        _mode = InsertionMode.InHead;
        if (token is { Kind: PageTokenKind.StartTag, Tag: HtmlTag.Head })
        {
            _head = InsertElement(in token);
            return;
        }

        _head = InsertElement(PageToken.Start(HtmlTag.Head));
        InHead(ref token);
    }

    /// <summary>Neither white space nor comments, doctypes or stray end tags begin the page.</summary>
    private bool IsIgnoredBeforeHead(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                TakeLeadingSpace(ref token);
                return token.Text.Length == 0;
            case PageTokenKind.EndTag:
                return !TagSets.IsHtmlHeadBodyOrBr(token.Tag);
            default:
                return token.Kind is PageTokenKind.Comment or PageTokenKind.Doctype;
        }
    }

    /// <summary>White space goes into the current element, comments end its text, doctypes are ignored; says whether nothing is left of the token.</summary>
    private bool IsSpaceOrComment(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                AddCharacters(TakeLeadingSpace(ref token), token.Source);
                return token.Text.Length == 0;
            case PageTokenKind.Comment:
                NoteComment();
                return true;
            default:
                return token.Kind == PageTokenKind.Doctype;
        }
    }

    private void InHead(ref PageToken token)
    {
        if (IsSpaceOrComment(ref token))
            return;
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when InHeadStartTag(ref token):
                return;
            case PageTokenKind.EndTag when token.Tag == HtmlTag.Head:
                PopCurrent();
                _mode = InsertionMode.AfterHead;
                return;
            case PageTokenKind.EndTag when token.Tag == HtmlTag.Template:
                EndTemplate();
                return;
            case PageTokenKind.EndTag when token.Tag is not (HtmlTag.Html or HtmlTag.Body or HtmlTag.Br):
                return;
        }

        PopCurrent();
        _mode = InsertionMode.AfterHead;
        AfterHead(ref token);
    }

    private bool InHeadStartTag(ref PageToken token)
    {
        switch (token.Tag)
        {
            case HtmlTag.Html:
                InBody(ref token);
                return true;
            case HtmlTag.Title:
                ReadRawText(ref token, TextMode.Escapable);
                return true;
            case HtmlTag.Style or HtmlTag.Noframes:
                ReadRawText(ref token, TextMode.Raw);
                return true;
            case HtmlTag.Script:
                ReadRawText(ref token, TextMode.Script);
                return true;
            case HtmlTag.Noscript:
                InsertElement(in token);
                _mode = InsertionMode.InHeadNoscript;
                return true;
            case HtmlTag.Template:
                InsertTemplate(in token);
                return true;
            case HtmlTag.Head:
                return true;
            default:
                if (!TagSets.IsVoidMetadata(token.Tag))
                    return false;
                InsertVoid(in token);
                return true;
        }
    }

    private void InHeadNoscript(ref PageToken token)
    {
        if (IsSpaceOrComment(ref token))
            return;
        if (token.Kind == PageTokenKind.StartTag)
        {
            if (TagSets.IsMetadataInNoscript(token.Tag))
            {
                InHead(ref token);
                return;
            }

            if (token.Tag == HtmlTag.Html)
            {
                InBody(ref token);
                return;
            }

            if (token.Tag is HtmlTag.Head or HtmlTag.Noscript)
                return;
        }
        else if (token.Kind == PageTokenKind.EndTag && token.Tag != HtmlTag.Br)
        {
            if (token.Tag != HtmlTag.Noscript)
                return;
            PopCurrent();
            _mode = InsertionMode.InHead;
            return;
        }

        PopCurrent();
        _mode = InsertionMode.InHead;
        InHead(ref token);
    }

    private void AfterHead(ref PageToken token)
    {
        if (IsSpaceOrComment(ref token))
            return;
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Html:
                InBody(ref token);
                return;
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Body:
                InsertBody(in token);
                return;
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Frameset:
                InsertElement(in token);
                _mode = InsertionMode.InFrameset;
                return;
            case PageTokenKind.StartTag when TagSets.IsMetadata(token.Tag):
                InHeadAfterItsEnd(ref token);
                return;
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Head:
            case PageTokenKind.EndTag when token.Tag is not (HtmlTag.Html or HtmlTag.Body or HtmlTag.Br):
                return;
        }

        InsertBody(PageToken.Start(HtmlTag.Body));
        _isFramesetAllowed = true;
        Home(ref token);
    }

    private void InsertBody(in PageToken token)
    {
        InsertElement(in token);
        _isFramesetAllowed = false;
        _mode = InsertionMode.InBody;
    }

    /// <summary>Metadata between head and body still belongs to the head.</summary>
    private void InHeadAfterItsEnd(ref PageToken token)
    {
        _tree.MarkReordered();
        Push(new OpenElement
        {
            Node = _head, Tag = HtmlTag.Head, Key = (int)HtmlTag.Head, Name = HtmlTags.NameOf(HtmlTag.Head), Traits = ElementTraitsOf.Html(HtmlTag.Head),
        });
        InHead(ref token);
        RemoveOpenAt(IndexOfOpen(_head));
    }

    private void InsertTemplate(in PageToken token)
    {
        InsertElement(in token);
        AddMarker();
        _isFramesetAllowed = false;
        _mode = InsertionMode.InTemplate;
        _templateModes.Add(InsertionMode.InTemplate);
    }

    private void EndTemplate()
    {
        if (!IsOpen(HtmlTag.Template))
            return;
        PopImpliedEnds();
        CloseTemplate();
    }

    private void CloseTemplate()
    {
        if (_templateModes.Count == 0)
            return;
        while (_openCount > 1)
        {
            var isTemplate = Current.IsHtml(HtmlTag.Template);
            PopCurrent();
            if (isTemplate)
                break;
        }

        ClearFormattingToMarker();
        _templateModes.RemoveAt(_templateModes.Count - 1);
        ResetMode();
    }

    private void InTemplate(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when TagSets.IsMetadata(token.Tag):
                InHead(ref token);
                break;
            case PageTokenKind.StartTag:
                ReadTemplateAs(ref token, TemplateModeFor(token.Tag));
                break;
            case PageTokenKind.EndTag:
                if (token.Tag == HtmlTag.Template)
                    InHead(ref token);
                break;
            case PageTokenKind.End:
                EndInTemplate(ref token);
                break;
            default:
                InBody(ref token);
                break;
        }
    }

    private static InsertionMode TemplateModeFor(HtmlTag tag) => tag switch
    {
        HtmlTag.Caption or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead => InsertionMode.InTable,
        HtmlTag.Col => InsertionMode.InColumnGroup,
        HtmlTag.Tr => InsertionMode.InTableBody,
        HtmlTag.Td or HtmlTag.Th => InsertionMode.InRow,
        _ => InsertionMode.InBody,
    };

    private void ReadTemplateAs(ref PageToken token, InsertionMode mode)
    {
        if (_templateModes.Count > 0)
            _templateModes[^1] = mode;
        _mode = mode;
        Home(ref token);
    }

    private void EndInTemplate(ref PageToken token)
    {
        if (!IsOpen(HtmlTag.Template) || _templateModes.Count == 0)
            return;
        do
            CloseTemplate();
        while (_templateModes.Count > 0 && IsOpen(HtmlTag.Template));
        Home(ref token);
    }
}
