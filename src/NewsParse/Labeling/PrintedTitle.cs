using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>
/// Finds the headline of a plain text, which has no element to tell it: a line before the first paragraph of the body that is worded
/// like a headline, the likelier the nearer it stands and the higher it is set.
/// </summary>
internal static class PrintedTitle
{
    /// <summary>Pieces before the body a headline may stand among: bylines, dates, pictures, buttons.</summary>
    private const int FarthestFromBody = 30;

    private const int FewestWords = 3;
    private const int MostWords = 28;

    /// <summary>Words above which a line is rather a summary or a caption.</summary>
    private const int LongHeadline = 18;

    /// <summary>Words a headline of full length has.</summary>
    private const double FullLength = 10;

    /// <summary>Words of a paragraph the body can begin with.</summary>
    private const int ParagraphWords = 15;

    /// <summary>Long pieces after the first one that must be body by half.</summary>
    private const int PiecesAsked = 6;

    private const double LeastScore = 0.8;
    private const int CreditWords = 3;

    /// <summary>What distance takes from a score at most.</summary>
    private const double FarthestScore = 1.5;

    /// <summary>Index of the piece, -1 where no line is likely to be it.</summary>
    public static int Find(PageLabels labeling)
    {
        var body = FindBody(labeling);
        var (best, bestScore) = (-1, LeastScore);
        for (var i = 0; i < body; i++)
            if ((body - i <= FarthestFromBody || labeling.Pieces[i].Block.Level == 1) && ScoreOf(labeling, i, body - i) is var score && score > bestScore)
                (best, bestScore) = (i, score);
        return best;
    }

    private static int FindBody(PageLabels labeling)
    {
        var pieces = labeling.Pieces;
        for (var i = 0; i < pieces.Count; i++)
            if (IsParagraph(labeling, i) && GoesOn(labeling, i))
                return i;
        return -1;
    }

    private static bool GoesOn(PageLabels labeling, int first)
    {
        var (asked, isBody) = (0, 0);
        for (var i = first + 1; i < labeling.Pieces.Count && asked < PiecesAsked; i++)
        {
            if (labeling.Pieces[i].Words < ParagraphWords)
                continue;
            asked++;
            isBody += labeling.IsModelBody(labeling.Pieces[i]) ? 1 : 0;
        }

        return isBody * 2 >= asked;
    }

    private static bool IsParagraph(PageLabels labeling, int index) =>
        labeling.Pieces[index] is { IsProse: true, Words: >= ParagraphWords } piece && labeling.IsModelBody(piece);

    private static double ScoreOf(PageLabels labeling, int index, int distance)
    {
        var piece = labeling.Pieces[index];
        var block = piece.Block;
        if (!piece.IsOpen || piece.IsCertain || piece.IsForeign || piece.Date is not null || piece.Words is < FewestWords or > MostWords
            || block.Kind is BlockKind.Control or BlockKind.ListItem or BlockKind.Cell || SentenceShape.EndsWithStop(piece.Text) || piece.Text[^1] is ':' or ']' || piece.Text[0] is '[' or '{' or '}')
            return 0;
        var score = 3 * labeling.Scores.Of(index, PieceFate.Title) + Math.Min(1, piece.Words / FullLength) - Math.Min(FarthestScore, 0.05 * distance);
        score += block.Kind != BlockKind.Heading ? 0 : block.Level == 1 ? 2 : 0.7;
        score += block.HasBlankBefore ? 0.3 : 0;
        score -= piece.Words > LongHeadline ? 0.5 : 0;
        score -= EndsWithCredit(piece.Text) ? 1.5 : 0; // "…in winter. Photo: Valley Post"
        score -= piece.Text[^1] == ')' ? 0.4 : 0; // who made the picture stands in brackets at the end of its caption
        return piece.Link >= 0 ? score - 1 : score;
    }

    /// <summary>Whether a second sentence of a few words and a colon says whose picture it is.</summary>
    private static bool EndsWithCredit(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        var stop = colon <= 0 ? -1 : text[..colon].LastIndexOfAny('.', '\u06D4', '|');
        return stop > 0 && text[stop + 1] == ' ' && SentenceShape.CountWords(text[(stop + 1)..colon]) <= CreditWords;
    }
}
