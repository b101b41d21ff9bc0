namespace NewsParse.Languages.Packs;

/// <summary>How a text matched a phrase.</summary>
internal enum PhraseMatchKind
{
    None,

    /// <summary>The whole text is the phrase, numbers and punctuation around it aside.</summary>
    Line,

    /// <summary>The text begins with the phrase.</summary>
    Start,

    /// <summary>The text ends with the phrase.</summary>
    End,

    /// <summary>The phrase stands somewhere in a short text.</summary>
    Contains,

    /// <summary>The whole text is a phrase with a gap.</summary>
    Template,
}

/// <summary>A phrase found in a text. The default value says that none was.</summary>
internal readonly struct PhraseMatch
{
    public PhraseMatch(PhraseMatchKind kind, ReadOnlyMemory<ChromePhrase> candidates, int start, int length)
    {
        Kind = kind;
        Candidates = candidates;
        Start = start;
        Length = length;
    }

    public PhraseMatchKind Kind { get; }

    public bool IsMatch => Kind != PhraseMatchKind.None;

    /// <summary>Every reading of the phrase, the likeliest first: other roles, other languages.</summary>
    public ReadOnlyMemory<ChromePhrase> Candidates { get; }

    /// <summary>The likeliest reading. Only on a match.</summary>
    public ChromePhrase Phrase => Candidates.Span[0];

    public ChromeRole Role => Phrase.Role;

    public string Language => Phrase.Language;

    /// <summary>Where the phrase begins in the text as printed, with what belongs to it.</summary>
    public int Start { get; }

    /// <summary>UTF-16 units of the text as printed that it covers; a label's colon and the spaces after it are among them.</summary>
    public int Length { get; }

    public int End => Start + Length;

    /// <summary>The first number in the matched part, as printed; empty when there is none.</summary>
    public TextRange Number { get; init; }

    /// <summary>What fills a template's gap; empty when there is none.</summary>
    public TextRange Gap { get; init; }

    /// <summary>Of a label at the start: whether a colon or arrow follows it.</summary>
    public bool HasColon { get; init; }

    /// <summary>Whether some reading has this role.</summary>
    public bool CanBe(ChromeRole role)
    {
        foreach (var candidate in Candidates.Span)
        {
            if (candidate.Role == role)
                return true;
        }

        return false;
    }

    /// <summary>The likeliest reading in one of these languages, else the likeliest at all.</summary>
    public ChromePhrase PhraseIn(string language)
    {
        foreach (var candidate in Candidates.Span)
        {
            if (string.Equals(candidate.Language, language, StringComparison.Ordinal))
                return candidate;
        }

        return Phrase;
    }
}
