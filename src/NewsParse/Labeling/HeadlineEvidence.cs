using System.Buffers;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>
/// What speaks for a line of a text being its headline. The weights are those of a choice among the lines of a page (multinomial
/// logistic regression), fitted on pages rendered by eleven programs and rounded.
/// </summary>
internal sealed class HeadlineEvidence
{
    /// <summary>Words up to which a line is rather a section or a button.</summary>
    private const int FewestWords = 3;

    private const double FullLength = 8;

    /// <summary>Words above which a line is rather a summary or a caption, and what each ten of them weigh.</summary>
    private const int LongHeadline = 18;

    /// <summary>Pieces after a headline among which its byline or date stands.</summary>
    private const int PiecesOfHead = 4;

    /// <summary>Lines at the top of a text among which the page's own title stands.</summary>
    private const int TopLines = 3;

    /// <summary>Pieces before the body among which the path of sections stands.</summary>
    private const int PathReach = 40;

    /// <summary>Long words a body of that many pieces has, about.</summary>
    private const int BodyWords = 400;

    /// <summary>Pieces of the body whose words are compared.</summary>
    private const int BodyReach = 60;

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("{}=;<>\\_");

    private const int CreditWords = 6;
    private const int CharactersAWord = 3;
    private const float LeastShare = 0.002f;
    private const int FewestShared = 4;

    private readonly PageLabels _labels;
    private readonly List<Piece> _pieces;
    private readonly HashSet<uint> _bodyWords = new(BodyWords);
    private readonly Dictionary<string, int> _printed = new(StringComparer.Ordinal);
    private readonly List<int> _longer = [];

    /// <param name="labels">The pieces with the labeller's scores.</param>
    /// <param name="body">Index of the first paragraph.</param>
    public HeadlineEvidence(PageLabels labels, int body)
    {
        (_labels, _pieces) = (labels, labels.Pieces);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (piece.Words >= FewestWords && !piece.IsProse)
                _printed[piece.Text] = _printed.GetValueOrDefault(piece.Text) + 1;
            if (i < body && (i < TopLines || (i >= body - PathReach && piece.Text.AsSpan().ContainsAny("»›>/"))))
                _longer.Add(i);
            if (i >= body && i < body + BodyReach && labels.IsModelBody(piece))
                AddBodyWords(piece.Text);
        }
    }

    /// <param name="index">The piece.</param>
    /// <param name="distance">Pieces between it and the body that are no known furniture.</param>
    public double ScoreOf(int index, int distance)
    {
        var piece = _pieces[index];
        return ByLabeller(index) + ByPlace(index, distance) + ByShape(piece, HeadlineText.HasOpening(_labels, index)) + (4.1 * ShareInBody(piece.Text));
    }

    /// <summary>Words of a piece; a script without blanks has a word every third character or so.</summary>
    public static int WordsOf(Piece piece)
    {
        var wide = 0;
        foreach (var c in piece.Text)
            wide += c is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
        return Math.Max(piece.Words, wide / CharactersAWord);
    }

    private double ByLabeller(int index)
    {
        var scores = _labels.Scores;
        return (2.1 * Math.Log(Math.Max(LeastShare, scores.Of(index, PieceFate.Title)))) - (0.3 * scores.Of(index, PieceFate.Kicker)) - (0.6 * scores.Of(index, PieceFate.Caption))
            - scores.Of(index, PieceFate.Related) - (0.3 * scores.Of(index, PieceFate.Author)) - (1.3 * scores.Of(index, PieceFate.Chrome));
    }

    private double ByPlace(int index, int distance)
    {
        var piece = _pieces[index];
        var score = -0.6 * Math.Log(1 + distance);
        score += piece.Block.HasBlankBefore && piece.Start == 0 ? 1 : 0;
        score += 0.7 * Math.Clamp(_printed.GetValueOrDefault(piece.Text) - 1, 0, 2);
        score += IsPartOfLonger(index) ? 1.8 : 0;
        score += IsBeforeHead(index) ? 0.7 : 0;
        score -= !HeadlineText.HasOpening(_labels, index) && (piece.Start > 0 || piece.Text.Length < piece.Block.Text.Length - 2) ? 0.5 : 0;
        return piece.Link >= 0 ? score - 1.7 : score;
    }

    private static double ByShape(Piece piece, bool hasOpening)
    {
        var text = piece.Text.AsSpan();
        var words = WordsOf(piece) + (hasOpening ? 1 : 0);
        var score = 1.8 * Math.Min(1, words / FullLength);
        score += piece.Block.Kind != BlockKind.Heading ? 0 : piece.Block.Level == 1 ? 2.3 : 2.1;
        score -= words < FewestWords ? 1.7 : 0;
        score -= words > LongHeadline ? 0.17 * (words - LongHeadline) : 0;
        score -= SentenceShape.EndsWithStop(text) && !text.TrimEnd().EndsWith("...") ? 1.6 : 0;
        score -= text[^1] is ':' or ']' ? 1.1 : 0;
        score -= IsCredited(text) ? 0.7 : 0;
        score -= text.ContainsAny(CodeSigns) || !text.Contains(' ') ? 1 : 0;
        return text[0] is '[' or '(' or '*' ? score - 1 : score;
    }

    /// <summary>Whether a byline or a date follows, as it does after a headline, before any prose.</summary>
    private bool IsBeforeHead(int index)
    {
        for (var i = index + 1; i < _pieces.Count && i <= index + PiecesOfHead; i++)
        {
            var piece = _pieces[i];
            if (piece.IsProse && _labels.IsModelBody(piece))
                return false;
            if (piece.Date is not null || piece.KnownRole is ChromeRole.Byline or ChromeRole.Published)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line above the text holds the line and more: the page's own title with the outlet's name, the path of sections.</summary>
    private bool IsPartOfLonger(int index)
    {
        var text = _pieces[index].Text;
        if (_pieces[index].Words < 2)
            return false;
        foreach (var longer in _longer)
        {
            var other = _pieces[longer].Text;
            if (longer != index && other.Length > text.Length && (other.StartsWith(text, StringComparison.Ordinal) || other.EndsWith(text, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text is a caption with who made its picture: a mark of rights, or a short part with a colon or a slash after a sentence.</summary>
    private static bool IsCredited(ReadOnlySpan<char> text)
    {
        if (text.Contains('©') || text[^1] is ')' or '）')
            return true;
        var stop = text.LastIndexOf(". ");
        return stop > 0 && text[stop..].ContainsAny(':', '/') && SentenceShape.CountWords(text[stop..]) <= CreditWords;
    }

    private void AddBodyWords(string text)
    {
        var reader = new WordReader(text);
        while (reader.TryRead(out var word))
            if (reader.IsLong)
                _bodyWords.Add(word);
    }

    /// <summary>Share of the long words that the body says too: a headline tells what its text is of, a menu does not.</summary>
    private double ShareInBody(string text)
    {
        var (all, shared) = (0, 0);
        var reader = new WordReader(text);
        while (reader.TryRead(out var word))
        {
            if (!reader.IsLong)
                continue;
            all++;
            shared += _bodyWords.Contains(word) ? 1 : 0;
        }

        return (double)shared / Math.Max(FewestShared, all);
    }
}
