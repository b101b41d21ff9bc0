namespace NewsParse.Reading.Html;

/// <summary>Lists to choose from. Since 2025 the standard lets almost anything stand in a select; only its own parts close each other.</summary>
internal sealed partial class TreeConstruction
{
    private void StartSelect(ref PageToken token)
    {
        if (IsContentOf(HtmlTag.Select))
            return;
        if (IsInScope(HtmlTag.Select))
        {
            CloseSelect();
            return;
        }

        InsertInline(in token);
        _isFramesetAllowed = false;
    }

    private void StartOption(ref PageToken token)
    {
        if (IsInScope(HtmlTag.Select))
            PopImpliedEnds(except: HtmlTag.Optgroup);
        else if (Current.IsHtml(HtmlTag.Option))
            PopCurrent();
        InsertInline(in token);
    }

    private void StartOptionGroup(ref PageToken token)
    {
        if (IsInScope(HtmlTag.Select))
            PopImpliedEnds();
        else if (Current.IsHtml(HtmlTag.Option))
            PopCurrent();
        InsertInline(in token);
    }

    private void CloseSelect()
    {
        PopUntil(HtmlTag.Select);
        PopCurrent();
    }
}
