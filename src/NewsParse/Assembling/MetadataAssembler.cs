using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsParse.Claims;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>Joins what the page claims of its article with what was read off its visible text.</summary>
internal sealed class MetadataAssembler(PageLabels labeling, ArticleMetadata claimed, bool hasHeadlineClaim, LinkResolver links)
{
    /// <summary>Longest part of a printed name that its claim may lack.</summary>
    private const int LongestRest = 12;

    private const int VariationSelector = 0xFE0F;

    private readonly FoundValues _found = labeling.Found;

    /// <summary>
    /// The title the page claims, ranked against its printed headline; in plain text the line that is the headline. A page without
    /// an article, whose window title alone says something, has none.
    /// </summary>
    public string? Title() => !labeling.HasBody && labeling.Title < 0 && !hasHeadlineClaim ? null : claimed.Title ?? (labeling.Title >= 0 ? WithoutBullet(labeling.Headline ?? labeling.Pieces[labeling.Title].Text) : null);

    /// <summary>Posts of messengers open with a drawn sign, which is no part of the headline.</summary>
    private static string WithoutBullet(string title)
    {
        var start = 0;
        while (start < title.Length && Rune.TryGetRuneAt(title, start, out var rune)
            && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.SpaceSeparator || rune.Value == VariationSelector))
            start += rune.Utf16SequenceLength;
        return start < title.Length ? title[start..] : title;
    }

    /// <summary>Structured names are clean; printed ones stand in for them.</summary>
    public ImmutableArray<Author> Authors() =>
        claimed.Authors.Length > 0 && !IsPrintedFuller() && !(claimed.AreAuthorsOfLine && _found.Authors.Count > 0) ? claimed.Authors : [.. _found.Authors];

    /// <summary>Whether the one printed name holds the one claimed name and more.</summary>
    private bool IsPrintedFuller() =>
        claimed.Authors is [var one] && _found.Authors is [{ Name: var printed }] && printed.Length > one.Name.Length && printed.Length <= one.Name.Length + LongestRest
        && printed.StartsWith(one.Name + " ", StringComparison.Ordinal) && PieceShape.IsNameLike(printed);

    public Publisher? Publisher() => _found.Source is { } source ? new Publisher { Name = source } : claimed.Publisher;

    public string? Category() => _found.Category ?? claimed.Category;

    public ImmutableArray<string> Tags() => _found.Tags.Count > 0 ? [.. _found.Tags] : claimed.Tags;

    public string? ShortLink() => _found.ShortLink ?? claimed.ShortLink;

    public string? NewsCode() => _found.NewsCode ?? claimed.NewsCode;

    public ArticleDate? Published() => Join(_found.IsClaimedDateOfAnother ? null : claimed.Published, _found.Published);

    public ArticleDate? Modified() => Join(claimed.Modified, _found.Modified);

    /// <summary>The machine-readable value is the more exact one; the print says how a reader sees it.</summary>
    private static ArticleDate? Join(ArticleDate? claimed, ArticleDate? printed)
    {
        if (printed is null || claimed is null)
            return printed ?? claimed;
        return claimed.Value.AsSpan().StartsWith(printed.Value.AsSpan(0, Math.Min(10, printed.Value.Length)), StringComparison.Ordinal)
            ? new ArticleDate { Value = claimed.Value, Text = printed.Text, Calendar = printed.Calendar }
            : claimed;
    }

    /// <summary>Pictures of the body with their captions, after the one the page offers for previews; then those outside of it that have words.</summary>
    public ImmutableArray<ArticleImage> Images(ImmutableArray<Section> sections, IEnumerable<Figure> elsewhere)
    {
        var images = ImmutableArray.CreateBuilder<ArticleImage>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var image in claimed.Images)
            if (image.Url is { } url && links.Resolve(url, isImage: true) is { } safe && seen.TryAdd(safe, images.Count))
                images.Add(new ArticleImage { Url = safe, Alt = image.Alt, Caption = image.Caption, Credit = image.Credit });
        foreach (var section in sections)
            foreach (var block in section.Blocks)
                if (block is Figure figure)
                    Add(images, seen, figure);
        foreach (var figure in elsewhere)
            if (figure.Url is { } url && seen.TryGetValue(url, out var known) && (images[known].Caption ?? figure.Caption) != figure.Caption)
                images.Add(new ArticleImage { Url = url, Alt = figure.Alt, Caption = figure.Caption, Credit = figure.Credit });
            else
                Add(images, seen, figure);
        return images.DrainToImmutable();
    }

    /// <summary>A picture the page also claims is told of once: what the body prints with it completes the claim.</summary>
    private static void Add(ImmutableArray<ArticleImage>.Builder images, Dictionary<string, int> seen, Figure figure)
    {
        if (figure.Url is null ? figure.Caption is not null : seen.TryAdd(figure.Url, images.Count))
            images.Add(new ArticleImage { Url = figure.Url, Alt = figure.Alt, Caption = figure.Caption, Credit = figure.Credit });
        else if (figure.Url is not null && images[seen[figure.Url]] is var image)
            images[seen[figure.Url]] = new ArticleImage
            {
                Url = image.Url, Alt = image.Alt ?? figure.Alt, Caption = image.Caption ?? figure.Caption, Credit = image.Credit ?? figure.Credit,
            };
    }

    public Discussion? Discussion()
    {
        var count = _found.CommentCount ?? (labeling.Comments.Count > 0 ? labeling.Comments.Count : _found.HasCommentForm ? 0 : null);
        return count is null && _found.Rating is null
            ? null
            : new Discussion { CommentCount = count, Rating = _found.Rating, Comments = [.. labeling.Comments] };
    }
}
