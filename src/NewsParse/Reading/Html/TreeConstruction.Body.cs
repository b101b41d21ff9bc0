namespace NewsParse.Reading.Html;

/// <summary>Start tags in the body.</summary>
internal sealed partial class TreeConstruction
{
    private void InBody(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                ReconstructFormatting();
                AddCharacters(in token);
                _isFramesetAllowed = _isFramesetAllowed && !HasContent(in token);
                break;
            case PageTokenKind.StartTag:
                InBodyStartTag(ref token);
                break;
            case PageTokenKind.EndTag:
                InBodyEndTag(ref token);
                break;
            case PageTokenKind.Comment:
                NoteComment();
                break;
            case PageTokenKind.End when _templateModes.Count > 0:
                InTemplate(ref token);
                break;
        }
    }

    private void InBodyStartTag(ref PageToken token)
    {
        switch (token.Tag)
        {
            case HtmlTag.Unknown or HtmlTag.Span: InsertInline(in token); break;
            case HtmlTag.A: StartAnchor(ref token); break;
            case HtmlTag.Li: StartListItem(ref token); break;
            case HtmlTag.Dd or HtmlTag.Dt: StartDefinition(ref token); break;
            case HtmlTag.Pre or HtmlTag.Listing: StartPreformatted(ref token); break;
            case HtmlTag.Form: StartForm(ref token); break;
            case HtmlTag.Button: StartButton(ref token); break;
            case HtmlTag.Table: StartTable(ref token); break;
            case HtmlTag.Hr: StartRule(ref token); break;
            case HtmlTag.Textarea: StartTextarea(ref token); break;
            case HtmlTag.Input: StartInput(ref token); break;
            case HtmlTag.Select: StartSelect(ref token); break;
            case HtmlTag.Option: StartOption(ref token); break;
            case HtmlTag.Optgroup: StartOptionGroup(ref token); break;
            case HtmlTag.Applet or HtmlTag.Marquee or HtmlTag.Object: StartObject(ref token); break;
            case HtmlTag.Image: StartImage(ref token); break;
            case HtmlTag.Nobr: StartNobr(ref token); break;
            case HtmlTag.Rb or HtmlTag.Rtc or HtmlTag.Rp or HtmlTag.Rt: StartRuby(ref token); break;
            case HtmlTag.Iframe or HtmlTag.Xmp or HtmlTag.Noembed: StartRawText(ref token); break;
            case HtmlTag.Math or HtmlTag.Svg: StartForeign(ref token); break;
            case HtmlTag.Plaintext: StartPlaintext(ref token); break;
            case HtmlTag.Frameset: StartFrameset(ref token); break;
            case HtmlTag.Html or HtmlTag.Body: MergeIntoRootOrBody(in token); break;
            default: InBodyStartTagOfGroup(ref token); break;
        }
    }

    private void InBodyStartTagOfGroup(ref PageToken token)
    {
        var tag = token.Tag;
        if (tag == HtmlTag.P || TagSets.IsParagraphBreakingBlock(tag))
        {
            CloseParagraph();
            InsertElement(in token);
        }
        else if (TagSets.IsHeading(tag))
        {
            CloseParagraph();
            if (TagSets.IsHeading(Current.Tag))
                PopCurrent();
            InsertElement(in token);
        }
        else if (TagSets.IsPlainFormatting(tag))
        {
            ReconstructFormatting();
            InsertFormatting(in token);
        }
        else if (TagSets.IsVoidInBody(tag))
        {
            InsertVoidInline(in token);
        }
        else if (TagSets.IsMetadata(tag))
        {
            InHead(ref token);
        }
        else if (TagSets.IsVoidWithoutFormatting(tag))
        {
            InsertVoid(in token);
        }
        else if (!TagSets.IsIgnoredInBody(tag))
        {
            InsertInline(in token);
        }
    }

    private void CloseParagraph()
    {
        if (IsParagraphInButtonScope())
            CloseOpenParagraph();
    }

    private void CloseOpenParagraph()
    {
        PopImpliedEnds(HtmlTag.P);
        PopUntil(HtmlTag.P);
        PopCurrent();
    }

    private void InsertInline(in PageToken token)
    {
        ReconstructFormatting();
        InsertElement(in token);
    }

    private void InsertVoidInline(in PageToken token)
    {
        ReconstructFormatting();
        InsertVoid(in token);
        _isFramesetAllowed = false;
    }

    private void InsertFormatting(in PageToken token)
    {
        var element = CreateElement(in token);
        Open(in element);
        AddFormatting(in element);
    }

    private void StartAnchor(ref PageToken token)
    {
        var open = LastFormatting(HtmlTag.A);
        if (open >= 0)
        {
            var anchor = _formatting[open].Node;
            var end = PageToken.EndOf(HtmlTag.A);
            CloseFormatting(ref end);
            RemoveOpenAt(IndexOfOpen(anchor));
            RemoveFormatting(anchor);
        }

        ReconstructFormatting();
        InsertFormatting(in token);
    }

    private void StartListItem(ref PageToken token)
    {
        _isFramesetAllowed = false;
        CloseOpenItem(HtmlTag.Li, HtmlTag.Li);
        CloseParagraph();
        InsertElement(in token);
    }

    private void StartDefinition(ref PageToken token)
    {
        _isFramesetAllowed = false;
        CloseOpenItem(HtmlTag.Dd, HtmlTag.Dt);
        CloseParagraph();
        InsertElement(in token);
    }

    /// <summary>An item ends the item before it, unless a block other than a paragraph, div or address stands between.</summary>
    private void CloseOpenItem(HtmlTag item, HtmlTag otherItem)
    {
        for (var i = _openCount - 1; i >= 0; i--)
        {
            var tag = _open[i].Tag;
            if (tag == item || tag == otherItem)
            {
                var end = PageToken.EndOf(tag);
                InBodyEndTag(ref end);
                return;
            }

            if ((_open[i].Traits & ElementTraits.Special) != 0 && tag is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P))
                return;
        }
    }

    private void StartPreformatted(ref PageToken token)
    {
        CloseParagraph();
        InsertElement(in token);
        _isFramesetAllowed = false;
        _skipsNewline = true;
    }

    private void StartForm(ref PageToken token)
    {
        if (_form >= 0)
            return;
        CloseParagraph();
        _form = InsertElement(in token);
    }

    private void StartButton(ref PageToken token)
    {
        while (IsInScope(HtmlTag.Button))
            EndBlock(ref token);
        ReconstructFormatting();
        InsertElement(in token);
        _isFramesetAllowed = false;
    }

    private void StartTable(ref PageToken token)
    {
        if (!_isQuirky)
            CloseParagraph();
        InsertElement(in token);
        _isFramesetAllowed = false;
        _mode = InsertionMode.InTable;
    }

    private void StartRule(ref PageToken token)
    {
        CloseParagraph();
        if (IsInScope(HtmlTag.Select))
            PopImpliedEnds();
        InsertVoid(in token);
        _isFramesetAllowed = false;
    }

    private void StartTextarea(ref PageToken token)
    {
        ReadRawText(ref token, TextMode.Escapable);
        _isFramesetAllowed = false;
        _skipsNewline = true;
    }

    private void StartInput(ref PageToken token)
    {
        if (IsContentOf(HtmlTag.Select))
            return;
        if (IsInScope(HtmlTag.Select))
            CloseSelect();
        ReconstructFormatting();
        InsertVoid(in token);
        if (!IsHiddenInput(in token))
            _isFramesetAllowed = false;
    }

    private bool IsHiddenInput(in PageToken token) =>
        token.HasAttributes && _tokenizer.AttributeSpan("type").Equals("hidden", StringComparison.OrdinalIgnoreCase);

    private void StartObject(ref PageToken token)
    {
        InsertInline(in token);
        AddMarker();
        _isFramesetAllowed = false;
    }

    private void StartImage(ref PageToken token)
    {
        token.Tag = HtmlTag.Img;
        token.Name = HtmlTags.NameOf(HtmlTag.Img);
        InsertVoidInline(in token);
    }

    private void StartNobr(ref PageToken token)
    {
        ReconstructFormatting();
        if (IsInScope(HtmlTag.Nobr))
        {
            CloseFormatting(ref token);
            ReconstructFormatting();
        }

        InsertFormatting(in token);
    }

    private void StartRuby(ref PageToken token)
    {
        if (IsInScope(HtmlTag.Ruby))
            PopImpliedEnds(token.Tag is HtmlTag.Rp or HtmlTag.Rt ? HtmlTag.Rtc : HtmlTag.Unknown);
        InsertElement(in token);
    }

    private void StartRawText(ref PageToken token)
    {
        if (token.Tag == HtmlTag.Xmp)
        {
            CloseParagraph();
            ReconstructFormatting();
        }

        if (token.Tag != HtmlTag.Noembed)
            _isFramesetAllowed = false;
        ReadRawText(ref token, TextMode.Raw);
    }

    private void StartPlaintext(ref PageToken token)
    {
        CloseParagraph();
        InsertElement(in token);
        _tokenizer.Mode = TextMode.Plaintext;
    }

    private void StartFrameset(ref PageToken token)
    {
        if (_openCount < 2 || _open[1].Tag != HtmlTag.Body || !_isFramesetAllowed)
            return;
        _tree.Detach(_open[1].Node);
        PopTo(1);
        InsertElement(in token);
        _mode = InsertionMode.InFrameset;
    }

    private void MergeIntoRootOrBody(in PageToken token)
    {
        if (_templateModes.Count > 0)
            return;
        if (token.Tag == HtmlTag.Html)
        {
            MergeAttributes(_open[0].Node, in token);
        }
        else if (_openCount > 1 && _open[1].Tag == HtmlTag.Body)
        {
            _isFramesetAllowed = false;
            MergeAttributes(_open[1].Node, in token);
        }
    }
}
