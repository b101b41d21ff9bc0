namespace NewsParse.LanguagePacks;

/// <summary>Where in a text a phrase of a pack may stand.</summary>
internal enum PhraseUse
{
    Line,
    Start,
    End,
    Contains,
    Template,
    Keyword,
}
