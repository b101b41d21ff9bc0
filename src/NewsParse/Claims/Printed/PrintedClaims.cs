using NewsParse.Labeling;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;

namespace NewsParse.Claims;

/// <summary>
/// Reads the values that labelled pieces print, by grammar and constraint: dates, names, ratings. What a piece is was told by the
/// labeller; here is only read what it says, from HTML and text alike.
/// </summary>
internal static class PrintedClaims
{
    private const int KickerReach = 6;

    public static void Read(PageLabels labels, ArticleMetadata claimed, PhraseMatcher phrases, CalendarVocabulary dateWords, CancellationToken cancellationToken)
    {
        var dates = new PrintedDates(labels, new DateLabels(phrases), dateWords);
        dates.Read();
        labels.Found.IsClaimedDateOfAnother = dates.IsOfAnotherText(claimed.PublishedNode);
        cancellationToken.ThrowIfCancellationRequested();
        new PrintedBylines(labels, phrases, claimed.Authors.Length > 0).Read();
        // the box of the author stands beside the tags, and its name is none of them
        labels.Found.Tags.RemoveAll(tag => labels.Found.Authors.Exists(author => author.Name == tag));
        new PrintedRatings(labels).Read();
        new PrintedCategories(labels, phrases).Read();
        new LinesAboveHeadline(labels).Read();
        TakeKicker(labels, claimed);
    }

    /// <summary>A kicker in an element of its own beside the headline, which the labels took for furniture.</summary>
    private static void TakeKicker(PageLabels labels, ArticleMetadata claimed)
    {
        if (claimed.Kicker is not { } kicker || labels.Found.Kicker is not null || labels.Title < 0)
            return;
        labels.Found.Kicker = kicker;
        for (var i = Math.Max(0, labels.Title - KickerReach); i < labels.Title; i++)
            if (labels.Pieces[i] is { Fate: Fate.Chrome } piece && TitleAgreement.AreEqual(piece.Text, kicker))
                piece.MarkMetadata("kicker", "the page marks it as its kicker");
    }
}
