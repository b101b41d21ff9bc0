using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>Makes figures of the pictures that stand inside the body, with their captions and credits.</summary>
internal sealed class FigureBuilder
{
    private readonly List<(int BeforeBlock, Figure Figure)> _figures = [];
    private int _next;

    public FigureBuilder(BlockDocument document, IReadOnlyList<Piece> pieces, SourceMap map, LinkResolver links)
    {
        if (document.Tree is not { } tree)
            return;
        var captions = Captions(pieces);
        foreach (var picture in document.Pictures)
        {
            if (picture.IsHidden)
                continue;
            var url = links.Resolve(PictureAddress(tree, picture.Node), isImage: true);
            var figure = Ancestor(tree, picture.Node, HtmlTag.Figure);
            captions.TryGetValue(figure, out var caption);
            if (url is null && caption.Caption is null)
                continue;
            _figures.Add((picture.BeforeBlock, New(url, caption.Caption, caption.Credit, map)));
            captions.Remove(figure);
        }

        foreach (var (_, caption) in captions)
            _figures.Add((caption.Caption!.Block.Index, New(null, caption.Caption, caption.Credit, map)));
        _figures.Sort(static (a, b) => a.BeforeBlock.CompareTo(b.BeforeBlock));
    }

    /// <summary>Pictures the page places, in page order, for the image list.</summary>
    public IEnumerable<Figure> All()
    {
        foreach (var (_, figure) in _figures)
            yield return figure;
    }

    /// <summary>Leaves out the pictures that stand before the body.</summary>
    public void SkipBefore(int block)
    {
        while (_next < _figures.Count && _figures[_next].BeforeBlock < block)
            _next++;
    }

    public IEnumerable<Figure> TakeBefore(int block)
    {
        while (_next < _figures.Count && _figures[_next].BeforeBlock <= block)
            yield return _figures[_next++].Figure;
    }

    private static Figure New(string? url, Piece? caption, Piece? credit, SourceMap map) => new()
    {
        Url = url, Caption = caption?.Text, Credit = credit?.Text, Language = caption?.Language,
        Direction = caption?.RightToLeftShare > 0.5 ? TextDirection.RightToLeft : TextDirection.LeftToRight, Span = caption?.Span(map),
    };

    private static Dictionary<int, (Piece? Caption, Piece? Credit)> Captions(IReadOnlyList<Piece> pieces)
    {
        var captions = new Dictionary<int, (Piece? Caption, Piece? Credit)>();
        foreach (var piece in pieces)
        {
            if (piece.Fate != Fate.Metadata || piece.Field is not ("caption" or "credit"))
                continue;
            var key = piece.Block.Context.Figure >= 0 ? piece.Block.Context.Figure : ~piece.Block.Index;
            captions.TryGetValue(key, out var known);
            if (piece.Field == "credit")
                known.Credit ??= piece;
            else
                known.Caption ??= piece;
            captions[key] = known;
        }

        foreach (var (key, value) in captions.ToArray())
            if (value.Caption is null)
                captions.Remove(key);
        return captions;
    }

    private static int Ancestor(PageTree tree, int node, HtmlTag tag)
    {
        for (var i = tree.Parent(node); i > 0; i = tree.Parent(i))
            if (tree.Tag(i) == tag)
                return i;
        return -1;
    }

    /// <summary>The picture's address; lazy loaders keep it in a data attribute and a placeholder in src.</summary>
    private static string? PictureAddress(PageTree tree, int node)
    {
        var src = tree.Attribute(node, "src");
        if (src is not null && !src.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return src;
        return tree.Attribute(node, "data-src") ?? tree.Attribute(node, "data-original") ?? tree.Attribute(node, "data-lazy-src")
            ?? FirstOfSet(tree.Attribute(node, "srcset") ?? tree.Attribute(node, "data-srcset"));
    }

    private static string? FirstOfSet(string? set)
    {
        if (string.IsNullOrWhiteSpace(set))
            return null;
        var first = set.AsSpan().TrimStart();
        var end = first.IndexOfAny(' ', ',');
        return (end < 0 ? first : first[..end]).ToString();
    }
}
