using System.Collections.Immutable;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Html;

namespace NewsParse.Assembling;

/// <summary>Groups the pieces of a table into rows of cells; a cell without text keeps its place, so that columns stand below each other.</summary>
internal sealed class TableRows
{
    private readonly PageTree? _tree;
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<string>.Builder _cells = ImmutableArray.CreateBuilder<string>();
    private int _next = -1;
    private int _empty;

    private TableRows(PageTree? tree, int pieces)
    {
        _tree = tree;
        EmptyBefore = new int[pieces];
    }

    public ImmutableArray<ImmutableArray<string>> Rows { get; private set; } = [];

    /// <summary>For each piece, the cells without text between it and the piece before it.</summary>
    public int[] EmptyBefore { get; }

    public static TableRows Group(List<Piece> pieces, PageTree? tree)
    {
        var rows = new TableRows(tree, pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
            rows.Add(i, i > 0 ? pieces[i - 1] : null, pieces[i]);
        rows.EndRow();
        rows.Rows = rows._rows.DrainToImmutable();
        return rows;
    }

    private void Add(int index, Piece? last, Piece piece)
    {
        var (row, cell) = (piece.Block.Context.Row, piece.Block.Context.Cell);
        if (last is null || last.Block.Context.Row != row)
        {
            if (last is not null)
                EndRow();
            _next = _tree is not null && row >= 0 ? _tree.FirstChild(row) : -1;
        }
        else if (last.Block.Context.Cell == cell && _cells.Count > 0)
        {
            _cells[^1] = BlockAccumulator.Join(_cells[^1], last, piece);
            return;
        }

        Skip(cell);
        if (_tree is null)
            AddEmpty(piece.Block.Context.Column - _cells.Count);
        EmptyBefore[index] = _empty;
        _empty = 0;
        _cells.Add(piece.Text);
    }

    /// <summary>Passes the cells of the page up to one, all without text.</summary>
    private void Skip(int cell)
    {
        // a form or the like around it hides its place
        if (_next >= 0 && cell >= 0 && _tree!.Parent(cell) != _tree.Parent(_next))
            _next = -1;
        while (_next >= 0 && _next != cell)
        {
            if (_tree!.Tag(_next) is HtmlTag.Td or HtmlTag.Th)
                AddEmpty(1);
            _next = _tree.NextSibling(_next);
        }

        if (_next >= 0)
            _next = _tree!.NextSibling(_next);
    }

    private void AddEmpty(int count)
    {
        for (var i = 0; i < count; i++)
            _cells.Add(string.Empty);
        _empty += Math.Max(0, count);
    }

    private void EndRow()
    {
        Skip(-1);
        _rows.Add(_cells.DrainToImmutable());
    }
}
