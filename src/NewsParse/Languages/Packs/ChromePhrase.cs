namespace NewsParse.Languages.Packs;

/// <summary>One phrase of a language pack.</summary>
/// <param name="Text">As the pack writes it.</param>
/// <param name="Key">Folded; of a template, what stands before its gap.</param>
/// <param name="Role">What the phrase is for.</param>
/// <param name="Language">BCP 47 tag of the pack.</param>
/// <param name="Use">Where it may stand.</param>
internal sealed record ChromePhrase(string Text, string Key, ChromeRole Role, string Language, PhraseUse Use)
{
    /// <summary>What fills the gap of a template.</summary>
    public TemplateGap Gap { get; init; }

    /// <summary>Whether the gap of a template stands in quotation marks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether a colon or arrow stands before the gap of a template.</summary>
    public bool HasColon { get; init; }

    /// <summary>Folded text after the gap of a template; empty when it ends with the gap.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Weight of a keyword, 1 to 9.</summary>
    public int Weight { get; init; }

    /// <summary>Whether letters may stand before a keyword, after it.</summary>
    public (bool Before, bool After) Open { get; init; }

    /// <summary>Rank among the roles of an ambiguous phrase, 0 first.</summary>
    public int Rank { get; init; }
}
