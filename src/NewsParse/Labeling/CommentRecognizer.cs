using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>
/// Reads readers' comments behind the body. A comment is a name, a time and a text in this order, in any markup; buttons and
/// the next name end it.
/// </summary>
internal sealed class CommentRecognizer(PageLabels labeling)
{
    private const int LongestName = 5;

    private readonly List<Piece> _pieces = labeling.Pieces;
    private readonly List<Piece> _texts = [];
    private Piece? _author;
    private Piece? _time;

    public void Run()
    {
        var start = FindStart();
        if (start < 0)
            return;
        for (var i = start; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen)
                continue;
            if (EndsDiscussion(piece))
                break;
            Read(piece, i);
        }

        Close();
    }

    private int FindStart()
    {
        for (var i = labeling.HasBody ? labeling.Last + 1 : _pieces.Count; i < _pieces.Count; i++)
            if (_pieces[i].KnownRole is ChromeRole.CommentCount or ChromeRole.CommentForm)
                return i;
        return -1;
    }

    private static bool EndsDiscussion(Piece piece) =>
        piece.IsCertain && piece.KnownRole is ChromeRole.Copyright or ChromeRole.RelatedLinks or ChromeRole.Newsletter or ChromeRole.PreviousNext;

    private void Read(Piece piece, int index)
    {
        if (IsTime(piece))
        {
            if (_texts.Count > 0)
                Close();
            _time = piece;
        }
        else if (IsButton(piece))
        {
            piece.MarkChrome(ChromeRole.CommentForm, "a button below a comment");
            Close();
        }
        else if (piece.IsCertain || piece.Block.Kind == BlockKind.Control || piece.Block.Context.Form >= 0)
        {
            if (_texts.Count > 0)
                Close();
        }
        else if (IsName(piece, index))
        {
            if (_texts.Count > 0 || _author is not null)
                Close();
            _author = piece;
        }
        else if (_author is not null || _time is not null)
            _texts.Add(piece);
    }

    /// <summary>"Reply to …": a few words around the commenter's name, below the text.</summary>
    private bool IsButton(Piece piece) => _author is { } author && _texts.Count > 0 && piece is { IsCertain: false, IsProse: false }
        && piece.Words <= author.Words + 3 && piece.Text.Contains(author.Text.TrimEnd('.'), StringComparison.Ordinal);

    private static bool IsTime(Piece piece) => piece.Date is not null || piece.IsRelativeTime || piece.KnownRole is ChromeRole.Published;

    /// <summary>A short piece right before a time, or one whose next but one piece is.</summary>
    private bool IsName(Piece piece, int index)
    {
        if (piece.Words > LongestName || piece.Words == 0)
            return false;
        if (index + 1 >= _pieces.Count)
            return false;
        var next = _pieces[index + 1];
        if (IsTime(next))
            return true;
        return index + 2 < _pieces.Count && next.IsCertain && next.KnownRole is ChromeRole.CommentForm && IsTime(_pieces[index + 2]);
    }

    private void Close()
    {
        if (_texts.Count > 0 && (_author is not null || _time is not null))
        {
            labeling.Comments.Add(new Comment
            {
                Author = _author?.Text, Text = _texts.Count == 1 ? _texts[0].Text : string.Join("\n\n", _texts.Select(static t => t.Text)), Published = Published(),
            });
            _author?.Mark(Fate.Comment, "a commenter's name");
            _time?.Mark(Fate.Comment, "the time of a comment");
            foreach (var text in _texts)
                text.Mark(Fate.Comment, "a reader's comment: name, time, text");
        }

        _texts.Clear();
        _author = null;
        _time = null;
    }

    private ArticleDate? Published() => _time is { Date: { } date }
        ? new ArticleDate { Value = date.Value, Text = _time.Text, Calendar = date.Calendar }
        : null;
}
