namespace NewsParse.Quotes;

internal enum MarkDirection
{
    Open,
    Close,
    Either,
}

/// <summary>Marks that pair with each other.</summary>
internal enum MarkFamily
{
    Curly,
    Straight,
    Angle,
    SingleAngle,
    Single,
    Parenthesis,
}

/// <summary>A quotation mark and the direction its neighbours give it.</summary>
internal readonly record struct Mark(int Start, int End, MarkDirection Direction, MarkFamily Family)
{
    /// <summary>Whether the glyph itself says the direction.</summary>
    public bool IsTyped { get; init; }
}
