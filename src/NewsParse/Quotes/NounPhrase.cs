namespace NewsParse.Quotes;

/// <summary>A run of tokens, both ends inclusive.</summary>
internal readonly record struct NounPhrase(int First, int Last)
{
    public int Length => Last - First + 1;

    /// <summary>The "who" or "which" that stands for the phrase at this place; <see langword="null"/> if the phrase itself does.</summary>
    public int? Relative { get; init; }
}
