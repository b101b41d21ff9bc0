using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Reads what stands around the title before the body: kicker, subtitle, category, byline.</summary>
internal sealed class HeadRecognizer(PageLabels labeling)
{
    private readonly List<Piece> _pieces = labeling.Pieces;
    private readonly FoundValues _found = labeling.Found;
    private bool _isKickerByPlace;

    public void Run()
    {
        if (!labeling.HasBody)
            return;
        TakeLabelledAuthors();
        TakeBreadcrumbs();
        TakeAboveTitle();
        TakeBelowTitle();
        if (_found.Category is null && _isKickerByPlace)
            _found.Category = _found.Kicker;
        if (_found.Category is null && !labeling.IsHtml)
            TakeForeignCategory();
    }

    private void TakeLabelledAuthors()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var label = _pieces[i];
            if (!label.IsOpen || labeling.IsInside(i) || (label.KnownRole != ChromeRole.Byline && !IsUnlistedLabel(i)))
                continue;
            label.MarkChrome(ChromeRole.Byline, Reasons.Known(label));
            if (i > labeling.Last)
                TakeAuthorBox(i);
            else if (i + 1 < _pieces.Count && _pieces[i + 1] is { IsOpen: true, IsCertain: false, Date: null, IsProse: false, Words: <= 8 } name)
            {
                AddAuthor(name.Text);
                name.MarkMetadata("authors", $"a name behind “{label.Text}”");
            }
        }
    }

    /// <summary>A label whose wording is not listed, with a name behind it, near the title.</summary>
    private bool IsUnlistedLabel(int index)
    {
        var label = _pieces[index];
        return label is { IsLabel: true, IsCertain: false, KnownRole: null, IsForeign: true, Words: <= 3 } && index < labeling.First && index > labeling.Title - 6
            && index + 1 < _pieces.Count && _pieces[index + 1] is { IsForeign: false, Words: >= 2 and <= 4 } next && PieceShape.IsNameLike(next.Text);
    }

    /// <summary>Behind the body, a byline label opens a box about the author.</summary>
    private void TakeAuthorBox(int index)
    {
        for (var i = index + 1; i < Math.Min(index + 4, _pieces.Count); i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.IsCertain || (piece.Link >= 0 && piece.Words >= 4))
                return;
            var isName = !piece.IsProse && PieceShape.IsNameLike(piece.Text);
            if (isName && _found.Authors.Count == 0)
                AddAuthor(piece.Text);
            piece.MarkChrome(ChromeRole.Byline, "in the box about the author");
            if (piece.IsProse)
                return;
        }
    }

    private void AddAuthor(string text)
    {
        var name = text.Trim(' ', ',', '،', '-', '–', '|', ':');
        if (name.Length > 0 && !_found.Authors.Contains(name))
            _found.Authors.Add(name);
    }

    /// <summary>The last crumb of a path is the category.</summary>
    private void TakeBreadcrumbs()
    {
        for (var i = 0; i < labeling.First; i++)
        {
            var piece = _pieces[i];
            if (piece.IsOpen && BreadcrumbShape.IsPath(piece.Text))
            {
                var last = piece.Text.AsSpan(piece.Text.LastIndexOfAny(['»', '›', '>', '/']) + 1).Trim().ToString();
                if (last.Length > 0 && _found.Category is null)
                    _found.Category = last;
                piece.MarkChrome(ChromeRole.Breadcrumb, "a path of sections");
            }
        }
    }

    /// <summary>A short line of the article's script right above the title is the kicker, and the category if nothing else names one.</summary>
    private void TakeAboveTitle()
    {
        for (var i = labeling.Title - 1; i >= Math.Max(0, labeling.Title - 5); i--)
        {
            var piece = _pieces[i];
            if (piece.Date is not null || !piece.IsOpen || piece.IsRelativeTime)
                continue;
            if (string.Equals(piece.Text, labeling.Claims.SiteName, StringComparison.OrdinalIgnoreCase))
                return;
            if (char.IsDigit(piece.Text[0]) && piece.Words <= 2)
                return;
            if (piece.IsForeign || piece.IsCertain || piece.IsProse || piece.Words is 0 or > 6 || PieceShape.IsNumber(piece.Text))
                return;
            if (labeling.Document.Tree is { } tree && ClassRoles.Find(tree, piece.Block.Node) == ChromeRole.Category)
            {
                _found.Category ??= piece.Text;
                piece.MarkMetadata("category", "the element of a section's name");
            }
            else if (_found.Kicker is null && (piece.Link < 0 || !labeling.IsHtml))
            {
                _isKickerByPlace = piece.Words <= 3;
                _found.Kicker = piece.Text;
                piece.MarkMetadata("kicker", "a short line above the headline");
            }
            else if (!IsMenuItem(i))
            {
                _found.Category ??= piece.Text;
                piece.MarkMetadata("category", "a section's name above the headline");
                return;
            }
            else
                return;
        }
    }

    /// <summary>In plain text, the section's name can stand right above the headline in the language of the menu.</summary>
    private void TakeForeignCategory()
    {
        var index = labeling.Title - 1;
        while (index >= 0 && (_pieces[index].Date is not null || _pieces[index].IsRelativeTime))
            index--;
        if (index < 0 || _pieces[index] is not { IsForeign: true, IsCertain: false, Words: 1 or 2, IsOpen: true } piece)
            return;
        _found.Category = piece.Text;
        piece.MarkMetadata("category", "a section's name right above the headline");
    }

    /// <summary>A link that stands in a row of links.</summary>
    private bool IsMenuItem(int index) =>
        _pieces[index].Link >= 0 && (index > 0 && _pieces[index - 1].Link >= 0 && labeling.AreNeighbours(_pieces[index - 1], _pieces[index])
            || index + 1 < _pieces.Count && _pieces[index + 1].Link >= 0 && labeling.AreNeighbours(_pieces[index + 1], _pieces[index]));

    /// <summary>Names between the title and the body.</summary>
    private void TakeBelowTitle()
    {
        if (labeling.Title < 0)
            return;
        for (var i = labeling.Title + 1; i < labeling.First; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.IsCertain || piece.IsForeign || piece.Date is not null || piece.Block.Kind is BlockKind.Heading or BlockKind.Caption)
                continue;
            if (piece.Words is >= 2 and <= 4 && PieceShape.IsNameLike(piece.Text) && _found.Authors.Count == 0)
            {
                AddAuthor(piece.Text);
                piece.MarkMetadata("authors", "a name between headline and text");
            }
            else if (!labeling.IsHtml && _found.Category is null && piece.Words is 1 or 2 && piece.Text.Length > 2 && char.IsUpper(piece.Text[0]))
            {
                _found.Category = piece.Text;
                piece.MarkMetadata("category", "a section's name below the headline");
            }
        }
    }
}
