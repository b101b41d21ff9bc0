namespace NewsParse.Quotes;

/// <summary>A word, a punctuation mark, or a whole quoted stretch folded into one token.</summary>
internal struct Token
{
    public int Start;
    public int End;
    public WordClass Classes;

    /// <summary>What the lexicon knows of the word; <see langword="null"/> if nothing.</summary>
    public LexicalEntry? Entry;

    /// <summary>The cue that starts here; <see langword="null"/> if none.</summary>
    public Cue? Cue;

    /// <summary>Index of the quoted stretch; -1 for a word or mark.</summary>
    public int Stretch;

    /// <summary>First character; U+0001 for a stretch.</summary>
    public char First;

    public readonly bool IsQuote => Stretch >= 0;

    public readonly bool IsWord => Stretch < 0 && char.IsLetterOrDigit(First);

    public readonly bool IsUpper => char.IsUpper(First);

    public readonly bool IsLower => char.IsLower(First);

    public readonly int Length => End - Start;

    public readonly bool IsCue => Cue is not null;

    public readonly bool Is(WordClass any) => (Classes & any) != 0;

    /// <summary>Whether this is a punctuation mark of the given set.</summary>
    public readonly bool IsMark(string marks) => Stretch < 0 && End - Start == 1 && marks.Contains(First, StringComparison.Ordinal);
}
