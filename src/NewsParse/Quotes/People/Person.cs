namespace NewsParse.Quotes;

internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
    Plural,
    Neuter,
}

/// <summary>A person the article names, as far as it has been read.</summary>
internal sealed class Person
{
    /// <summary>The fullest form so far, titles aside.</summary>
    public required string Name { get; init; }

    public required string[] Words { get; init; }

    public Gender Gender { get; set; }

    /// <summary>Offset of the latest mention.</summary>
    public int Position { get; set; }

    /// <summary>How much speaks for this being a person; 0 is a mere run of capitals.</summary>
    public int Evidence { get; set; }

    public string? Role { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>Keeps the first role that is printed, and the first affiliation.</summary>
    public void Learn(SpeakerRole around)
    {
        Role ??= around.Role;
        Affiliation ??= around.Affiliation;
    }
}

/// <summary>A place where a person is mentioned.</summary>
internal readonly record struct Mention(int Position, Person Person, bool IsSubject);
