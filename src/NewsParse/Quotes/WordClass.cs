namespace NewsParse.Quotes;

/// <summary>What a word can be to the rules; the words of each class are data (Languages/*.words.tsv).</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    SubjectPronoun = 1UL << 0,
    Masculine = 1UL << 1,
    Feminine = 1UL << 2,
    PluralForm = 1UL << 3,
    Neuter = 1UL << 4,
    FirstPerson = 1UL << 5,
    SecondPerson = 1UL << 6,
    Who = 1UL << 7,
    Relative = 1UL << 8,
    Adverb = 1UL << 9,
    Auxiliary = 1UL << 10,
    PossessiveClitic = 1UL << 11,
    Determiner = 1UL << 12,
    QuantifierHead = 1UL << 13,
    Preposition = 1UL << 14,
    Conjunction = 1UL << 15,
    Calendar = 1UL << 16,
    TimeNoun = 1UL << 17,
    MediumNoun = 1UL << 18,
    RoleNoun = 1UL << 19,
    OrganisationHead = 1UL << 20,
    SourceNoun = 1UL << 21,
    NounCue = 1UL << 22,
    TitleNoun = 1UL << 23,
    Title = 1UL << 24,
    HonorificMasculine = 1UL << 25,
    HonorificFeminine = 1UL << 26,
    NameParticle = 1UL << 27,
    GivenFeminine = 1UL << 28,
    GivenMasculine = 1UL << 29,
    OrganisationWord = 1UL << 30,
    Of = 1UL << 31,
    To = 1UL << 32,
    And = 1UL << 33,
    But = 1UL << 34,
    As = 1UL << 35,
    That = 1UL << 36,
    What = 1UL << 37,
    How = 1UL << 38,
    According = 1UL << 39,
    Definite = 1UL << 40,
    RoleJoiner = 1UL << 41,
    NameJoiner = 1UL << 42,
    TimeOpener = 1UL << 43,
    TimeDeterminer = 1UL << 44,
    TimePreposition = 1UL << 45,
    TimeAdverb = 1UL << 46,
    ClauseOpener = 1UL << 47,
    BeForm = 1UL << 48,
    NameLeadWord = 1UL << 49,
    TitleConnective = 1UL << 50,
    TitleOpener = 1UL << 51,
    WorkMarker = 1UL << 52,
    Indefinite = 1UL << 53,
    PluralNoun = 1UL << 54,
    By = 1UL << 55,
    ParticipleShape = 1UL << 56,
    PluralShape = 1UL << 57,
    RoleShape = 1UL << 58,
    GivenName = 1UL << 59,
    TermNoun = 1UL << 60,
    With = 1UL << 61,
    NumberHead = 1UL << 62,
    NewsAgency = 1UL << 63,
}

/// <summary>Classes the rules ask for together.</summary>
internal static class WordClasses
{
    public const WordClass Given = WordClass.GivenFeminine | WordClass.GivenMasculine | WordClass.GivenName;
    public const WordClass Honorific = WordClass.HonorificMasculine | WordClass.HonorificFeminine;
    public const WordClass RoleOrSource = WordClass.RoleNoun | WordClass.SourceNoun;
    public const WordClass Coordinator = WordClass.And | WordClass.But;
}
