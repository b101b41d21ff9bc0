using System.Collections.Immutable;

namespace NewsParse;

/// <summary>An item of a list. In JSON an item without items below it is its text alone.</summary>
/// <remarks>The term of a definition list is an item, its definitions are the items below it.</remarks>
public sealed class ListItem
{
    /// <summary>The item's own text: NFC, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the items below it are numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>The items below it; empty where it has none. The parser makes no list deeper than eight levels.</summary>
    public ImmutableArray<ListItem> Items { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>An item without items below it.</summary>
    /// <param name="text">Its text.</param>
    public static implicit operator ListItem(string text) => FromString(text);

    /// <summary>An item without items below it.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ListItem FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ListItem { Text = text };
    }

    /// <summary>The item's own text.</summary>
    public override string ToString() => Text;
}
