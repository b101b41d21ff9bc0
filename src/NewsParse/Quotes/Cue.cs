namespace NewsParse.Quotes;

/// <summary>What a cue verb does with the words it governs.</summary>
[Flags]
internal enum CueKind
{
    None = 0,
    Speech = 1,
    Act = 2,
    Cognition = 4,
    Document = 8,
    Position = 16,
    Noun = 32,
    Source = 64,
}

/// <summary>The inflected form in which a cue stands.</summary>
internal enum CueTense
{
    Base,
    ThirdPerson,
    Past,
    PastParticiple,
    Gerund,
}

/// <summary>One inflected form of a cue verb; immutable.</summary>
internal sealed class Cue
{
    public required string Lemma { get; init; }

    public required CueKind Kind { get; init; }

    public required CueTense Tense { get; init; }

    /// <summary>The words of the form, lower case; the first is the one it is looked up by.</summary>
    public required string[] Words { get; init; }

    /// <summary>Whether the verb also serves to name things ("called", "dubbed").</summary>
    public bool IsNaming { get; init; }

    /// <summary>Whether the verb passes on another's words ("quoted X as saying").</summary>
    public bool IsQuoting { get; init; }

    /// <summary>Whether the third-person form is a verb wherever it stands ("says", not "claims").</summary>
    public bool IsUnmistakable { get; init; }

    /// <summary>Whether it may stand capitalised at the start of a sentence ("Said Mr X: …").</summary>
    public bool MayOpenSentence { get; init; }

    /// <summary>Whether it reports a clause without "that".</summary>
    public bool ReportsBareClause { get; init; }

    /// <summary>Share of running occurrences that govern a quotation, 0 to 1; 1 if unknown.</summary>
    public double Share { get; init; } = 1;

    public bool IsFinite => Tense is CueTense.Base or CueTense.ThirdPerson or CueTense.Past;

    /// <summary>Whether the form shows that it is finite: "said", "says", but not "say".</summary>
    public bool IsInflected => Tense is CueTense.Past or CueTense.ThirdPerson;

    public bool Has(CueKind kind) => (Kind & kind) != 0;
}
