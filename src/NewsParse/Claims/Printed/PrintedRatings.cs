using System.Text;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;

namespace NewsParse.Claims;

/// <summary>Finds what readers' votes amount to: neighbouring pieces of a rating are read as one line.</summary>
internal sealed class PrintedRatings(PageLabels labels)
{
    private const int LongestLine = 200;
    private const int MostWords = 14;

    /// <summary>Pieces that may stand between two parts of one rating in its block: "of", "5 (".</summary>
    private const int WidestGap = 3;

    private readonly List<Piece> _pieces = labels.Pieces;

    public void Read()
    {
        var line = new StringBuilder();
        for (var i = 0; i < _pieces.Count && labels.Found.Rating is null; i++)
        {
            if (!IsRating(_pieces[i]))
                continue;
            var (start, end) = (StartOf(i), EndOf(i));
            line.Clear();
            for (var at = start; at <= end && line.Length < LongestLine; at++)
                line.Append(_pieces[at].Text).Append(' ');
            i = end;
            if (line.Length < LongestLine)
                labels.Found.Rating = RatingLine.Read(line.ToString());
        }
    }

    /// <summary>The value may stand in an element of its own before what is known for a rating.</summary>
    private int StartOf(int index)
    {
        var start = index;
        while (start > 0 && _pieces[start - 1] is { Fate: Fate.Chrome } before && ReferenceEquals(before.Block, _pieces[index].Block) && (!PieceShape.HasLetter(before.Text) || IsOpening(before.Text)))
            start--;
        return start;
    }

    /// <summary>Value and scale that the bracket of the votes follows: "2.2 of 5 (".</summary>
    private static bool IsOpening(string text) => text.EndsWith('(') && PrintedNumber.Locate(text) is { Count: 2 };

    private int EndOf(int index)
    {
        var end = index;
        for (var at = index + 1; at < _pieces.Count && at - end <= WidestGap && _pieces[at].Fate == Fate.Chrome; at++)
            if (IsRating(_pieces[at]) && _pieces[at].Block.Index - _pieces[end].Block.Index <= 1)
                end = at;
        while (end + 1 < _pieces.Count && _pieces[end + 1] is { Fate: Fate.Chrome } after && ReferenceEquals(after.Block, _pieces[end].Block) && !PieceShape.HasLetter(after.Text))
            end++;
        return end;
    }

    /// <summary>What is labelled so, or says value, scale and votes by its words alone.</summary>
    private static bool IsRating(Piece piece) => piece is { Fate: Fate.Chrome } && (piece.Role == ChromeRole.Rating || piece is { IsProse: false, Words: <= MostWords } && RatingLine.IsComplete(piece.Text));
}
