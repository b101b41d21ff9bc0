using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>A block of the body. The derived types in this assembly are all there are.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(Blockquote), "blockquote")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(Figure), "figure")]
[JsonDerivedType(typeof(PullQuote), "pullquote")]
[JsonDerivedType(typeof(Preformatted), "preformatted")]
[JsonDerivedType(typeof(Embed), "embed")]
public abstract class Block
{
    private protected Block() { }

    /// <summary>
    /// Links and other marks of the block's text by their start, an outer before those inside it. Offsets count in its text: of a list in the
    /// texts of all items, of a table in those of all cells, each parted from the next by one character.
    /// </summary>
    public ImmutableArray<InlineMark> Marks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>BCP 47 tag of the block's text; <see langword="null"/> if it has too few letters to tell.</summary>
    public string? Language { get; init; }

    /// <summary>Direction of the block's text.</summary>
    public TextDirection Direction { get; init; }

    /// <summary>Where the block stands in the decoded input; <see langword="null"/> only when the source keeps no positions.</summary>
    public TextRange? Span { get; init; }
}

/// <summary>A paragraph of prose.</summary>
public sealed class Paragraph : Block
{
    /// <summary>The text: NFC, white space folded.</summary>
    public required string Text { get; init; }
}

/// <summary>A list.</summary>
public sealed class ListBlock : Block
{
    /// <summary>Whether the list is numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>The items of the outermost level.</summary>
    public ImmutableArray<ListItem> Items { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The items of all levels in reading order. Offsets of quotations count in their texts, a line each.</summary>
    /// <returns>Each item, then those below it.</returns>
    public IEnumerable<ListItem> AllItems()
    {
        var open = new Stack<ListItem>();
        Push(open, Items);
        while (open.TryPop(out var item))
        {
            yield return item;
            Push(open, item.Items);
        }
    }

    private static void Push(Stack<ListItem> open, ImmutableArray<ListItem> items)
    {
        for (var i = items.Length - 1; i >= 0; i--)
            open.Push(items[i]);
    }
}

/// <summary>A quotation set as a block.</summary>
public sealed class Blockquote : Block
{
    /// <summary>The quoted text.</summary>
    public required string Text { get; init; }

    /// <summary>The printed attribution line; <see langword="null"/> if there is none.</summary>
    public string? Cite { get; init; }
}

/// <summary>A table of data.</summary>
public sealed class TableBlock : Block
{
    /// <summary>Rows at the top that name the columns; 0 where the page marks no such row.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Rows of cell texts; rows may differ in length.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A picture, video or drawing with its caption, at its place in the body.</summary>
public sealed class Figure : Block
{
    /// <summary>Absolute address of the picture; <see langword="null"/> if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The caption.</summary>
    public string? Caption { get; init; }

    /// <summary>The text that stands for the picture where it is not shown; <see langword="null"/> if there is none.</summary>
    internal string? Alt { get; init; }

    /// <summary>Photographer or agency.</summary>
    public string? Credit { get; init; }
}

/// <summary>A sentence of the text repeated for display.</summary>
public sealed class PullQuote : Block
{
    /// <summary>The repeated text.</summary>
    public required string Text { get; init; }
}

/// <summary>Text whose line breaks matter.</summary>
public sealed class Preformatted : Block
{
    /// <summary>The text with its line breaks.</summary>
    public required string Text { get; init; }
}

/// <summary>Foreign content inside the body: a post of a social network, a video.</summary>
public sealed class Embed : Block
{
    /// <summary>The network or host, lower case; <see langword="null"/> if unknown.</summary>
    public string? Provider { get; init; }

    /// <summary>Address of the embedded item.</summary>
    public string? Url { get; init; }

    /// <summary>Its visible text; <see langword="null"/> if it has none.</summary>
    public string? Text { get; init; }
}
