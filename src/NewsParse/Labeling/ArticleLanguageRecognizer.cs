using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Detection;

namespace NewsParse.Labeling;

/// <summary>Finds the article's language by its prose and marks the pieces in another script.</summary>
internal static class ArticleLanguageRecognizer
{
    /// <summary>UTF-16 units of the article that are weighed: more tells nothing new.</summary>
    private const int ArticleEvidence = 10_000;

    /// <summary>UTF-16 units of one piece that are weighed for its own language.</summary>
    private const int PieceEvidence = 600;

    /// <summary>UTF-16 units of the rest of the page that are weighed on top.</summary>
    private const int PageEvidence = 8_000;

    public static void Run(PageLabels labeling)
    {
        long left = 0;
        long right = 0;
        foreach (var piece in labeling.Pieces)
        {
            if (!piece.IsProse || piece.IsCertain || double.IsNaN(piece.RightToLeftShare))
                continue;
            right += (long)(piece.RightToLeftShare * piece.Text.Length);
            left += (long)((1 - piece.RightToLeftShare) * piece.Text.Length);
        }

        labeling.IsRightToLeft = right > left;
        foreach (var piece in labeling.Pieces)
            piece.IsForeign = !double.IsNaN(piece.RightToLeftShare) && piece.RightToLeftShare > 0.5 != labeling.IsRightToLeft;
    }

    /// <summary>Tells each piece's language once the body is known; the rest of the page speaks for blocks too short to tell.</summary>
    public static void Settle(PageLabels labeling)
    {
        var tally = new LanguageTally();
        Weigh(labeling, tally, isArticle: true, ArticleEvidence);
        labeling.Language = tally.Best().Tag;
        Weigh(labeling, tally, isArticle: false, PageEvidence);
        var doubts = tally.Doubts();
        foreach (var piece in labeling.Pieces)
            piece.Language = double.IsNaN(piece.RightToLeftShare) ? null : LanguageOf(labeling, piece, doubts);
    }

    /// <summary>Weighs the pieces of the article, or those around it, until enough was read.</summary>
    private static void Weigh(PageLabels labeling, LanguageTally tally, bool isArticle, int evidence)
    {
        foreach (var piece in labeling.Pieces)
        {
            if (evidence <= 0)
                return;
            if (SpeaksForArticle(labeling, piece) != isArticle)
                continue;
            var text = piece.Text.AsSpan(0, Math.Min(piece.Text.Length, evidence));
            tally.Add(text);
            evidence -= text.Length;
        }
    }

    /// <summary>The body; without one the title, related links and whatever reads as prose.</summary>
    private static bool SpeaksForArticle(PageLabels labeling, Piece piece) => labeling.HasBody
        ? piece.Fate is Fate.Body or Fate.Heading
        : piece.Fate is Fate.Title or Fate.RelatedLink || piece.IsProse;

    private static string? LanguageOf(PageLabels labeling, Piece piece, double[] doubts)
    {
        if (piece.Fate is Fate.Body or Fate.Heading && !piece.IsForeign)
            return labeling.Language;
        return piece.IsCertain && piece.KnownLanguage is { } known ? known : LanguageDetector.Tell(piece.Text.AsSpan(0, Math.Min(piece.Text.Length, PieceEvidence)), doubts);
    }
}
