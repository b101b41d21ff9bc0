namespace NewsParse.Reading.Html;

/// <summary>The insertion modes inside a table.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>Reads a token as in the body, but before the table that may not hold it.</summary>
    private void InBodyBeforeTable(ref PageToken token)
    {
        _fostersContent = true;
        InBody(ref token);
        _fostersContent = false;
    }

    private void InTable(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Comment:
                NoteComment();
                break;
            case PageTokenKind.Doctype:
                break;
            case PageTokenKind.StartTag:
                InTableStartTag(ref token);
                break;
            case PageTokenKind.EndTag:
                InTableEndTag(ref token);
                break;
            case PageTokenKind.End:
                InBody(ref token);
                break;
            case PageTokenKind.Characters when TagSets.IsTableFrame(Current.Tag) && !HasContent(in token):
                AddCharacters(in token);
                break;
            default:
                InBodyBeforeTable(ref token);
                break;
        }
    }

    private void InTableStartTag(ref PageToken token)
    {
        switch (token.Tag)
        {
            case HtmlTag.Caption:
                PopUntil(HtmlTag.Table);
                AddMarker();
                InsertElement(in token);
                _mode = InsertionMode.InCaption;
                break;
            case HtmlTag.Colgroup:
                InsertInTable(in token, InsertionMode.InColumnGroup);
                break;
            case HtmlTag.Col:
                InsertInTable(PageToken.Start(HtmlTag.Colgroup), InsertionMode.InColumnGroup);
                InColumnGroup(ref token);
                break;
            case HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                InsertInTable(in token, InsertionMode.InTableBody);
                break;
            case HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr:
                InsertInTable(PageToken.Start(HtmlTag.Tbody), InsertionMode.InTableBody);
                InTableBody(ref token);
                break;
            case HtmlTag.Table:
                if (EndTable())
                    Home(ref token);
                break;
            case HtmlTag.Input when IsHiddenInput(in token):
                InsertVoid(in token);
                break;
            case HtmlTag.Form:
                StartFormInTable(in token);
                break;
            case HtmlTag.Script or HtmlTag.Style or HtmlTag.Template:
                InHead(ref token);
                break;
            default:
                InBodyBeforeTable(ref token);
                break;
        }
    }

    private void InsertInTable(in PageToken token, InsertionMode mode)
    {
        PopUntil(HtmlTag.Table);
        InsertElement(in token);
        _mode = mode;
    }

    private void StartFormInTable(in PageToken token)
    {
        if (_form >= 0)
            return;
        _form = InsertElement(in token);
        PopCurrent();
    }

    private void InTableEndTag(ref PageToken token)
    {
        var tag = token.Tag;
        if (tag == HtmlTag.Table)
            EndTable();
        else if (tag == HtmlTag.Template)
            InHead(ref token);
        else if (!IsIgnoredEndInTable(tag) && tag != HtmlTag.Tr && !TagSets.IsTableSection(tag))
            InBodyBeforeTable(ref token);
    }

    private static bool IsIgnoredEndInTable(HtmlTag tag) =>
        tag is HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html || TagSets.IsTableCell(tag);

    private bool EndTable()
    {
        if (!IsInTableScope(HtmlTag.Table))
            return false;
        PopUntil(HtmlTag.Table);
        PopCurrent();
        ResetMode();
        return true;
    }

    private void InCaption(ref PageToken token)
    {
        var tag = token.Tag;
        if (token.Kind == PageTokenKind.EndTag)
        {
            if (tag == HtmlTag.Caption)
            {
                EndCaption();
                return;
            }

            if (tag is HtmlTag.Body or HtmlTag.Html or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tr || TagSets.IsTableCell(tag) || TagSets.IsTableSection(tag))
                return;
        }

        var endsCaption = token.Kind == PageTokenKind.StartTag
            ? tag == HtmlTag.Tr || TagSets.IsTableCell(tag) || TagSets.IsTableStructure(tag)
            : token.Kind == PageTokenKind.EndTag && tag == HtmlTag.Table;
        if (!endsCaption)
            InBody(ref token);
        else if (EndCaption())
            InTable(ref token);
    }

    private bool EndCaption()
    {
        if (!IsInTableScope(HtmlTag.Caption))
            return false;
        PopImpliedEnds();
        PopUntil(HtmlTag.Caption);
        PopCurrent();
        ClearFormattingToMarker();
        _mode = InsertionMode.InTable;
        return true;
    }

    private void InColumnGroup(ref PageToken token)
    {
        if (IsSpaceOrComment(ref token))
            return;
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Html:
            case PageTokenKind.End:
                InBody(ref token);
                return;
            case PageTokenKind.StartTag when token.Tag == HtmlTag.Col:
                InsertVoid(in token);
                return;
            case PageTokenKind.StartTag or PageTokenKind.EndTag when token.Tag == HtmlTag.Template:
                InHead(ref token);
                return;
            case PageTokenKind.EndTag when token.Tag == HtmlTag.Colgroup:
                EndColumnGroup();
                return;
            case PageTokenKind.EndTag when token.Tag == HtmlTag.Col:
                return;
        }

        if (EndColumnGroup())
            InTable(ref token);
    }

    private bool EndColumnGroup()
    {
        if (Current.Tag != HtmlTag.Colgroup)
            return false;
        PopCurrent();
        _mode = InsertionMode.InTable;
        return true;
    }

    private void InTableBody(ref PageToken token)
    {
        var tag = token.Tag;
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when tag == HtmlTag.Tr:
                InsertRow(in token);
                return;
            case PageTokenKind.StartTag when TagSets.IsTableCell(tag):
                InsertRow(PageToken.Start(HtmlTag.Tr));
                InRow(ref token);
                return;
            case PageTokenKind.StartTag when TagSets.IsTableStructure(tag):
            case PageTokenKind.EndTag when tag == HtmlTag.Table:
                EndSection(ref token);
                return;
            case PageTokenKind.EndTag when TagSets.IsTableSection(tag):
                if (IsInTableScope(tag))
                    CloseSection();
                return;
            case PageTokenKind.EndTag when tag == HtmlTag.Tr || IsIgnoredEndInTable(tag):
                return;
        }

        InTable(ref token);
    }

    private void InsertRow(in PageToken token)
    {
        PopUntil(TagSets.IsTableSection);
        InsertElement(in token);
        _mode = InsertionMode.InRow;
    }

    private void CloseSection()
    {
        PopUntil(TagSets.IsTableSection);
        PopCurrent();
        _mode = InsertionMode.InTable;
    }

    private void EndSection(ref PageToken token)
    {
        if (!IsInScope(TagSets.IsTableSection, ElementTraits.TableScope))
            return;
        CloseSection();
        InTable(ref token);
    }

    private void InRow(ref PageToken token)
    {
        var tag = token.Tag;
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when TagSets.IsTableCell(tag):
                PopUntil(HtmlTag.Tr);
                InsertElement(in token);
                _mode = InsertionMode.InCell;
                AddMarker();
                return;
            case PageTokenKind.StartTag when tag == HtmlTag.Tr || TagSets.IsTableStructure(tag):
            case PageTokenKind.EndTag when tag == HtmlTag.Table:
                if (EndRow())
                    InTableBody(ref token);
                return;
            case PageTokenKind.EndTag when tag == HtmlTag.Tr:
                EndRow();
                return;
            case PageTokenKind.EndTag when TagSets.IsTableSection(tag):
                if (IsInTableScope(tag))
                {
                    EndRow();
                    InTableBody(ref token);
                }

                return;
            case PageTokenKind.EndTag when IsIgnoredEndInTable(tag):
                return;
        }

        InTable(ref token);
    }

    private bool EndRow()
    {
        if (!IsInTableScope(HtmlTag.Tr))
            return false;
        PopUntil(HtmlTag.Tr);
        PopCurrent();
        _mode = InsertionMode.InTableBody;
        return true;
    }

    private void InCell(ref PageToken token)
    {
        var tag = token.Tag;
        switch (token.Kind)
        {
            case PageTokenKind.StartTag when tag == HtmlTag.Tr || TagSets.IsTableCell(tag) || TagSets.IsTableStructure(tag):
                if (IsInScope(TagSets.IsTableCell, ElementTraits.TableScope))
                    EndCellAndReadAgain(ref token);
                return;
            case PageTokenKind.EndTag when TagSets.IsTableCell(tag):
                EndCell();
                return;
            case PageTokenKind.EndTag when TagSets.IsTableFrame(tag):
                if (IsInTableScope(tag))
                    EndCellAndReadAgain(ref token);
                return;
            case PageTokenKind.EndTag when IsIgnoredEndInTable(tag):
                return;
        }

        InBody(ref token);
    }

    private void EndCellAndReadAgain(ref PageToken token)
    {
        EndCell();
        Home(ref token);
    }

    private void EndCell()
    {
        PopImpliedEnds();
        PopUntil(TagSets.IsTableCell);
        PopCurrent();
        ClearFormattingToMarker();
        _mode = InsertionMode.InRow;
    }
}
