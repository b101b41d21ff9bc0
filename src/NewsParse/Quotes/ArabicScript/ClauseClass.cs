namespace NewsParse.Quotes.ArabicScript;

/// <summary>What a phrase can be in a language of the Arabic script; the phrases are data (Languages/*.speech.tsv).</summary>
[Flags]
internal enum ClauseClass : ulong
{
    None = 0,

    /// <summary>A finite verb of saying.</summary>
    SpeechCue = 1UL << 0,

    /// <summary>A verb that calls its object something: "called it “…”".</summary>
    ObjectCue = 1UL << 1,

    /// <summary>"saying", "adding": the subject is that of the sentence.</summary>
    GerundCue = 1UL << 2,
    FirstPersonCue = 1UL << 3,

    /// <summary>A word that is a verb of saying only where a subject follows.</summary>
    HomographCue = 1UL << 4,

    /// <summary>Passes on another's words: "quoted X".</summary>
    RelayCue = 1UL << 5,

    /// <summary>"his saying", after the one who is quoted.</summary>
    NounCue = 1UL << 6,

    /// <summary>"X's word is that": the subject stands in the genitive before it.</summary>
    GenitiveCue = 1UL << 7,

    /// <summary>"is called", "is written on": what follows or precedes is nobody's speech.</summary>
    PassiveCue = 1UL << 8,

    /// <summary>"it is said": speech of nobody in particular.</summary>
    HearsayCue = 1UL << 9,

    /// <summary>"chanted".</summary>
    ChantCue = 1UL << 10,
    According = 1UL << 11,
    AccordingAfter = 1UL << 12,

    /// <summary>Names where the report comes from, not who speaks in it.</summary>
    AgencyAccording = 1UL << 13,
    PersonPronoun = 1UL << 14,
    PluralPronoun = 1UL << 15,
    FeminineForm = 1UL << 16,
    Demonstrative = 1UL << 17,
    Complementizer = 1UL << 18,

    /// <summary>Marks the noun before it as the one who acts.</summary>
    Ergative = 1UL << 19,
    Genitive = 1UL << 20,

    /// <summary>Marks the noun before it as the object.</summary>
    ObjectMarker = 1UL << 21,
    Conjunction = 1UL << 22,
    Preposition = 1UL << 23,
    Postposition = 1UL << 24,
    Adverb = 1UL << 25,

    /// <summary>A finite verb that is none of saying.</summary>
    Verb = 1UL << 26,

    /// <summary>A word no name begins with or holds.</summary>
    Stop = 1UL << 27,
    Relative = 1UL << 28,

    /// <summary>A phrase that opens a sentence before its subject.</summary>
    Opener = 1UL << 29,
    Honorific = 1UL << 30,
    Role = 1UL << 31,
    Organisation = 1UL << 32,

    /// <summary>A word for somebody without a name: "a source", "one of".</summary>
    Source = 1UL << 33,

    /// <summary>People in general: whatever they call a thing is its name.</summary>
    Generic = 1UL << 34,
    Outlet = 1UL << 35,

    /// <summary>A noun for what bears a title or name in marks.</summary>
    Work = 1UL << 36,
    Slogan = 1UL << 37,
    Naming = 1UL << 38,
    Given = 1UL << 39,

    /// <summary>A given name that is also a common word.</summary>
    GivenPossible = 1UL << 40,
    NameParticle = 1UL << 41,

    /// <summary>Begins with the article.</summary>
    Definite = 1UL << 42,

    /// <summary>Begins with "and".</summary>
    Joined = 1UL << 43,
    VerbalPrefix = 1UL << 44,

    /// <summary>A preposition before the one who is told or the place of publication.</summary>
    Addressing = 1UL << 45,

    /// <summary>A verb or phrase that marks the phrase as an adverb in the accusative.</summary>
    Accusative = 1UL << 46,

    /// <summary>Makes the verb before it passive: "was said".</summary>
    PassiveAuxiliary = 1UL << 47,

    /// <summary>The last word of a name the article has given before.</summary>
    Known = 1UL << 48,

    /// <summary>Written as one word with a possessive pronoun: "his brother".</summary>
    Possessed = 1UL << 49,

    /// <summary>"is", "was".</summary>
    Copula = 1UL << 50,

    /// <summary>Links somebody without a name to where he belongs: "a source in", "one of".</summary>
    SourceLink = 1UL << 51,

    /// <summary>Sets the subject of a verb-first sentence before it: "as for X".</summary>
    Topic = 1UL << 52,

    /// <summary>"these are the words of": the speaker stands after it although the language sets its verbs last.</summary>
    InvertedCue = 1UL << 53,

    /// <summary>A given name elsewhere, a common word in this language.</summary>
    CommonWord = 1UL << 54,

    /// <summary>A word for a relative: "the mother of NAME" is not NAME.</summary>
    Relation = 1UL << 55,

    /// <summary>Stands before the one by whom a thing is done in the passive.</summary>
    Agent = 1UL << 56,

    /// <summary>Stands after the one by whom a thing is done in the passive.</summary>
    AgentAfter = 1UL << 57,

    /// <summary>"so", "in this way": stands for what is in the marks before it.</summary>
    Manner = 1UL << 58,

    /// <summary>A noun for what somebody says: "the claim of NAME that".</summary>
    Claim = 1UL << 59,
}

/// <summary>Classes the rules ask for together.</summary>
internal static class ClauseClasses
{
    public const ClauseClass AnyCue = ClauseClass.SpeechCue | ClauseClass.GerundCue | ClauseClass.FirstPersonCue | ClauseClass.GenitiveCue | ClauseClass.NounCue;

    /// <summary>Ends a noun phrase.</summary>
    public const ClauseClass Border = AnyCue | ClauseClass.RelayCue | ClauseClass.PassiveCue | ClauseClass.HearsayCue | ClauseClass.ChantCue | ClauseClass.According
        | ClauseClass.AccordingAfter | ClauseClass.AgencyAccording | ClauseClass.Complementizer | ClauseClass.Ergative | ClauseClass.ObjectMarker | ClauseClass.Conjunction
        | ClauseClass.Preposition | ClauseClass.Postposition | ClauseClass.Adverb | ClauseClass.Verb | ClauseClass.Stop | ClauseClass.Relative | ClauseClass.Accusative
        | ClauseClass.Opener | ClauseClass.Naming;

    public const ClauseClass Described = ClauseClass.Role | ClauseClass.Organisation | ClauseClass.Source | ClauseClass.Outlet;
    public const ClauseClass Named = ClauseClass.Work | ClauseClass.Outlet | ClauseClass.Slogan;
}
