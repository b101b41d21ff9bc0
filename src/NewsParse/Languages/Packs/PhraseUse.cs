namespace NewsParse.Languages.Packs;

/// <summary>Where in a text a phrase of a pack may stand.</summary>
internal enum PhraseUse
{
    Line,

    /// <summary>A whole line or the start of one, when a colon, an arrow or a star closes it.</summary>
    Label,

    Start,
    End,
    Contains,
    Template,
    Keyword,
}
