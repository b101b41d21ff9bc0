using System.Text;
using NewsParse.Claims;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>Makes figures of the pictures that stand inside the body, with their captions and credits, and embeds of its frames.</summary>
internal sealed class FigureBuilder
{
    private record struct Caption(List<Piece>? Texts, Piece? Credit);

    private readonly List<(int BeforeBlock, Block Block)> _figures = [];
    private readonly List<Block> _skipped = [];
    private int _next;

    public FigureBuilder(BlockDocument document, IReadOnlyList<Piece> pieces, SourceMap map, LinkResolver links, EmbedFinder embeds)
    {
        if (document.Tree is not { } tree)
            return;
        var captions = Captions(tree, pieces);
        foreach (var picture in document.Pictures)
        {
            if (picture.IsHidden)
                continue;
            var url = links.Resolve(PictureAddress.Find(tree, picture.Node), isImage: true);
            var figure = Ancestor(tree, picture.Node, HtmlTag.Figure);
            captions.TryGetValue(figure, out var caption);
            if (url is null && caption.Texts is null)
                continue;
            _figures.Add((picture.BeforeBlock, New(url, TextOf(tree.Attribute(picture.Node, "alt")), caption, map)));
            captions.Remove(figure);
        }

        foreach (var (_, caption) in captions)
            _figures.Add((caption.Texts![0].Block.Index, New(null, null, caption, map)));
        foreach (var frame in document.Frames)
            if (embeds.OfFrame(frame) is { } embed)
                _figures.Add((frame.BeforeBlock, embed));
        _figures.Sort(static (a, b) => a.BeforeBlock.CompareTo(b.BeforeBlock));
    }

    /// <summary>Leaves out the pictures that stand before the body.</summary>
    public void SkipBefore(int block)
    {
        while (_next < _figures.Count && _figures[_next].BeforeBlock < block)
            _skipped.Add(_figures[_next++].Block);
    }

    /// <summary>Pictures with words of their own that stand outside of the body; to be asked once the body is assembled.</summary>
    public IEnumerable<Figure> Elsewhere()
    {
        foreach (var block in _skipped)
            if (block is Figure { Caption: not null } or Figure { Credit: not null })
                yield return (Figure)block;
        for (var i = _next; i < _figures.Count; i++)
            if (_figures[i].Block is Figure { Caption: not null } or Figure { Credit: not null })
                yield return (Figure)_figures[i].Block;
    }

    public IEnumerable<Block> TakeBefore(int block)
    {
        while (_next < _figures.Count && _figures[_next].BeforeBlock <= block)
            yield return _figures[_next++].Block;
    }

    private static Figure New(string? url, string? alt, Caption caption, SourceMap map)
    {
        var first = caption.Texts?[0];
        var span = first?.Span(map);
        if (span is { } start && caption.Texts![^1].Span(map) is var last && last.End > start.End)
            span = new TextRange(start.Start, last.End - start.Start);
        var (text, credit) = caption.Texts is { } texts ? CaptionCredit.Split(Join(texts)) : (null, null);
        return new Figure
        {
            Url = url, Alt = alt, Caption = text, Credit = caption.Credit is { } printed ? CaptionCredit.Split(printed.Text) is (null, { } name) ? name : printed.Text : credit, Language = first?.Language,
            Direction = first?.RightToLeftShare > 0.5 ? TextDirection.RightToLeft : TextDirection.LeftToRight, Span = span,
        };
    }

    private static string? TextOf(string? alt) => ClaimText.Clean(alt) is { Length: > 0 } text ? text : null;

    /// <summary>The parts of a caption, each in an element of its own, as they stand.</summary>
    private static string Join(List<Piece> texts)
    {
        if (texts.Count == 1)
            return texts[0].Text;
        var text = new StringBuilder(texts[0].Text);
        for (var i = 1; i < texts.Count; i++)
        {
            if (!ReferenceEquals(texts[i - 1].Block, texts[i].Block) || texts[i - 1].End != texts[i].Start)
                text.Append(' ');
            text.Append(texts[i].Text);
        }

        return text.ToString();
    }

    private static bool IsCredit(PageTree tree, Piece piece) =>
        piece.Block.RunsFrom(piece.Start) is { IsEmpty: false } runs && CaptionCredit.IsNamed(tree, runs[0].Element);

    private static Dictionary<int, Caption> Captions(PageTree tree, IReadOnlyList<Piece> pieces)
    {
        var captions = new Dictionary<int, Caption>();
        foreach (var piece in pieces)
        {
            if (piece.Fate != Fate.Metadata || piece.Field != "caption")
                continue;
            var key = piece.Block.Context.Figure >= 0 ? piece.Block.Context.Figure : ~piece.Block.Index;
            captions.TryGetValue(key, out var known);
            if (known.Texts is not null && IsCredit(tree, piece))
                known.Credit ??= piece;
            else
                (known.Texts ??= []).Add(piece);
            captions[key] = known;
        }

        return captions;
    }

    private static int Ancestor(PageTree tree, int node, HtmlTag tag)
    {
        for (var i = tree.Parent(node); i > 0; i = tree.Parent(i))
            if (tree.Tag(i) == tag)
                return i;
        return -1;
    }
}
