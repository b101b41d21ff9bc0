using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>Reads the values that labels announce: tags, source, short link, news code, category, rating, comment count.</summary>
internal sealed class MarkedValueRecognizer(PageLabels labeling)
{
    private const int LongestShortLink = 60;

    /// <summary>Words of a line below the label that are tags of one word each rather than one tag.</summary>
    private const int FewestLooseTags = 3;

    private readonly List<Piece> _pieces = labeling.Pieces;
    private readonly FoundValues _found = labeling.Found;

    public void Run()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.KnownRole is not { } role)
                continue;
            switch (role)
            {
                case ChromeRole.Tags:
                    TakeTags(i);
                    break;
                case ChromeRole.ShortLink:
                    TakeShortLink(i);
                    break;
                case ChromeRole.Source:
                    TakeSource(i);
                    break;
                case ChromeRole.Category:
                    TakeCategory(i);
                    break;
                case ChromeRole.Rating:
                    piece.MarkChrome(ChromeRole.Rating, Reasons.Known(piece));
                    break;
                case ChromeRole.CommentCount:
                    TakeCommentCount(piece);
                    break;
                case ChromeRole.CommentForm:
                    _found.HasCommentForm |= !labeling.HasBody || i > labeling.Last;
                    break;
                case ChromeRole.Other:
                    TakeNewsCode(i);
                    break;
            }
        }

        TakeMarkedTags();
        TakeBareAddress();
    }

    /// <summary>An address printed outside the body, whatever its label says, is the page's short link.</summary>
    private void TakeBareAddress()
    {
        for (var i = 0; i < _pieces.Count && _found.ShortLink is null; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || labeling.IsInside(i) || !PieceShape.IsAddress(piece.Text) || piece.Text.Length > LongestShortLink)
                continue;
            _found.ShortLink = piece.Text;
            piece.MarkMetadata("shortLink", "an address outside the text");
            if (i > 0 && _pieces[i - 1] is { IsOpen: true, IsForeign: true, Words: <= 4 } label && IsNear(label, piece))
                label.MarkChrome(ChromeRole.ShortLink, "the label of an address");
        }
    }

    private Piece? NextOpen(int index) =>
        index + 1 < _pieces.Count && _pieces[index + 1] is { IsOpen: true, IsCertain: false } next ? next : null;

    /// <summary>Tags are short; they end with the next label, long text or, in pages, the end of the container.</summary>
    private void TakeTags(int index)
    {
        var label = _pieces[index];
        label.MarkChrome(ChromeRole.Tags, Reasons.Known(label));
        var before = _found.Tags.Count;
        for (var i = index + 1; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (_found.Tags.Count > before && !ReferenceEquals(piece.Block, label.Block) && ReferenceEquals(_pieces[index + 1].Block, label.Block))
                break;
            if (!piece.IsOpen || piece.IsProse || piece.Words > 6 || piece.Date is not null || (piece.IsCertain && !IsLinkedTag(label, piece)))
                break;
            if (piece is { KnownRole: not null and not ChromeRole.Tags, IsForeign: true })
                break;
            if (labeling.IsHtml && piece.Words > 0 && !SharesContainer(label, piece))
                break;
            if (!labeling.IsHtml && i > index + 1 && piece.Block.HasBlankBefore)
                break;
            AddTags(piece, label);
        }
    }

    /// <summary>Short links behind the body that the page's markup says are tags.</summary>
    private void TakeMarkedTags()
    {
        if (labeling.Document.Tree is not { } tree || _found.Tags.Count > 0)
            return;
        for (var i = labeling.HasBody ? labeling.Last + 1 : 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.IsCertain || piece.IsProse || piece.Words is 0 or > 5 || (piece.Link < 0 && piece.Block.Context.List < 0))
                continue;
            var isTag = piece.Link >= 0 && tree.Attribute(piece.Link, "rel") is { } rel && rel.Contains("tag", StringComparison.OrdinalIgnoreCase);
            if (!isTag && ClassRoles.Find(tree, piece.Block.Node) != ChromeRole.Tags)
                continue;
            _found.Tags.Add(Clean(piece.Text));
            piece.MarkMetadata("tags", "its markup says so");
        }
    }

    private static bool IsLinkedTag(Piece label, Piece piece) => piece.Link >= 0 && !piece.IsLabel && ReferenceEquals(label.Block, piece.Block);

    private bool SharesContainer(Piece label, Piece piece)
    {
        if (ReferenceEquals(label.Block, piece.Block))
            return true;
        var tree = labeling.Document.Tree!;
        var container = tree.Parent(label.Block.Node);
        for (var depth = 0; depth < 3 && container > 0; depth++, container = tree.Parent(container))
            for (int node = piece.Block.Node, steps = 0; node > 0 && steps < 4; node = tree.Parent(node), steps++)
                if (node == container && piece.Link >= 0 | piece.Block.Context.List >= 0)
                    return true;
        return false;
    }

    private void AddTags(Piece piece, Piece label)
    {
        if (piece.Words == 0)
        {
            piece.MarkChrome(ChromeRole.Tags, "a separator between tags");
            return;
        }

        foreach (var tag in SplitTags(piece, ReferenceEquals(piece.Block, label.Block)))
            if (!_found.Tags.Contains(tag))
                _found.Tags.Add(tag);
        piece.MarkMetadata("tags", $"behind “{label.Text}”");
    }

    /// <summary>Tags are parted by commas or hash signs; in a text line without them, by spaces.</summary>
    private IEnumerable<string> SplitTags(Piece piece, bool isOnLabelLine)
    {
        if (piece.Link >= 0)
            return [Clean(piece.Text)];
        var parts = piece.Text.Split([',', '،', '#', ';', '؛', '|', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 1 && !labeling.IsHtml && piece.Block.Kind != BlockKind.ListItem && (isOnLabelLine || piece.Words >= FewestLooseTags))
            parts = piece.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(Clean).Where(static tag => tag.Length > 0);
    }

    private static string Clean(string tag) => tag.Trim(' ', '#', ',', '،', '.', '•').Replace('_', ' ');

    private void TakeShortLink(int index)
    {
        var label = _pieces[index];
        label.MarkChrome(ChromeRole.ShortLink, Reasons.Known(label));
        if (NextOpen(index) is { } next && PieceShape.IsAddress(next.Text))
        {
            _found.ShortLink ??= next.Text;
            next.MarkMetadata("shortLink", "an address behind its label");
        }
    }

    private void TakeSource(int index)
    {
        var label = _pieces[index];
        label.MarkChrome(ChromeRole.Source, Reasons.Known(label));
        if (labeling.IsInside(index) || NextOpen(index) is not { Words: > 0 and <= 6, IsProse: false } next || !IsNear(label, next))
            return;
        _found.Source ??= next.Text;
        next.MarkMetadata("publisher", $"behind “{label.Text}”");
    }

    private static bool IsNear(Piece label, Piece next) =>
        ReferenceEquals(label.Block, next.Block) || next.Block.Index == label.Block.Index + 1;

    private void TakeCategory(int index)
    {
        var label = _pieces[index];
        if (labeling.HasBody && index > labeling.First)
            return;
        if (NextOpen(index) is { Words: > 0 and <= 5, IsProse: false } next && IsNear(label, next) && next.Date is null)
        {
            label.MarkChrome(ChromeRole.Category, Reasons.Known(label));
            _found.Category ??= next.Text;
            next.MarkMetadata("category", $"behind “{label.Text}”");
        }
    }

    private void TakeCommentCount(Piece piece)
    {
        piece.MarkChrome(ChromeRole.CommentCount, Reasons.Known(piece));
        if (piece.Match.Number.Length > 0 && PrintedNumber.ReadAll(piece.Text) is [var count, ..] && count == Math.Floor(count) && count < int.MaxValue)
            _found.CommentCount ??= (int)count;
        else if (piece.Words > 1) // the bare word states no number
            _found.HasCommentForm = true;
    }

    /// <summary>The site's number of the item stands behind its label or in it.</summary>
    private void TakeNewsCode(int index)
    {
        var piece = _pieces[index];
        if (!piece.IsLabel && piece.Match.Number.Length == 0)
            return;
        piece.MarkChrome(ChromeRole.Other, Reasons.Known(piece));
        if (piece.Match.Number.Length > 0 && FirstNumber(piece.Text) is { Length: > 0 } number)
            _found.NewsCode ??= Digits(number);
        else if (NextOpen(index) is { } next && PieceShape.IsNumber(next.Text))
        {
            _found.NewsCode ??= Digits(next.Text);
            next.MarkChrome(ChromeRole.Other, "the number behind its label");
        }
    }

    /// <summary>The match counts from the start of the line; the piece may be a part of it.</summary>
    private static ReadOnlySpan<char> FirstNumber(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (TextFolder.IsDigit(text[i]))
                return text.AsSpan(i, TextFolder.NumberEnd(text, i) - i);
        return default;
    }

    private static string Digits(ReadOnlySpan<char> text)
    {
        Span<char> digits = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value)
                digits[length++] = (char)('0' + value);
        return digits[..length].ToString();
    }
}
