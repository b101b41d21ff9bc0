using NewsParse.Labeling;
using NewsParse.Languages.Packs;

namespace NewsParse.Claims;

/// <summary>
/// Reads the values that labelled pieces print, by grammar and constraint: dates, names, ratings. What a piece is was told by the
/// labeller; here is only read what it says, from HTML and text alike.
/// </summary>
internal static class PrintedClaims
{
    public static void Read(PageLabels labels, ArticleMetadata claimed, PhraseMatcher phrases, CancellationToken cancellationToken)
    {
        var dates = new PrintedDates(labels, new DateLabels(phrases));
        dates.Read();
        labels.Found.IsClaimedDateOfAnother = dates.IsOfAnotherText(claimed.PublishedNode);
        cancellationToken.ThrowIfCancellationRequested();
        new PrintedBylines(labels, phrases).Read();
        // the box of the author stands beside the tags, and its name is none of them
        labels.Found.Tags.RemoveAll(tag => labels.Found.Authors.Exists(author => author.Name == tag));
        new PrintedRatings(labels).Read();
        new PrintedCategories(labels, phrases).Read();
    }
}
