using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling.Features;

/// <summary>What stands in one element of the page.</summary>
internal struct ElementTotals
{
    public float Words, LinkWords, Prose;

    /// <summary>Prose of the blocks that stand in it directly or in one of its children.</summary>
    public float DirectProse;
    public int Blocks, DirectProseBlocks, Depth, LastDirectBlock;
}

/// <summary>The first pass over a page: counts by block and by element that all features are made of.</summary>
internal sealed class PageSurvey : IDisposable
{
    private const float ProseWords = 12;
    private const float ProseLinkDensity = 0.35f;

    private PooledArray<TextScan> _scans;
    private PooledArray<ElementTotals> _elements;

    public PageSurvey(BlockDocument document)
    {
        Document = document;
        var count = document.Blocks.Count;
        _scans = new PooledArray<TextScan>(count);
        LinkDensity = new float[count];
        IsProse = new bool[count];
        _elements = new PooledArray<ElementTotals>(document.Tree?.Count ?? 0);
        ScanBlocks();
        if (Tree is { } tree)
            AddUp(tree);
        MainScript = (ScriptClass)Array.IndexOf(ScriptProse, ScriptProse.Max());
    }

    public BlockDocument Document { get; }

    public PageTree? Tree => Document.Tree;

    public int Count => _scans.Length;

    public Span<TextScan> Scans => _scans.Span;

    public float[] LinkDensity { get; }

    /// <summary>Whether a block reads like running text: long, few links, a sentence end.</summary>
    public bool[] IsProse { get; }

    public Span<ElementTotals> Elements => _elements.Span;

    public float[] ScriptProse { get; } = new float[(int)ScriptClass.Other + 1];

    public ScriptClass MainScript { get; }

    public float Words { get; private set; }

    public float LinkWords { get; private set; }

    public float Prose { get; private set; }

    public float HiddenProse { get; private set; }

    public float ParagraphProse { get; private set; }

    public int Articles { get; private set; }

    /// <summary>Deepest element with half, and with four fifths, of the prose; 0 is the document.</summary>
    public int HalfProse { get; private set; }

    public int MostProse { get; private set; }

    /// <summary>The element whose direct content a block belongs to: its own where other blocks share it, else its parent.</summary>
    public int Home(TextBlock block) => Elements[block.Node].Blocks > 1 ? block.Node : Math.Max(0, Tree!.Parent(block.Node));

    public void Dispose()
    {
        _scans.Dispose();
        _elements.Dispose();
    }

    /// <summary>Nearest element that holds both nodes.</summary>
    public int Common(int a, int b)
    {
        var tree = Tree!;
        var elements = Elements;
        while (a != b)
        {
            if (elements[a].Depth >= elements[b].Depth)
                a = tree.Parent(a);
            else
                b = tree.Parent(b);
        }

        return a;
    }

    private void ScanBlocks()
    {
        var blocks = Document.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if ((i & 255) == 0)
                Document.Cancellation.ThrowIfCancellationRequested();
            var block = blocks[i];
            ref var scan = ref Scans[i];
            scan = TextScan.Read(block.Text);
            LinkDensity[i] = (float)block.LinkDensity;
            IsProse[i] = scan.Words >= ProseWords && LinkDensity[i] < ProseLinkDensity && scan.SentenceEnds > 0;
            Words += scan.Words;
            LinkWords += scan.Words * LinkDensity[i];
            if (block.Node >= 0)
                AddOwn(block, scan.Words, scan.Words * LinkDensity[i], IsProse[i]);
            if (!IsProse[i])
                continue;
            Prose += scan.Words;
            ScriptProse[(int)scan.Script] += scan.Words;
            if (block.IsHidden)
                HiddenProse += scan.Words;
            if (block.Node >= 0 && Tree!.Tag(block.Node) == HtmlTag.P)
                ParagraphProse += scan.Words;
        }
    }

    private void AddOwn(TextBlock block, float words, float linkWords, bool isProse)
    {
        ref var own = ref Elements[block.Node];
        own.Blocks++;
        own.Words += words;
        own.LinkWords += linkWords;
        if (!isProse)
            return;
        own.Prose += words;
        own.DirectProse += words;
        own.DirectProseBlocks++;
        ref var parent = ref Elements[Math.Max(0, Tree!.Parent(block.Node))];
        parent.DirectProse += words;
        parent.DirectProseBlocks++;
    }

    /// <summary>Parents stand before their children, so one pass down gives depths and one pass up gives sums.</summary>
    private void AddUp(PageTree tree)
    {
        var elements = Elements;
        for (var node = 1; node < elements.Length; node++)
        {
            elements[node].LastDirectBlock = -1;
            elements[node].Depth = elements[tree.Parent(node)].Depth + 1;
            Articles += tree.Tag(node) == HtmlTag.Article ? 1 : 0;
        }

        for (var node = elements.Length - 1; node > 0; node--)
        {
            ref readonly var own = ref elements[node];
            if (own.Blocks == 0)
                continue;
            ref var parent = ref elements[tree.Parent(node)];
            parent.Words += own.Words;
            parent.LinkWords += own.LinkWords;
            parent.Prose += own.Prose;
            parent.Blocks += own.Blocks;
        }

        for (var node = 1; node < elements.Length; node++)
        {
            ref readonly var element = ref elements[node];
            if (element.Prose >= Prose * 0.5f && element.Depth > elements[HalfProse].Depth)
                HalfProse = node;
            if (element.Prose >= Prose * 0.8f && element.Depth > elements[MostProse].Depth)
                MostProse = node;
        }
    }
}
