using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>
/// Finds the sentences of prompts between paragraphs: what shares a small box with a button to subscribe or to log in asks
/// for something and tells nothing.
/// </summary>
internal sealed class PromptRecognizer(PageLabels labeling)
{
    /// <summary>Most words of a prompt.</summary>
    private const int LongestPrompt = 80;

    /// <summary>Pieces behind the body that the last box may end with.</summary>
    private const int Behind = 5;

    /// <summary>A box with more than this share of the page's words is no box.</summary>
    private const double LargestShare = 0.2;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        if (!labeling.HasBody || labeling.Document.Tree is not { } tree)
            return;
        var words = 0;
        for (var i = labeling.First; i <= labeling.Last; i++)
            words += _pieces[i].Words;
        for (var i = labeling.First; i < Math.Min(_pieces.Count, labeling.Last + Behind); i++)
        {
            var piece = _pieces[i];
            if (piece is not { IsCertain: true, KnownRole: ChromeRole.Newsletter or ChromeRole.Login })
                continue;
            var box = tree.Parent(piece.Block.Node);
            Mark(box, i, (int)Math.Min(LongestPrompt, words * LargestShare));
        }
    }

    /// <summary>Marks a box's pieces around one of them, if they are few words in all.</summary>
    private void Mark(int box, int index, int most)
    {
        var (first, last) = (index, index);
        while (first > 0 && IsInside(_pieces[first - 1], box))
            first--;
        while (last + 1 < _pieces.Count && IsInside(_pieces[last + 1], box))
            last++;
        var words = 0;
        for (var i = first; i <= last && words <= most; i++)
            words += _pieces[i].Words;
        if (words > most)
            return;
        for (var i = first; i <= last; i++)
            if (_pieces[i] is { IsOpen: true, IsCertain: false })
                _pieces[i].MarkChrome(_pieces[index].KnownRole!.Value, "in a box that asks the reader to " + (_pieces[index].KnownRole == ChromeRole.Login ? "log in" : "subscribe"));
    }

    private bool IsInside(Piece piece, int box)
    {
        var node = piece.Block.Node;
        while (node > box)
            node = labeling.Document.Tree!.Parent(node);
        return node == box;
    }
}
