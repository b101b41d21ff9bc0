namespace NewsParse.Quotes.ArabicScript;

/// <summary>A word, a mark, or a quoted stretch.</summary>
internal struct ClauseWord
{
    public int Start;
    public int End;
    public ClauseClass Classes;

    /// <summary>Number of tokens of the longest phrase that starts here; 1 if none.</summary>
    public int PhraseLength;

    /// <summary>Number of tokens since the phrase began that this token is inside of; 0 for its first.</summary>
    public int IntoPhrase;

    /// <summary>Whether its article is lost in the preposition before it.</summary>
    public bool HidesArticle;

    /// <summary>Index of the quoted stretch; -1 for a word or mark.</summary>
    public int Stretch;

    public char First;

    public readonly bool IsQuote => Stretch >= 0;

    public readonly bool IsWord => Stretch < 0 && char.IsLetterOrDigit(First);

    public readonly bool IsComma => Stretch < 0 && First is ',' or '\u060c' or ';' or '\u061b';

    public readonly bool IsColon => Stretch < 0 && First == ':';

    public readonly bool IsSentenceEnd => Stretch < 0 && ArabicText.EndsSentence(First);

    public readonly bool Is(ClauseClass any) => (Classes & any) != 0;
}
