using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>
/// What one pass over the page tree tells of every node: the hints of its names, whether it stands in a foreign or hidden part,
/// and how much visible text comes before it.
/// </summary>
internal sealed class PageSurvey
{
    private const byte IsForeignFlag = 1, IsHiddenFlag = 2, IsAsideFlag = 4, IsLinkFlag = 8;

    private readonly byte[] _own;
    private readonly byte[] _flags;
    private readonly ElementHints[] _hints;
    private readonly int[] _position;

    private PageSurvey(PageTree tree)
    {
        Tree = tree;
        _own = new byte[tree.Count];
        _flags = new byte[tree.Count];
        _hints = new ElementHints[tree.Count];
        _position = new int[tree.Count];
    }

    public PageTree Tree { get; }

    /// <summary>Characters of visible text on the page.</summary>
    public int TextLength { get; private set; }

    /// <summary>Hints of the element's own names.</summary>
    public ElementHints Hints(int node) => _hints[node];

    /// <summary>Whether the node stands in a part that belongs to no single article: navigation, comments, teasers, footer.</summary>
    public bool IsForeign(int node) => (_flags[node] & IsForeignFlag) != 0;

    public bool IsHidden(int node) => (_flags[node] & IsHiddenFlag) != 0;

    public bool IsAside(int node) => (_flags[node] & IsAsideFlag) != 0;

    public bool IsInLink(int node) => (_flags[node] & IsLinkFlag) != 0;

    /// <summary>Characters of visible text before the node.</summary>
    public int Position(int node) => _position[node];

    public static PageSurvey Read(PageTree tree)
    {
        var survey = new PageSurvey(tree);
        using var memo = new ValueMemo<ElementHints>();
        var position = 0;
        // Nodes are numbered in document order, so a parent's flags are known before its children's.
        for (var node = 1; node < tree.Count; node++)
        {
            var inherited = survey._flags[tree.Parent(node)];
            survey._position[node] = position;
            if (tree.Kind(node) == NodeKind.Text)
            {
                survey._flags[node] = inherited;
                if ((inherited & IsHiddenFlag) == 0)
                    position += VisibleLength(tree.TextSpan(node));
            }
            else
            {
                survey._hints[node] = NameHints.Read(tree, node, memo);
                survey._own[node] = OwnFlags(tree, node, survey._hints[node]);
                survey._flags[node] = (byte)(inherited | survey._own[node]);
            }
        }

        survey.TextLength = position;
        return survey;
    }

    /// <summary>What holds the headline is neither foreign nor hidden, whatever its names say.</summary>
    public void Settle(int headline)
    {
        for (var node = headline; node > 0; node = Tree.Parent(node))
            _own[node] = 0;
        for (var node = 1; node < Tree.Count; node++)
            _flags[node] = (byte)(_flags[Tree.Parent(node)] | _own[node]);
    }

    private static byte OwnFlags(PageTree tree, int node, ElementHints hints)
    {
        var tag = tree.Tag(node);
        if (HtmlDisplay.IsInvisible(tag))
            return IsHiddenFlag;
        var flags = (byte)(tag switch
        {
            HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Form or HtmlTag.Dialog or HtmlTag.Menu => IsForeignFlag,
            HtmlTag.Aside => IsAsideFlag,
            HtmlTag.A => IsLinkFlag,
            _ => 0,
        });
        // A class on the page's own root or on its headline says nothing of foreign parts.
        if ((hints & ElementHints.Foreign) != 0 && tag is not (HtmlTag.Body or HtmlTag.Html or HtmlTag.Main or HtmlTag.H1 or HtmlTag.Article or HtmlTag.Time))
            flags |= IsForeignFlag;
        if (HtmlDisplay.IsHidden(tree, node))
            flags |= IsHiddenFlag;
        return flags;
    }

    private static int VisibleLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var c in text)
            if (!VisibleText.IsSpace(c))
                length++;
        return length;
    }
}
