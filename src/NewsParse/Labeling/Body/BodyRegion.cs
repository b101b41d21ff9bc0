using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling.Body;

/// <summary>Ends the article where the page starts something else: an article or box under a top heading of its own, or the readers' comments.</summary>
internal sealed class BodyRegion
{
    /// <summary>Words kept before another top heading can end the article.</summary>
    private const float EnoughWords = 60;

    /// <summary>Share of the words kept so far that the article's own element must hold.</summary>
    private const float OwnShare = 0.8f;

    private const float TitleCover = 0.6f;
    private const int MostHeadings = 4;

    private readonly BlockDocument _document;
    private readonly PageTree _tree;
    private readonly FeatureMatrix _matrix;
    private readonly bool[] _isBody;
    private readonly SelectionReason[] _reasons;

    private BodyRegion(BlockDocument document, PageTree tree, FeatureMatrix matrix, bool[] isBody, SelectionReason[] reasons)
    {
        _document = document;
        _tree = tree;
        _matrix = matrix;
        _isBody = isBody;
        _reasons = reasons;
    }

    public static void Bound(BlockDocument document, FeatureMatrix matrix, bool[] isBody, SelectionReason[] reasons)
    {
        if (document.Tree is not { } tree)
            return;
        var region = new BodyRegion(document, tree, matrix, isBody, reasons);
        region.DropComments();
        region.EndAtNextHeading();
    }

    private float Words(int block) => MathF.Exp(_matrix.Row(block)[(int)BlockFeature.LogWords]) - 1;

    /// <summary>Kept blocks under an element named for comments are comments, unless that element holds the article too.</summary>
    private void DropComments()
    {
        var all = 0f;
        var first = -1;
        var inside = new Dictionary<int, float>();
        for (var i = 0; i < _isBody.Length; i++)
        {
            if (!_isBody[i])
                continue;
            first = first < 0 ? i : first;
            all += Words(i);
            if (CommentElement(i) is > 0 and var element)
                inside[element] = inside.GetValueOrDefault(element) + Words(i);
        }

        if (inside.Count == 0)
            return;
        var own = CommentElement(first);
        for (var i = first; i < _isBody.Length; i++)
            if (_isBody[i] && CommentElement(i) is > 0 and var element && element != own && inside[element] * 2 < all)
                (_isBody[i], _reasons[i]) = (false, SelectionReason.Comments);
    }

    private int CommentElement(int block)
    {
        var steps = _matrix.Row(block)[(int)BlockFeature.NameComment];
        if (steps >= AncestorFeatures.None - 1)
            return -1;
        var node = _document.Blocks[block].Node;
        for (; steps > 0 && node > 0; steps--)
            node = _tree.Parent(node);
        return node;
    }

    private void EndAtNextHeading()
    {
        var words = 0f;
        var hasTitle = false;
        var tried = 0;
        for (var i = 0; i < _isBody.Length && tried < MostHeadings; i++)
        {
            if (_isBody[i])
                words += Words(i);
            if (_document.Blocks[i].Level != 1)
                continue;
            if (!hasTitle || words < EnoughWords || _matrix.Row(i)[(int)BlockFeature.CoversTitle] > TitleCover)
            {
                hasTitle |= words < EnoughWords;
                continue;
            }

            tried++;
            var own = OwnElement(i, words);
            if (IsInside(_document.Blocks[i].Node, own) || !IsSetApart(_document.Blocks[i].Node, own))
                continue;
            for (; i < _isBody.Length; i++)
                if (_isBody[i] && !IsInside(_document.Blocks[i].Node, own))
                    (_isBody[i], _reasons[i]) = (false, SelectionReason.NextArticle);
        }
    }

    /// <summary>Whether a heading stands in an article or aside element of its own: some pages set every section's heading as a top one.</summary>
    private bool IsSetApart(int heading, int own)
    {
        for (var node = heading; node > 0 && !IsInside(own, node); node = _tree.Parent(node))
            if (_tree.Tag(node) is HtmlTag.Article or HtmlTag.Aside)
                return true;
        return false;
    }

    /// <summary>The deepest element that holds most of the words kept before a block.</summary>
    private int OwnElement(int end, float words)
    {
        var held = new Dictionary<int, float>();
        for (var i = 0; i < end; i++)
            for (var node = _isBody[i] ? _document.Blocks[i].Node : -1; node >= 0; node = _tree.Parent(node))
                held[node] = held.GetValueOrDefault(node) + Words(i);
        var own = 0; // children are numbered after their parents: the last that qualifies is the deepest
        foreach (var (node, sum) in held)
            if (sum >= words * OwnShare && node > own)
                own = node;
        return own;
    }

    private bool IsInside(int node, int element)
    {
        while (node > element)
            node = _tree.Parent(node);
        return node == element;
    }
}
