namespace NewsParse.Quotes;

/// <summary>A speaker at one place: the words that name it and whom they stand for.</summary>
internal sealed class ResolvedSpeaker
{
    /// <summary>Offset of the mention.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Fullest form of the name; <see langword="null"/> where the mention cannot be resolved.</summary>
    public string? Name { get; init; }

    public Gender Gender { get; init; }

    public bool IsPerson { get; init; }

    public Person? Person { get; init; }

    public string? Role { get; init; }

    public string? Affiliation { get; init; }

    /// <summary>Whether the mention is a pronoun.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>Whether the gender of the one it was resolved to is known.</summary>
    public bool IsGenderSure { get; init; } = true;

    /// <summary>The same speaker named by other words.</summary>
    public ResolvedSpeaker MentionedAt(int start, int end) => new()
    {
        Start = start,
        End = end,
        Name = Name,
        Gender = Gender,
        IsPerson = IsPerson,
        Person = Person,
        Role = Role,
        Affiliation = Affiliation,
        IsPronoun = IsPronoun,
        IsGenderSure = IsGenderSure,
    };
}
