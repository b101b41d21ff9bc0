using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>Groups what the labeller holds for names, times and texts of readers' comments: a name, or a second time, begins the next comment.</summary>
internal sealed class CommentRecognizer(PageLabels labeling)
{
    private const float LeastScore = 0.5f;
    private const float SureScore = 0.8f;

    private readonly List<Piece> _texts = [];
    private Piece? _author;
    private Piece? _time;

    public void Run()
    {
        if (FindParts() is not { } parts)
            return;
        CommentLikeness.Complete(labeling, parts);
        for (var i = 0; i < parts.Length; i++)
            if (parts[i] is { } part)
                Add(labeling.Pieces[i], part);
        Close();
    }

    /// <summary>What the labeller is sure of; null where it sees no comment.</summary>
    private PieceFate?[]? FindParts()
    {
        PieceFate?[]? parts = null;
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (!piece.IsOpen || piece.Words == 0)
                continue;
            var scores = labeling.Scores;
            var all = scores.Of(i, PieceFate.CommentAuthor) + scores.Of(i, PieceFate.CommentTime) + scores.Of(i, PieceFate.CommentText);
            if (all >= (labeling.IsModelBody(piece) ? SureScore : LeastScore) && scores.BestOutsideBody(i) is var part and (PieceFate.CommentAuthor or PieceFate.CommentTime or PieceFate.CommentText))
                (parts ??= new PieceFate?[labeling.Pieces.Count])[i] = part;
        }

        return parts;
    }

    private void Add(Piece piece, PieceFate fate)
    {
        switch (fate)
        {
            case PieceFate.CommentText when !piece.IsCertain:
                _texts.Add(piece);
                break;
            case PieceFate.CommentAuthor when !piece.IsCertain:
                if (_author is not null || _texts.Count > 0)
                    Close();
                _author = piece;
                break;
            case PieceFate.CommentTime:
                if (_time is not null)
                    Close();
                _time = piece;
                break;
        }
    }

    private void Close()
    {
        if (_texts.Count > 0)
        {
            labeling.Comments.Add(new Comment
            {
                Author = _author?.Text, Text = _texts.Count == 1 ? _texts[0].Text : string.Join("\n\n", _texts.Select(static t => t.Text)), Published = Published(),
            });
            _author?.Mark(Fate.Comment, "a commenter's name");
            if (_time is { Date: not null })
                _time.Mark(Fate.Comment, "the time of a comment"); // "two hours ago" is no date that the comment could hold
            foreach (var text in _texts)
                text.Mark(Fate.Comment, "a reader's comment");
        }

        _texts.Clear();
        _author = null;
        _time = null;
    }

    private ArticleDate? Published() => _time is { Date: { } date }
        ? new ArticleDate { Value = date.Value, Text = _time.Text, Calendar = date.Calendar }
        : null;
}
