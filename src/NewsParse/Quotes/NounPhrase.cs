namespace NewsParse.Quotes;

/// <summary>A run of tokens, both ends inclusive.</summary>
internal readonly record struct NounPhrase(int First, int Last)
{
    public int Length => Last - First + 1;
}
