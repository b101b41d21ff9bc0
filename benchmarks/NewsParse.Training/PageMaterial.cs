namespace NewsParse.Training;

/// <summary>Words of labelled pages that other pages are changed with.</summary>
/// <param name="Headlines">Titles of articles.</param>
/// <param name="Paragraphs">Paragraphs of articles, in the order of the sets.</param>
internal sealed record PageMaterial(IReadOnlyList<string> Headlines, IReadOnlyList<string> Paragraphs)
{
    private const int ShortestParagraph = 120;
    private const int LongestParagraph = 900;

    public static PageMaterial Of(IReadOnlyList<LabelledPage> pages) => new(
        [.. pages.Where(static p => p.Title is { Length: > 20 }).Select(static p => p.Title!)],
        [.. pages.Where(static p => p.Body is not null && !p.IsText && p.Ledger.Length == 0).SelectMany(static p => p.Body!.Split('\n'))
            .Where(static line => line.Length is >= ShortestParagraph and <= LongestParagraph)]);
}
