namespace NewsParse.Quotes.ArabicScript;

/// <summary>A noun phrase that may name a speaker, cut into its name and its description; token indexes, both ends inclusive.</summary>
/// <param name="First">First token of the phrase.</param>
/// <param name="Last">Last token of the phrase.</param>
internal readonly record struct SpeakerPhrase(int First, int Last)
{
    /// <summary>First token of the name; -1 if the phrase only describes.</summary>
    public int NameFirst { get; init; } = -1;

    public int NameLast { get; init; } = -1;

    /// <summary>Whether words of the lexicon show that this is somebody or something that can speak.</summary>
    public bool IsSure { get; init; }

    public bool IsPronoun { get; init; }

    public bool IsOrganisation { get; init; }

    /// <summary>Where the role stands; empty if none is printed.</summary>
    public (int First, int End) Role { get; init; }

    public bool HasName => NameFirst >= 0;

    public int Length => Last - First + 1;
}
