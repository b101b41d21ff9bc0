namespace NewsParse.Reading.Html;

/// <summary>The insertion modes inside a select.</summary>
internal sealed partial class TreeConstruction
{
    private void InSelect(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                AddCharacters(in token);
                break;
            case PageTokenKind.Comment:
                NoteComment();
                break;
            case PageTokenKind.StartTag:
                InSelectStartTag(ref token);
                break;
            case PageTokenKind.EndTag:
                InSelectEndTag(ref token);
                break;
            case PageTokenKind.End:
                InBody(ref token);
                break;
        }
    }

    private void InSelectStartTag(ref PageToken token)
    {
        switch (token.Tag)
        {
            case HtmlTag.Html or HtmlTag.Xmp:
                InBody(ref token);
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                if (Current.Tag == HtmlTag.Option)
                    PopCurrent();
                if (token.Tag == HtmlTag.Optgroup && Current.Tag == HtmlTag.Optgroup)
                    EndOptionGroup();
                InsertElement(in token);
                break;
            case HtmlTag.Button:
                InsertElement(in token);
                break;
            case HtmlTag.Select:
                EndSelect();
                break;
            case HtmlTag.Input or HtmlTag.Keygen or HtmlTag.Textarea:
                if (!IsInSelectScope())
                    break;
                EndSelect();
                Home(ref token);
                break;
            case HtmlTag.Template or HtmlTag.Script:
                InHead(ref token);
                break;
            default:
                if (Current.Tag != HtmlTag.Select)
                    Open(CreateElement(in token, token.Name, ElementTraits.Html));
                break;
        }
    }

    private void InSelectEndTag(ref PageToken token)
    {
        switch (token.Tag)
        {
            case HtmlTag.Template:
                InHead(ref token);
                break;
            case HtmlTag.Optgroup:
                EndOptionGroup();
                break;
            case HtmlTag.Option:
                if (Current.Tag == HtmlTag.Option)
                    PopCurrent();
                break;
            case HtmlTag.Select:
                if (IsInSelectScope())
                    EndSelect();
                break;
            default:
                if (Current.Tag != HtmlTag.Select && IsNamed(in Current, in token))
                    PopCurrent();
                break;
        }
    }

    private void EndOptionGroup()
    {
        if (_openCount > 2 && Current.Tag == HtmlTag.Option && _open[_openCount - 2].Tag == HtmlTag.Optgroup)
            PopCurrent();
        if (Current.Tag == HtmlTag.Optgroup)
            PopCurrent();
    }

    private void EndSelect()
    {
        PopUntil(HtmlTag.Select);
        if (Current.Tag == HtmlTag.Select)
            PopCurrent();
        ResetMode();
    }

    private void InSelectInTable(ref PageToken token)
    {
        var tag = token.Tag;
        var isTable = token.Kind is PageTokenKind.StartTag or PageTokenKind.EndTag
            && (tag is HtmlTag.Caption || TagSets.IsTableFrame(tag) || TagSets.IsTableCell(tag));
        if (!isTable)
        {
            InSelect(ref token);
            return;
        }

        if (token.Kind == PageTokenKind.EndTag && !IsInTableScope(tag))
            return;
        EndSelect();
        Home(ref token);
    }
}
