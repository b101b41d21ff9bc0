namespace NewsParse.Cli.Explaining.Page;

/// <summary>Ties the pieces of the page to the headings and blocks of the article that hold them, by their places in the input.</summary>
internal sealed class PlaceTies
{
    private readonly List<(TextRange Span, string Id)> _places = [];

    public PlaceTies(Article article)
    {
        var block = 0;
        for (var section = 0; section < article.Sections.Length; section++)
        {
            Add(article.Sections[section].HeadingSpan, OfHeading(section));
            foreach (var held in article.Sections[section].Blocks)
                Add(held.Span, OfBlock(block++));
        }

        _places.Sort(static (x, y) => x.Span.Start.CompareTo(y.Span.Start));
    }

    /// <summary>Identifier of a section's heading on the page.</summary>
    public static string OfHeading(int section) => FormattableString.Invariant($"h{section}");

    /// <summary>Identifier of a block, counted over all sections.</summary>
    public static string OfBlock(int block) => FormattableString.Invariant($"b{block}");

    /// <summary>Where in the article a piece stands; null for one that stands in no heading or block.</summary>
    public string? Of(LedgerEntry entry)
    {
        if (entry.Span is not { } span)
            return null;
        int first = 0, last = _places.Count - 1;
        while (first <= last)
        {
            var middle = (first + last) / 2;
            if (_places[middle].Span.Start <= span.Start)
                first = middle + 1;
            else
                last = middle - 1;
        }

        return last >= 0 && span.Start < _places[last].Span.End ? _places[last].Id : null;
    }

    private void Add(TextRange? span, string id)
    {
        if (span is { } place)
            _places.Add((place, id));
    }
}
