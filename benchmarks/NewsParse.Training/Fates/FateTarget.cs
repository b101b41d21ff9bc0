using NewsParse.Labeling.Fates;
using NewsParse.Languages.Packs;
using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Training;

/// <summary>What the truth says of one piece: the fates it may have, its role where it is chrome, and how much it counts.</summary>
/// <param name="Fates">A bit a fate; 0 where the truth says nothing.</param>
/// <param name="Role">The chrome's role, or -1.</param>
/// <param name="Weight">1 for a piece of a made page.</param>
internal readonly record struct FateTarget(uint Fates, int Role, float Weight)
{
    private const uint All = (1u << ((int)PieceFate.Chrome + 1)) - 1;
    private const uint BodyOrHeading = (1u << (int)PieceFate.Body) | (1u << (int)PieceFate.Heading);

    /// <summary>Words from which text of an article is no heading.</summary>
    private const int LongestHeading = 16;

    /// <summary>Share of a piece that must be of one kind.</summary>
    private const float Pure = 0.7f;

    private const float RealWeight = 0.5f;

    /// <summary>Pages written by hand are few, and nearer to life than made ones.</summary>
    private const float NamedWeight = 3;

    public static FateTarget[] Of(MeasuredPage page)
    {
        var pieces = page.Pieces.Pieces;
        if (page.Page.Named.Length > 0)
            return OfNamed(page);
        if (page.Page.Ledger.Length == 0)
            return page.Page.Body is null ? OfSnippets(page) : OfReal(page);
        var aligner = new LedgerAligner(page.Page.Ledger);
        return [.. pieces.Select(piece => aligner.Next(piece.Text) is ({ } run, >= Pure, _) ? OfRun(run) : default)];
    }

    /// <summary>By the text of each piece, where all places of that text agree.</summary>
    private static FateTarget[] OfNamed(MeasuredPage page)
    {
        var places = page.Page.Named.GroupBy(static run => TextFolder.Fold(run.Text.Trim(' ', ':')), StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Select(OfRun).Distinct().ToArray(), StringComparer.Ordinal);
        return [.. page.Pieces.Pieces.Select(piece =>
            places.TryGetValue(TextFolder.Fold(piece.Text.Trim(' ', ':')), out var found) && found.Length == 1 ? found[0] with { Weight = NamedWeight } : default)];
    }

    private static FateTarget OfRun(LedgerRun run)
    {
        if (run.Kind == "chrome" && ChromeRoleNames.TryParse(run.Role, out var role))
            return new FateTarget(1u << (int)PieceFate.Chrome, (int)role, 1);
        (PieceFate Fate, ChromeRole? Role)? known = run.Kind switch
        {
            "para" or "cell" => (PieceFate.Body, null),
            "heading" => (PieceFate.Heading, null),
            "title" => (PieceFate.Title, null),
            "kicker" => (PieceFate.Kicker, null),
            "subtitle" => (PieceFate.Subtitle, null),
            "lead" => (PieceFate.Lead, null),
            "byline" => (PieceFate.Author, null),
            "caption" => (PieceFate.Caption, null),
            "related" => (PieceFate.Related, null),
            "c-author" => (PieceFate.CommentAuthor, null),
            "c-date" => (PieceFate.CommentTime, null),
            "c-text" => (PieceFate.CommentText, null),
            "tag" => (PieceFate.Tag, null),
            "cat" => (PieceFate.Category, null),
            "embed" or "pull" => (PieceFate.Embed, null),
            "dup" => (PieceFate.Chrome, ChromeRole.RelatedLinks),
            "short" => (PieceFate.Chrome, ChromeRole.ShortLink),
            "source" => (PieceFate.Chrome, ChromeRole.Source),
            _ => null,
        };
        return known is { } place ? new FateTarget(1u << (int)place.Fate, place.Role is { } given ? (int)given : -1, 1) : default;
    }

    /// <summary>Of a real page only the article is known: what is in it, its headings, its title, and that the rest is anything else.</summary>
    private static FateTarget[] OfReal(MeasuredPage page)
    {
        var title = page.Page.Title is { Length: > 8 } text ? TextFolder.Fold(text) : null;
        var headings = page.Page.Headings.Select(static h => TextFolder.Fold(h)).ToHashSet(StringComparer.Ordinal);
        return [.. page.Pieces.Pieces.Select(piece =>
        {
            var label = page.Labels[piece.Block.Index];
            var key = piece.Words <= 40 ? TextFolder.Fold(piece.Text) : "";
            var fates = label >= 0.8f && piece.Text.Length == piece.Block.Text.Length ? OfArticle(piece.Words, piece.Block.Kind, headings, key)
                : label >= 0.8f && piece.IsProse ? 1u << (int)PieceFate.Body
                : label > 0.15f ? 0
                : key == title ? 1u << (int)PieceFate.Title
                : All & ~BodyOrHeading;
            return new FateTarget(fates, -1, RealWeight);
        })];
    }

    /// <summary>Of a page of which snippets are known, only the blocks with one say something.</summary>
    private static FateTarget[] OfSnippets(MeasuredPage page) => [.. page.Pieces.Pieces.Select(piece =>
        page.Weights[piece.Block.Index] == 0 || piece.Text.Length < piece.Block.Text.Length ? default
            : new FateTarget(page.Labels[piece.Block.Index] > 0 ? BodyOrHeading : All & ~BodyOrHeading, -1, RealWeight))];

    private static uint OfArticle(int words, BlockKind kind, HashSet<string> headings, string key)
    {
        if (headings.Count > 0)
            return 1u << (int)(headings.Contains(key) ? PieceFate.Heading : PieceFate.Body);
        return kind == BlockKind.Heading ? 1u << (int)PieceFate.Heading : words > LongestHeading ? 1u << (int)PieceFate.Body : BodyOrHeading;
    }
}
