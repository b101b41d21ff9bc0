using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling;

/// <summary>The comments of a page are built alike: what stands where another comment has its name, its time or its text is the same part of its own.</summary>
internal sealed class CommentLikeness
{
    /// <summary>Most elements between a part and the element of its comment.</summary>
    private const int Reach = 6;

    /// <summary>Siblings that are told apart by their number.</summary>
    private const int Numbered = 8;

    private const int LongestName = 8;

    [Flags]
    private enum Parts : byte { None = 0, Words = 1, Source = 2, Both = 3 }

    private readonly PageLabels _labeling;
    private readonly PageTree _tree;
    private readonly PieceFate?[] _parts;
    private readonly Dictionary<int, Parts> _held = [];
    private readonly Dictionary<(int List, ulong Path), PieceFate> _places = [];

    private CommentLikeness(PageLabels labeling, PageTree tree, PieceFate?[] parts)
    {
        _labeling = labeling;
        _tree = tree;
        _parts = parts;
    }

    /// <summary>Gives the pieces that are no part yet the part their place has in a comment that is whole.</summary>
    public static void Complete(PageLabels labeling, PieceFate?[] parts)
    {
        if (labeling.Document.Tree is not { } tree)
            return;
        var likeness = new CommentLikeness(labeling, tree, parts);
        likeness.FindComments();
        if (likeness.LearnPlaces())
            likeness.GiveParts();
    }

    private void FindComments()
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] is not { } part)
                continue;
            var held = part == PieceFate.CommentText ? Parts.Words : Parts.Source;
            for (int node = ElementOf(i), steps = 0; node > 0 && steps <= Reach; node = _tree.Parent(node), steps++)
                _held[node] = _held.GetValueOrDefault(node) | held;
        }
    }

    private bool LearnPlaces()
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] is not { } part)
                continue;
            var path = new Path(_tree, ElementOf(i));
            while (path.TryClimb(Reach))
            {
                if (_held.GetValueOrDefault(path.Container) != Parts.Both)
                    continue;
                _places.TryAdd(path.Key, part);
                break;
            }
        }

        return _places.Count > 0;
    }

    private void GiveParts()
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            var piece = _labeling.Pieces[i];
            if (_parts[i] is not null || !piece.IsOpen || piece.Words == 0 || _labeling.IsModelBody(piece))
                continue;
            var path = new Path(_tree, ElementOf(i));
            while (path.TryClimb(Reach))
            {
                if (!_places.TryGetValue(path.Key, out var part))
                    continue;
                _parts[i] = CanBe(piece, part) ? part : null;
                break;
            }
        }
    }

    private int ElementOf(int index) => Math.Max(0, _labeling.Pieces[index].Element);

    private static bool CanBe(Piece piece, PieceFate part) => part switch
    {
        PieceFate.CommentTime => piece.Date is not null || piece.IsRelativeTime,
        PieceFate.CommentAuthor => !piece.IsCertain && piece is { Words: <= LongestName, IsProse: false, Date: null },
        _ => !piece.IsCertain,
    };

    /// <summary>The way from an element up to one that may hold a whole comment, told by names and by numbers among siblings.</summary>
    private ref struct Path(PageTree tree, int element)
    {
        private ulong _inside = 14695981039346656037;
        private int _steps;

        public int Container { get; private set; } = element;

        /// <summary>The same for the same place in another comment of the list.</summary>
        public readonly (int List, ulong Path) Key => (tree.Parent(Container), Mix(Mix(_inside, (ulong)tree.Tag(Container)), ClassOf(Container)));

        public bool TryClimb(int reach)
        {
            if (Container <= 0 || _steps++ >= reach || tree.Parent(Container) <= 0)
                return false;
            _inside = Mix(_inside, ((ulong)tree.Tag(Container) << 4) + (ulong)NumberOf(Container));
            Container = tree.Parent(Container);
            return true;
        }

        private readonly int NumberOf(int node)
        {
            var (number, tag) = (0, tree.Tag(node));
            for (node = tree.PreviousSibling(node); node >= 0 && number < Numbered; node = tree.PreviousSibling(node))
                number += tree.Kind(node) == NodeKind.Element && tree.Tag(node) == tag ? 1 : 0;
            return number;
        }

        private readonly ulong ClassOf(int node)
        {
            var hash = 0ul;
            foreach (var c in tree.AttributeSpan(node, "class"))
                hash = Mix(hash, c);
            return hash;
        }

        private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 1099511628211;
    }
}
