namespace NewsParse.Reading.Html;

/// <summary>Markup that is the content of one element, as page state and scripts hold it.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>The element whose content is read; its node is the document, which has no attributes.</summary>
    private OpenElement _context;
    private bool _isFragment;

    /// <summary>The current element, or the context while nothing but the root is open.</summary>
    private ref OpenElement AdjustedCurrent => ref _isFragment && _openCount == 1 ? ref _context : ref Current;

    private bool IsContentOf(HtmlTag tag) => _isFragment && _context.IsHtml(tag);

    private void BeginFragment(in FragmentContext context)
    {
        _isFragment = true;
        _context = new OpenElement { Node = 0, Tag = context.Tag, Name = context.Name, Traits = context.Traits };
        _tokenizer.Mode = context.TextMode;
        InsertRoot(PageToken.Start(HtmlTag.Html));
        if (IsContentOf(HtmlTag.Template))
            _templateModes.Add(InsertionMode.InTemplate);
        if (IsContentOf(HtmlTag.Form))
            _form = _context.Node;
        ResetMode();
    }

    /// <summary>Tells the tokenizer what depends on the element that stands open: CDATA sections and what becomes of a NUL.</summary>
    private void NoteForeignContent()
    {
        var isForeign = _openCount > 0 && (AdjustedCurrent.Traits & ElementTraits.Html) == 0;
        _tokenizer.IsInForeignContent = isForeign;
        _tokenizer.ReplacesNul = isForeign && (AdjustedCurrent.Traits & ElementTraits.MathTextIntegration) == 0 && !IsHtmlIntegrationPoint(in AdjustedCurrent);
    }
}
