using NewsParse.Reading.Html;

namespace NewsParse.Reading.Blocks;

/// <summary>
/// Tells tables that only place things on the page from tables of data, in one pass over the tree. A table is layout if it says so,
/// or if its cells hold what no datum is: headings, other tables, several texts; or if it has one column or one row.
/// </summary>
internal sealed class LayoutTables
{
    /// <summary>Words of a text in a cell that is prose.</summary>
    private const int ProseWords = 12;

    /// <summary>Words of a text that hardly a datum has.</summary>
    private const int LongWords = 25;

    private static readonly HashSet<int> Nothing = [];

    private readonly PageTree _tree;
    private readonly HashSet<int> _layout = [];
    private readonly Stack<Table> _open = [];

    private LayoutTables(PageTree tree) => _tree = tree;

    /// <summary>The tables of a page that are layout.</summary>
    public static HashSet<int> Find(PageTree tree, CancellationToken cancellationToken)
    {
        LayoutTables? tables = null;
        for (var node = 0; node < tree.Count; node++)
        {
            if ((node & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (tables is null && (tree.Kind(node) != NodeKind.Element || tree.Tag(node) != HtmlTag.Table))
                continue;
            tables ??= new LayoutTables(tree);
            tables.Read(node);
        }

        tables?.CloseBefore(int.MaxValue);
        return tables?._layout ?? Nothing;
    }

    private void Read(int node)
    {
        CloseBefore(node);
        if (_tree.Kind(node) == NodeKind.Element && _tree.Tag(node) is var tag && tag == HtmlTag.Table)
            Open(node);
        else if (_open.TryPeek(out var table))
            table.Read(_tree, node);
    }

    private void Open(int node)
    {
        if (_open.TryPeek(out var outer))
            outer.HoldsTable = true;
        _open.Push(new Table(node, _tree.After(node) is >= 0 and var after ? after : int.MaxValue) { Role = _tree.Attribute(node, "role") });
    }

    private void CloseBefore(int node)
    {
        while (_open.TryPeek(out var table) && table.End <= node)
        {
            if (table.IsLayout())
                _layout.Add(table.Node);
            _open.Pop();
        }
    }

    /// <summary>What has been read of one table, its inner tables aside.</summary>
    private sealed class Table(int node, int end)
    {
        private int _rows;
        private int _columns;
        private int _cells;
        private int _heads;
        private int _words;
        private int _allWords;
        private int _longWords;
        private int _proseInCell;
        private bool _hasHeading;
        private bool _hasTitle;
        private bool _isCaptioned;
        private bool _hasProse;
        private bool _hasTexts;

        public int Node => node;

        public int End => end;

        public string? Role { get; init; }

        public bool HoldsTable { get; set; }

        public void Read(PageTree tree, int item)
        {
            switch (tree.Kind(item))
            {
                case NodeKind.Text when _cells > 0:
                    _words += SentenceShape.CountWords(tree.TextSpan(item));
                    break;
                case NodeKind.Element when HtmlDisplay.IsBlock(tree.Tag(item)) || tree.Tag(item) == HtmlTag.Br:
                    Read(tree.Tag(item));
                    break;
            }
        }

        private void Read(HtmlTag tag)
        {
            EndText();
            switch (tag)
            {
                case HtmlTag.Tr:
                    (_rows, _cells) = (_rows + 1, 0);
                    break;
                case HtmlTag.Td or HtmlTag.Th:
                    _columns = Math.Max(_columns, ++_cells);
                    _proseInCell = 0;
                    _heads += tag == HtmlTag.Th ? 1 : 0;
                    break;
                case HtmlTag.Caption or HtmlTag.Thead:
                    _isCaptioned = true;
                    break;
                case HtmlTag.H1 or HtmlTag.Article or HtmlTag.Main:
                    _hasTitle = true;
                    break;
                case >= HtmlTag.H2 and <= HtmlTag.H6:
                    _hasHeading = true;
                    break;
            }
        }

        private void EndText()
        {
            _allWords += _words;
            _longWords += _words >= LongWords ? _words : 0;
            _proseInCell += _words >= ProseWords ? 1 : 0;
            _hasProse |= _proseInCell > 0;
            _hasTexts |= _proseInCell > 1;
            _words = 0;
        }

        public bool IsLayout()
        {
            EndText();
            if (Role is "presentation" or "none" || _hasTitle)
                return true;
            if (_isCaptioned || _heads > 0 || Role is "table" or "grid")
                return false;
            return HoldsTable || _hasHeading || _hasTexts || _columns <= 1 || _rows <= 1 && _hasProse || _longWords * 5 >= _allWords * 4 && _longWords > 0;
        }
    }
}
