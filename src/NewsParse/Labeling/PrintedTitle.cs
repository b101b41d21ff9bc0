using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Finds the headline of a plain text, which has no element to tell it: of the lines before the first paragraph of the body the one that most speaks for.</summary>
internal static class PrintedTitle
{
    /// <summary>Words a line above which is a summary or a paragraph.</summary>
    private const int MostWords = 45;

    private const int FewestLetters = 4;

    /// <summary>Words of a paragraph the body can begin with.</summary>
    private const int ParagraphWords = 12;

    /// <summary>Pieces that may stand between two of one body.</summary>
    private const int WidestGap = 8;

    /// <summary>Share of the longest run of body that the article's beginning has at least; a teaser has less.</summary>
    private const int ShareOfLongest = 4;

    /// <summary>Score below which no line is likely to be the headline.</summary>
    private const double LeastScore = 0;

    /// <summary>The same for a text with few lines before its body, one of which is the headline more often than not.</summary>
    private const double LeastOfFew = -5.5;

    private const int FewLines = 25;

    /// <param name="labeling">The pieces with the labeller's scores.</param>
    /// <param name="body">Index of the first paragraph.</param>
    /// <returns>Index of the piece, -1 where no line is likely to be it.</returns>
    public static int Find(PageLabels labeling, int body)
    {
        var evidence = new HeadlineEvidence(labeling, body);
        var (best, bestScore) = (-1, body > FewLines ? LeastScore : LeastOfFew);
        var distance = 0;
        for (var i = body - 1; i >= 0; i--)
        {
            // buttons, dates and other known lines stand between a headline and its text and take it no farther from it
            distance += labeling.Pieces[i] is { IsCertain: false, Date: null } ? 1 : 0;
            if (IsCandidate(labeling.Pieces[i]) && evidence.ScoreOf(i, distance) is var score && score > (HeadlineEvidence.WordsOf(labeling.Pieces[i]) > 1 ? bestScore : Math.Max(bestScore, LeastScore)))
                (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>The first paragraph of the first run of body that is long enough for the article's; -1 where the text has no body.</summary>
    public static int FindBody(PageLabels labeling)
    {
        var runs = new List<(int First, int Length)>();
        var (last, longest) = (-1, 0);
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            if (!IsBody(labeling, i))
                continue;
            if (last < 0 || i - last > WidestGap)
                runs.Add((i, 0));
            last = i;
            runs[^1] = (runs[^1].First, runs[^1].Length + labeling.Pieces[i].Text.Length);
            longest = Math.Max(longest, runs[^1].Length);
        }

        foreach (var (first, length) in runs)
            if (length >= longest / ShareOfLongest)
                return FirstParagraph(labeling, first);
        return -1;
    }

    private static int FirstParagraph(PageLabels labeling, int first)
    {
        for (var i = first; i < labeling.Pieces.Count; i++)
            if (IsBody(labeling, i) && HeadlineEvidence.WordsOf(labeling.Pieces[i]) >= ParagraphWords)
                return i;
        return first;
    }

    private static bool IsBody(PageLabels labeling, int index) => labeling.Pieces[index] is { IsCertain: false, Words: > 0 } piece && labeling.IsModelBody(piece);

    private static bool IsCandidate(Piece piece) =>
        piece is { IsOpen: true, IsCertain: false, IsForeign: false, Date: null, Words: > 0, KnownRole: not ChromeRole.Byline, IsLabel: false }
        && piece.Text.Length >= FewestLetters && piece.Block.Kind != BlockKind.Control && HeadlineEvidence.WordsOf(piece) <= MostWords;
}
