using NewsParse.Labeling;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Packs;

namespace NewsParse.Claims;

/// <summary>Reads the names of authors that pieces around the headline print: after an opener, after its piece, or where the labeller is sure of a byline.</summary>
internal sealed class PrintedBylines(PageLabels labels, PhraseMatcher phrases, bool isDeclared)
{
    private const int ReachAbove = 4;
    private const int ReachIntoBody = 3;
    private const int LongestLine = 400;
    private const int LongestName = 8;

    /// <summary>Probability from which the labeller's word for a byline without an opener is taken.</summary>
    private const float LeastRole = 0.4f;

    private readonly List<Piece> _pieces = labels.Pieces;
    private readonly BylineText _text = new(phrases);
    private readonly List<Author> _authors = [];

    public void Read()
    {
        var start = Math.Max(0, (labels.Title >= 0 ? labels.Title : labels.First) - ReachAbove);
        var end = Math.Min(_pieces.Count, labels.HasBody ? labels.First + ReachIntoBody : start + (3 * ReachAbove));
        for (var i = start; i < end; i++)
        {
            var piece = _pieces[i];
            if (!CanTell(piece) || _authors.Count > 0 && IsFar(i))
                continue;
            var isLabel = _text.Read(piece.Text, labels.HasBody && IsByline(i), _authors);
            if ((isLabel || piece is { IsCertain: true, IsLabel: true, KnownRole: ChromeRole.Byline }) && i + 1 < _pieces.Count && IsName(_pieces[i + 1], i + 1))
                Take(_pieces[++i]);
        }

        if (_authors.Count == 0 && labels.HasBody)
            ReadAuthorBox();
        if (_authors.Count == 0 && labels.HasBody && labels.Found.Authors.Count == 0 && !isDeclared)
            ReadRepeatedName();
        if (_authors.Count == 0 && labels.HasBody && labels.Found.Authors.Count == 0 && !isDeclared)
            new PrintedSignature(labels, _text).Read(_authors);
        if (_authors.Count == 0)
            foreach (var author in labels.Found.Authors)
                _text.ReadNames(author.Name, _authors);
        labels.Found.Authors.Clear();
        foreach (var author in _authors)
            labels.Found.Authors.Add(author);
    }

    /// <summary>A full name alone right below the headline that furniture prints again: beside the author's picture or in a box below the text.</summary>
    private void ReadRepeatedName()
    {
        for (var i = labels.Title + 1; labels.Title >= 0 && i <= labels.Title + ReachAbove && i < labels.First && _authors.Count == 0; i++)
        {
            var piece = _pieces[i];
            if (piece.Fate is not Fate.Chrome || !NameShape.IsFullName(piece.Text) || NameShape.HasCommonWord(piece.Text) || !IsPrintedAgain(i))
                continue;
            _text.ReadNames(piece.Text, _authors, isAnnounced: false);
            for (var at = i; _authors.Count > 0 && at < labels.First; at++)
                if (string.Equals(_pieces[at].Text, piece.Text, StringComparison.Ordinal))
                    _pieces[at].MarkMetadata("authors", "a name below the headline, printed twice");
        }
    }

    /// <summary>What stands above the headline too is a section.</summary>
    private bool IsPrintedAgain(int index)
    {
        var again = false;
        for (var i = 0; i < _pieces.Count; i++)
            if (i != index && string.Equals(_pieces[i].Text, _pieces[index].Text, StringComparison.Ordinal))
            {
                if (i < labels.Title || _pieces[i].Fate is not (Fate.Chrome or Fate.Metadata))
                    return false;
                again = true;
            }

        return again;
    }

    /// <summary>Below the text a name alone is the author's where the words that go on speak of the same name.</summary>
    private void ReadAuthorBox()
    {
        for (var i = labels.Last + 1; i + 1 < _pieces.Count && _authors.Count == 0; i++)
        {
            var (name, next) = (_pieces[i], _pieces[i + 1]);
            if (name.Words is < 2 or > LongestName || name.IsProse || name.Fate is not (Fate.Chrome or Fate.RelatedLink) || next.Fate is Fate.Comment || next.Text.Length <= name.Text.Length)
                continue;
            if (!IsByline(i) && !IsByline(i + 1) || !next.Text.Contains(name.Text, StringComparison.Ordinal))
                continue;
            _text.ReadNames(name.Text, _authors);
        }
    }

    private void Take(Piece name)
    {
        _text.ReadNames(name.Text, _authors);
        if (_authors.Exists(author => author.Name == name.Text))
            name.MarkMetadata("authors", "a name after its label");
    }

    /// <summary>The names of one byline stand side by side.</summary>
    private bool IsFar(int index) => index > 0 && _pieces[index - 1].Fate != Fate.Metadata && !IsByline(index - 1) && _pieces[index].Fate != Fate.Metadata && !IsByline(index);

    private static bool CanTell(Piece piece) => piece.Text.Length <= LongestLine && piece.Words > 0 && !(piece.IsProse && piece.Fate != Fate.Chrome)
        && (piece is { Fate: Fate.Metadata, Field: "authors" } || piece.Fate == Fate.Chrome && piece.Role is not (ChromeRole.RelatedLinks or ChromeRole.ReadMore or ChromeRole.Copyright
            or ChromeRole.PreviousNext or ChromeRole.CommentForm or ChromeRole.Share or ChromeRole.Tags or ChromeRole.Cookie or ChromeRole.Search));

    /// <summary>Whether the labeller holds a piece for a byline, whatever its words are.</summary>
    private bool IsByline(int index)
    {
        var piece = _pieces[index];
        if (piece is { Fate: Fate.Metadata, Field: "authors" })
            return true;
        if (piece is { IsCertain: true, KnownRole: ChromeRole.Byline } && phrases.MatchLine(piece.Text).IsMatch)
            return false; // a label alone names nobody
        return piece is { Fate: Fate.Chrome, Role: ChromeRole.Byline } && labels.Scores.Role(index) == ChromeRole.Byline && labels.Scores.RoleShare(index) >= LeastRole
            || piece.Fate == Fate.Chrome && labels.Scores.Of(index, PieceFate.Author) >= LeastRole;
    }

    private bool IsName(Piece piece, int index) => piece.Words is > 0 and <= LongestName && piece.Date is null && !piece.IsProse && !piece.IsLabel
        && (piece.Fate is Fate.Metadata && piece.Field == "authors" || piece.Fate == Fate.Chrome && (!piece.IsCertain || IsByline(index)));
}
