
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
        {
            piece.IsForeign = !double.IsNaN(piece.RightToLeftShare) && piece.RightToLeftShare > 0.5 != labeling.IsRightToLeft;
            piece.Language = piece.KnownLanguage;
        }
    }
}
