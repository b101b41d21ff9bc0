using System.Runtime.InteropServices;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Reading.Blocks;

/// <summary>Cuts a page into blocks in one pass over its tree.</summary>
internal sealed class HtmlSegmenter
{
    private readonly record struct Frame(BlockContext Context, int Block, int Inline, int Carrier, int Link, bool IsBold, bool IsHidden, bool KeepsLines)
    {
        /// <summary>Whether a style sheet of the page hides it.</summary>
        public bool IsStyledAway { get; init; }
    }

    /// <summary>Words from which a text that a style sheet hides is kept: scripts show what the reader came for.</summary>
    private const int FewestStyledWords = 12;

    private readonly PageTree _tree;
    private readonly int _maxBlocks;
    private readonly BlockTextBuilder _builder = new();
    private readonly List<TextBlock> _blocks = [];
    private readonly List<PlacedNode> _pictures = [];
    private readonly List<PlacedNode> _frames = [];
    private readonly List<Frame> _open = [];
    private Frame _current = new(BlockContext.None, 0, 0, 0, -1, false, false, false);
    private readonly HashSet<int> _layoutTables;
    private readonly PageStyles? _styles;
    private int _lineBreaks;
    private int _bar = -1;

    private HtmlSegmenter(PageTree tree, int maxBlocks, CancellationToken cancellationToken)
    {
        _tree = tree;
        _layoutTables = LayoutTables.Find(tree, cancellationToken);
        _styles = PageStyles.Read(tree, cancellationToken);
        _maxBlocks = maxBlocks;
    }

    public static BlockDocument Segment(PageTree tree, Uri? baseAddress, int maxBlocks, CancellationToken cancellationToken)
    {
        var segmenter = new HtmlSegmenter(tree, maxBlocks, cancellationToken);
        segmenter.Walk(cancellationToken);
        return new BlockDocument
        {
            Kind = InputKind.Html, Source = tree.Source, Tree = tree, Blocks = segmenter._blocks, BaseAddress = baseAddress,
            Pictures = segmenter._pictures, Frames = segmenter._frames, Cancellation = cancellationToken,
        };
    }

    private void Walk(CancellationToken cancellationToken)
    {
        var node = 0;
        while (node >= 0)
        {
            if ((node & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (Enter(node) && _tree.FirstChild(node) >= 0)
            {
                node = _tree.FirstChild(node);
                continue;
            }

            Leave(node);
            while (node > 0 && _tree.NextSibling(node) < 0)
            {
                node = _tree.Parent(node);
                Leave(node);
            }

            node = node <= 0 ? -1 : _tree.NextSibling(node);
        }

        Flush();
    }

    /// <summary>Opens a node; false if its children are not looked at.</summary>
    private bool Enter(int node)
    {
        _open.Add(_current);
        switch (_tree.Kind(node))
        {
            case NodeKind.Text:
                AppendText(node);
                return false;
            case NodeKind.Element:
                return EnterElement(node, _tree.Tag(node));
            default:
                return true;
        }
    }

    private bool EnterElement(int node, HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Br:
                BreakLine();
                return false;
            case HtmlTag.Img or HtmlTag.AmpImg:
                _pictures.Add(new PlacedNode(node, _blocks.Count, _current.IsHidden));
                return false;
            case HtmlTag.Iframe or HtmlTag.Video or HtmlTag.Audio:
                _frames.Add(new PlacedNode(node, _blocks.Count, _current.IsHidden || HtmlDisplay.IsHidden(_tree, node)));
                return false;
        }

        if (HtmlDisplay.IsInvisible(tag))
            return false;
        if (ArchiveBar.Is(_tree, node))
            _bar = node;
        if (HtmlDisplay.IsBlock(tag))
        {
            Flush();
            _current = _current with { Block = node };
        }

        _current = _current with
        {
            Inline = node,
            Carrier = HtmlDisplay.IsFormatting(tag) ? _current.Carrier : node,
            Link = tag == HtmlTag.A && LeadsAway(node) ? node : _current.Link,
            IsBold = _current.IsBold || tag is HtmlTag.B or HtmlTag.Strong,
            IsHidden = _current.IsHidden || HtmlDisplay.IsHidden(_tree, node),
            IsStyledAway = _current.IsStyledAway || (_styles is not null && _styles.Hide(_tree, node)),
            KeepsLines = _current.KeepsLines || tag == HtmlTag.Pre,
            Context = Inside(_current.Context, node, tag),
        };
        return true;
    }

    /// <summary>Whether a link leads elsewhere; a heading that links to its own place is none.</summary>
    private bool LeadsAway(int node)
    {
        if (_tree.Attribute(node, "href") is not { } address)
            return false;
        if (address.Length < 2 || address[0] != '#' || HtmlDisplay.HeadingLevel(_tree.Tag(_current.Block)) == 0)
            return true;
        var end = _tree.After(node) is >= 0 and var after ? after : _tree.Count;
        for (var inner = node + 1; inner < end; inner++)
            if (_tree.Kind(inner) == NodeKind.Text && VisibleText.HasLetterOrDigit(_tree.TextSpan(inner)))
                return false;
        return true;
    }

    private BlockContext Inside(BlockContext context, int node, HtmlTag tag) => tag switch
    {
        HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl or HtmlTag.Menu => OpenList(context, node),
        HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd => context with { Item = node },
        HtmlTag.Table when _layoutTables.Contains(node) => context with { Table = -1, Row = -1, Cell = -1, LayoutTable = node },
        HtmlTag.Table => context with { Table = node, Row = -1, Cell = -1, LayoutTable = -1 },
        HtmlTag.Tr when context.LayoutTable < 0 => context with { Row = node, Cell = -1 },
        HtmlTag.Td or HtmlTag.Th when context.LayoutTable < 0 => context with { Cell = node },
        HtmlTag.Blockquote => context with { Quote = node },
        HtmlTag.Figure => context with { Figure = node },
        HtmlTag.Form when HoldsPage(node) => context,
        HtmlTag.Form or HtmlTag.Fieldset => context with { Form = node },
        _ => context,
    };

    /// <summary>A list inside an item of another is part of that list, one level deeper; inside a definition two, as that stands below its term.</summary>
    private BlockContext OpenList(BlockContext context, int node)
    {
        var around = _tree.Parent(node);
        while (around > 0 && _tree.Tag(around) is HtmlTag.Div or HtmlTag.Span)
            around = _tree.Parent(around);
        return context.List >= 0 && (around == context.Item || around == context.List)
            ? context with { List = node, Item = -1, ListLevel = context.ListLevel + (_tree.Tag(around) == HtmlTag.Dd ? 2 : 1) }
            : context with { List = node, Item = -1, OuterList = node, ListLevel = 0 };
    }

    /// <summary>Some content systems wrap the whole page in one form, which says nothing of what stands in it.</summary>
    private bool HoldsPage(int form)
    {
        var end = _tree.After(form) is >= 0 and var after ? after : _tree.Count;
        for (var node = form + 1; node < end; node++)
            if (_tree.Kind(node) == NodeKind.Element && _tree.Tag(node) is HtmlTag.H1 or HtmlTag.Article or HtmlTag.Main)
                return true;

        return (end - form) * 2 > _tree.Count;
    }

    private void Leave(int node)
    {
        if (_tree.Kind(node) == NodeKind.Element && HtmlDisplay.IsBlock(_tree.Tag(node)))
            Flush();
        _current = _open[^1];
        _open.RemoveAt(_open.Count - 1);
    }

    private void AppendText(int node)
    {
        var text = _tree.TextSpan(node);
        if (_current.KeepsLines || !text.IsWhiteSpace())
            _lineBreaks = 0;
        if (!TextNormalizer.IsPlain(text))
            text = TextNormalizer.Normalize(text.ToString());
        var run = new TextRun(0, 0, node, _current.Inline, _current.Carrier, _current.Link, _current.IsBold, _tree.SourceRange(node));
        if (_current.KeepsLines)
            _builder.AppendVerbatim(text, run);
        else
            _builder.Append(text, run);
    }

    /// <summary>One line break separates words, two separate paragraphs.</summary>
    private void BreakLine()
    {
        _lineBreaks++;
        if (_lineBreaks >= 2)
            Flush();
        else if (_current.KeepsLines)
            _builder.AppendNewLine();
        else
            _builder.AppendLineBreak();
    }

    private void Flush()
    {
        _lineBreaks = 0;
        var isEmpty = _builder.IsEmpty;
        var (text, runs, lineStarts) = _builder.Take();
        if (isEmpty)
            return;
        var (kind, level) = KindOf();
        if (lineStarts.Length == 0 || kind != BlockKind.Paragraph)
        {
            Add(text, runs, [], kind, level);
            return;
        }

        foreach (var (first, end) in TitledLines.Find(runs, lineStarts, text))
        {
            var start = runs[first].Start;
            var part = runs[first..end];
            for (var i = 0; i < part.Length; i++)
                part[i] = part[i] with { Start = part[i].Start - start };
            Add(text[start..runs[end - 1].End], part, LineBreaks(part, lineStarts, first), kind, level);
        }
    }

    /// <summary>The spaces before the runs that begin a line, the first aside.</summary>
    private static int[] LineBreaks(TextRun[] part, int[] lineStarts, int first)
    {
        var breaks = new List<int>();
        foreach (var line in lineStarts)
            if (line > first && line < first + part.Length && part[line - first].Start > part[line - first - 1].End)
                breaks.Add(part[line - first].Start - 1);
        return breaks.Count == 0 ? [] : [.. breaks];
    }

    private void Add(string text, TextRun[] runs, int[] lineBreaks, BlockKind kind, int level)
    {
        if (_blocks.Count >= _maxBlocks)
            throw new ArticleLimitException(nameof(ArticleParserOptions.MaxBlocks), _maxBlocks);
        _blocks.Add(new TextBlock
        {
            Index = _blocks.Count, Text = text, Runs = runs, LineBreaks = lineBreaks, Kind = kind, Level = level, Node = _current.Block,
            Context = _current.Context, IsHidden = _current.IsHidden || (_current.IsStyledAway && SentenceShape.CountWords(text) < FewestStyledWords),
        });
    }

    private (BlockKind Kind, int Level) KindOf()
    {
        for (var node = _current.Block; node > 0; node = _tree.Parent(node))
        {
            var tag = _tree.Tag(node);
            if (node == _bar)
                return (BlockKind.Control, 0);
            if (HtmlDisplay.HeadingLevel(tag) is > 0 and var level)
                return (BlockKind.Heading, level);
            if (HtmlDisplay.IsControl(tag))
                return (BlockKind.Control, 0);
            switch (tag)
            {
                case HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd:
                    return (BlockKind.ListItem, 0);
                case HtmlTag.Td or HtmlTag.Th:
                    return (node == _current.Context.Cell ? BlockKind.Cell : BlockKind.Paragraph, 0);
                case HtmlTag.Figcaption or HtmlTag.Caption:
                    return (BlockKind.Caption, 0);
                case HtmlTag.Pre:
                    return (BlockKind.Preformatted, 0);
                case HtmlTag.P or HtmlTag.Blockquote or HtmlTag.Article or HtmlTag.Section or HtmlTag.Main or HtmlTag.Body or HtmlTag.Table:
                    return (KindOfParagraph(node), 0);
            }
        }

        return (BlockKind.Paragraph, 0);
    }

    /// <summary>A paragraph inside a list item or a cell is the item's or the cell's text.</summary>
    private BlockKind KindOfParagraph(int node)
    {
        if (_tree.Tag(node) != HtmlTag.P)
            return BlockKind.Paragraph;
        return _tree.Tag(_tree.Parent(node)) switch
        {
            HtmlTag.Li or HtmlTag.Dd => BlockKind.ListItem,
            HtmlTag.Td or HtmlTag.Th when _tree.Parent(node) == _current.Context.Cell => BlockKind.Cell,
            HtmlTag.Figcaption => BlockKind.Caption,
            _ => BlockKind.Paragraph,
        };
    }
}
