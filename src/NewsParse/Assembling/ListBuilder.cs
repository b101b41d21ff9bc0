using System.Collections.Immutable;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Html;

namespace NewsParse.Assembling;

/// <summary>Builds the items of a list, each below the last one that stands nearer the margin.</summary>
internal static class ListBuilder
{
    /// <summary>Levels that are kept; deeper items stand on the last of them.</summary>
    private const int MostLevels = 8;

    private sealed class Item(int level, bool isOrdered)
    {
        public int Level => level;

        public bool IsOrdered => isOrdered;

        public required string Text { get; set; }

        public List<Item> Below { get; } = [];
    }

    /// <param name="pieces">The pieces of one list, in reading order.</param>
    /// <param name="tree">The page; null for plain text.</param>
    public static ImmutableArray<ListItem> Build(List<Piece> pieces, PageTree? tree)
    {
        var top = new List<Item>();
        var open = new List<Item>();
        Piece? last = null;
        foreach (var piece in pieces)
        {
            if (last is not null && KeyOf(piece) == KeyOf(last))
            {
                open[^1].Text = BlockAccumulator.Join(open[^1].Text, last, piece);
                last = piece;
                continue;
            }

            var level = LevelOf(piece, tree);
            while (open.Count > 0 && (open[^1].Level >= level || open.Count >= MostLevels))
                open.RemoveAt(open.Count - 1);
            var item = new Item(level, piece.IsOrderedItem) { Text = piece.Text };
            (open.Count == 0 ? top : open[^1].Below).Add(item);
            open.Add(item);
            last = piece;
        }

        return Freeze(top);
    }

    /// <summary>Goes as deep as the levels that are kept.</summary>
    private static ImmutableArray<ListItem> Freeze(List<Item> items)
    {
        var frozen = ImmutableArray.CreateBuilder<ListItem>(items.Count);
        foreach (var item in items)
            frozen.Add(new ListItem { Text = item.Text, Ordered = item.Below.Count > 0 && item.Below[0].IsOrdered, Items = Freeze(item.Below) });
        return frozen.MoveToImmutable();
    }

    private static int KeyOf(Piece piece) => piece.Block.Context.Item < 0 ? piece.Block.Index : piece.Block.Context.Item;

    /// <summary>A definition stands below its term.</summary>
    private static int LevelOf(Piece piece, PageTree? tree)
    {
        var context = piece.Block.Context;
        return context.ListLevel + (tree is not null && context.Item >= 0 && tree.Tag(context.Item) == HtmlTag.Dd ? 1 : 0);
    }
}
