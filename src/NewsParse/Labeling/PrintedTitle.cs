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

    /// <summary>Pieces after a headline among which its byline or date stands.</summary>
    private const int PiecesOfHead = 4;

    private const int CreditWords = 6;

    private const int CharactersAWord = 3;

    private const double LeastScore = 0.8;

    /// <summary>What distance takes from a score at most.</summary>
    private const double FarthestScore = 1.5;

    /// <summary>Index of the piece, -1 where no line is likely to be it.</summary>
    public static int Find(PageLabels labeling)
    {
        var body = FindBody(labeling);
        var (best, bestScore) = (-1, LeastScore);
        var distance = 0;
        for (var i = body - 1; i >= 0; i--)
        {
            // buttons, dates and other known lines stand between a headline and its text and take it no farther from it
            distance += labeling.Pieces[i] is { IsCertain: false, Date: null } ? 1 : 0;
            if ((distance <= FarthestFromBody || labeling.Pieces[i].Block.Level == 1) && ScoreOf(labeling, i, distance) is var score && score >= bestScore)
                (best, bestScore) = (i, score);
        }

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
            if (WordsOf(labeling.Pieces[i]) < ParagraphWords)
                continue;
            asked++;
            isBody += labeling.IsModelBody(labeling.Pieces[i]) ? 1 : 0;
        }

        return isBody * 2 >= asked;
    }

    private static bool IsParagraph(PageLabels labeling, int index) =>
        labeling.Pieces[index] is { IsProse: true } piece && WordsOf(piece) >= ParagraphWords && labeling.IsModelBody(piece);

    private static double ScoreOf(PageLabels labeling, int index, int distance)
    {
        var piece = labeling.Pieces[index];
        var block = piece.Block;
        var words = WordsOf(piece);
        if (!piece.IsOpen || piece.IsCertain || piece.IsForeign || piece.Date is not null || words is < FewestWords or > MostWords
            || block.Kind is BlockKind.Control or BlockKind.ListItem or BlockKind.Cell || SentenceShape.EndsWithStop(piece.Text) || piece.Text[^1] is ':' or ']' || piece.Text[0] is '[' or '}' || piece.Text.Contains('{', StringComparison.Ordinal))
            return 0;
        var score = 3 * labeling.Scores.Of(index, PieceFate.Title) + Math.Min(1, words / FullLength) - Math.Min(FarthestScore, 0.05 * distance);
        score += block.Kind != BlockKind.Heading ? 0 : block.Level == 1 ? 2 : 0.7;
        score += block.HasBlankBefore ? 0.3 : 0;
        score -= words > LongHeadline ? 0.5 : 0;
        score += IsBeforeHead(labeling, index) ? 0.6 : 0;
        score += distance <= FarthestFromBody && IsRepeatedAbove(labeling, index) ? 0.6 : 0;
        score -= IsCredited(piece.Text) ? 1 : 0;
        score -= piece.Text.AsSpan().ContainsAny('»', '›', '>') ? 1 : 0; // a path of sections may end in the headline
        score -= piece.Text[^1] == ')' ? 0.4 : 0; // who made the picture stands in brackets at the end of its caption
        return piece.Link >= 0 ? score - 1 : score;
    }

    /// <summary>Whether a byline or a date follows, as it does after a headline, before any prose.</summary>
    private static bool IsBeforeHead(PageLabels labeling, int index)
    {
        for (var i = index + 1; i < labeling.Pieces.Count && i <= index + PiecesOfHead; i++)
        {
            var piece = labeling.Pieces[i];
            if (piece.IsProse && labeling.IsModelBody(piece))
                return false;
            if (piece.Date is not null || piece.KnownRole is ChromeRole.Byline or ChromeRole.Published)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line above the text holds the line and more: the page's own title with the outlet's name, the path of sections.</summary>
    private static bool IsRepeatedAbove(PageLabels labeling, int index)
    {
        var text = labeling.Pieces[index].Text;
        for (var i = 0; i < index; i++)
        {
            var other = labeling.Pieces[i].Text;
            if (other.Length > text.Length && (other.StartsWith(text, StringComparison.Ordinal) || other.EndsWith(text, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a short part with a colon or a slash follows a sentence: a caption, and who made its picture.</summary>
    private static bool IsCredited(ReadOnlySpan<char> text)
    {
        var stop = text.LastIndexOf(". ");
        return stop > 0 && text[stop..].ContainsAny(':', '/', '©') && SentenceShape.CountWords(text[stop..]) <= CreditWords;
    }

    /// <summary>Words of a piece; a script without blanks has a word every third character or so.</summary>
    private static int WordsOf(Piece piece)
    {
        var wide = 0;
        foreach (var c in piece.Text)
            wide += c is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
        return Math.Max(piece.Words, wide / CharactersAWord);
    }
}
