namespace NewsParse.Quotes.Native;

/// <summary>What a phrase can be in a language written in its own script; the phrases are data (Languages/*.speech.tsv).</summary>
[Flags]
internal enum NativeClass
{
    None = 0,

    /// <summary>A finite verb of saying.</summary>
    SpeechCue = 1 << 0,

    /// <summary>A verb that follows its quoted object: "called it “…”".</summary>
    ObjectCue = 1 << 1,

    /// <summary>A verb of writing: without a subject it names no speaker.</summary>
    WritingCue = 1 << 2,
    FirstPersonCue = 1 << 3,

    /// <summary>"saying", "adding": the subject is that of the verb before.</summary>
    GerundCue = 1 << 4,

    /// <summary>"according to", before its noun.</summary>
    According = 1 << 5,

    /// <summary>"according to", behind its noun.</summary>
    AccordingAfter = 1 << 6,
    PersonPronoun = 1 << 7,
    PluralPronoun = 1 << 8,
    Complementizer = 1 << 9,

    /// <summary>Marks the noun before it as the one who acts.</summary>
    Ergative = 1 << 10,
    Genitive = 1 << 11,

    /// <summary>Ends a noun phrase.</summary>
    Stop = 1 << 12,
    Conjunction = 1 << 13,

    /// <summary>Marks the noun before it as the object.</summary>
    ObjectMarker = 1 << 14,
    Honorific = 1 << 15,
    Role = 1 << 16,
    WorkNoun = 1 << 17,
    Naming = 1 << 18,
    VerbalPrefix = 1 << 19,

    AnyCue = SpeechCue | WritingCue | FirstPersonCue | GerundCue,
}
