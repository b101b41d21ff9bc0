using NewsParse.Languages;

namespace NewsParse.Chrome;

/// <summary>Finds the article's language by its prose and marks the pieces in another script.</summary>
internal static class ArticleLanguageRecognizer
{
    public static void Run(Labeling labeling)
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
    public static void Settle(Labeling labeling)
    {
        var tally = new LanguageTally();
        foreach (var piece in labeling.Pieces)
            if (piece.Fate is Fate.Body or Fate.Heading)
                tally.Add(piece.Text);
        if (!labeling.HasBody)
            foreach (var piece in labeling.Pieces)
                if (piece.Fate is Fate.Title or Fate.RelatedLink || piece.IsProse)
                    tally.Add(piece.Text);
        labeling.Language = tally.Best().Tag;
        var page = new LanguageTally();
        foreach (var piece in labeling.Pieces)
            page.Add(piece.Text);
        foreach (var piece in labeling.Pieces)
            piece.Language = double.IsNaN(piece.RightToLeftShare) ? null : LanguageOf(labeling, piece, page);
    }

    private static string? LanguageOf(Labeling labeling, Piece piece, LanguageTally page)
    {
        if (piece.Fate is Fate.Body or Fate.Heading && !piece.IsForeign)
            return labeling.Language;
        return piece.IsCertain && piece.KnownLanguage is { } known ? known : LanguageDetector.Detect(piece.Text, page).Tag;
    }
}
