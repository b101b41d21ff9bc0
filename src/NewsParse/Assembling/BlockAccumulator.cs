using System.Text;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Assembling;

/// <summary>Joins the pieces of one block: parts of an interrupted paragraph, items of a list, cells of a table.</summary>
internal sealed class BlockAccumulator(SourceMap map, EmbedFinder embeds, MarkReader marks, PageTree? tree)
{
    private readonly List<Piece> _pieces = [];

    public bool IsEmpty => _pieces.Count == 0;

    public bool Accepts(Piece piece)
    {
        if (_pieces.Count == 0)
            return true;
        var last = _pieces[^1];
        if (ReferenceEquals(last.Block, piece.Block))
            return true;
        if (last.BodyKind != piece.BodyKind)
            return false;
        return piece.BodyKind switch
        {
            BodyKind.ListItem => IsSameList(last.Block, piece.Block),
            BodyKind.Cell => last.Block.Context.Table == piece.Block.Context.Table,
            BodyKind.Embed => last.Block.Context.Quote >= 0 && last.Block.Context.Quote == piece.Block.Context.Quote,
            _ => false,
        };
    }

    private static bool IsSameList(TextBlock last, TextBlock next) => last.Context.OuterList == next.Context.OuterList && !next.HasBlankBefore
        && (last.IsOrdered == next.IsOrdered || next.Context.ListLevel > 0 || last.Context.ListLevel > 0);

    public void Add(Piece piece) => _pieces.Add(piece);

    public Block? Build()
    {
        if (_pieces.Count == 0)
            return null;
        var first = _pieces[0];
        var start = first.Span(map);
        var end = _pieces[^1].Span(map);
        var span = new TextRange(start.Start, end.End - start.Start);
        var direction = first.RightToLeftShare > 0.5 ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        var block = Build(first, span, direction);
        _pieces.Clear();
        return block;
    }

    private Block Build(Piece first, TextRange span, TextDirection direction) => first.BodyKind switch
    {
        BodyKind.ListItem => new ListBlock
        {
            Ordered = first.IsOrderedItem, Items = ListBuilder.Build(_pieces, tree),
            Marks = marks.Read(_pieces), Language = first.Language, Direction = direction, Span = span,
        },
        BodyKind.Cell => BuildTable(TableRows.Group(_pieces, tree), first, span, direction),
        BodyKind.Blockquote => new Blockquote { Text = Lines(), Cite = first.Attribution, Marks = marks.Read(_pieces), Language = first.Language, Direction = direction, Span = span },
        BodyKind.PullQuote => new PullQuote { Text = Lines(), Marks = marks.Read(_pieces), Language = first.Language, Direction = direction, Span = span },
        BodyKind.Preformatted => new Preformatted { Text = Join('\n'), Language = first.Language, Direction = direction, Span = span },
        BodyKind.Embed => new Embed
        {
            Text = Join(' '), Provider = first.Provider, Url = first.Address ?? embeds.OfQuotation(first.Block.Context.Quote), Language = first.Language, Direction = direction, Span = span,
        },
        _ => new Paragraph { Text = Lines(), Marks = marks.Read(_pieces), Language = first.Language, Direction = direction, Span = span },
    };

    private TableBlock BuildTable(TableRows table, Piece first, TextRange span, TextDirection direction) => new()
    {
        Rows = table.Rows, HeaderRows = CountHeaderRows(), Marks = marks.Read(_pieces, table.EmptyBefore), Language = first.Language, Direction = direction, Span = span,
    };

    private string Join(char separator)
    {
        if (_pieces.Count == 1)
            return _pieces[0].Text;
        var text = new StringBuilder();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (i > 0 && !Touch(_pieces[i - 1], _pieces[i]))
                text.Append(separator);
            text.Append(_pieces[i].Text);
        }

        return text.ToString();
    }

    /// <summary>The joined text with the line breaks of the page in it.</summary>
    private string Lines()
    {
        var text = Join(' ');
        char[]? lines = null;
        var (offset, next) = (0, 0);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            offset += i > 0 && !Touch(_pieces[i - 1], piece) ? 1 : 0;
            next = i > 0 && ReferenceEquals(_pieces[i - 1].Block, piece.Block) ? next : 0;
            var breaks = piece.Block.LineBreaks;
            for (; next < breaks.Length && breaks[next] < piece.End; next++)
                if (breaks[next] > piece.Start)
                    (lines ??= text.ToCharArray())[offset + breaks[next] - piece.Start] = '\n';
            offset += piece.Text.Length;
        }

        return lines is null ? text : new string(lines);
    }

    /// <summary>Whether nothing stands between two pieces of one text.</summary>
    public static bool Touch(Piece first, Piece second) => ReferenceEquals(first.Block, second.Block) && first.End == second.Start;

    /// <summary>A text that goes on in the next piece.</summary>
    public static string Join(string text, Piece last, Piece next) => Touch(last, next) ? text + next.Text : text + " " + next.Text;

    /// <summary>Rows before the first that has a cell of data.</summary>
    private int CountHeaderRows()
    {
        var (rows, row) = (0, -1);
        foreach (var piece in _pieces)
        {
            var context = piece.Block.Context;
            if (tree is null || context.Cell < 0 || tree.Tag(context.Cell) != HtmlTag.Th)
                return context.Row == row ? rows - 1 : rows;
            rows += context.Row == row ? 0 : 1;
            row = context.Row;
        }

        return rows;
    }
}
