namespace NewsParse.Labeling.Fates;

/// <summary>Reads a short text as slots of word vectors: one for each word and one for its beginning, by which unseen forms of a known stem are told.</summary>
internal static class FateWords
{
    private const int Beginning = 4;

    /// <summary>Most slots of one text.</summary>
    public const int Most = FateInput.MostWords * 2;

    /// <summary>Writes the slots; returns their number, 0 for a text too long to be told by its words.</summary>
    public static int Read(ReadOnlySpan<char> text, Span<ushort> slots)
    {
        var count = 0;
        var (hash, letters) = (2166136261u, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c is '\u200C' or '\u0640')
                continue;
            if (char.IsLetter(c))
            {
                hash = (hash ^ Fold(c)) * 16777619;
                if (++letters == Beginning && count < Most)
                    slots[count++] = Slot(hash ^ 0x5bd1e995u);
                continue;
            }

            if (letters == 0)
                continue;
            if (count >= Most)
                return 0;
            slots[count++] = Slot(hash);
            (hash, letters) = (2166136261u, 0);
        }

        return count;
    }

    private static ushort Slot(uint hash) => (ushort)((hash * 2654435761u) >> 20);

    /// <summary>Letter case, and the letters that Arabic and Persian keyboards write differently.</summary>
    private static char Fold(char c) => c switch
    {
        < '\u0080' => (char)(c | 0x20),
        '\u064A' or '\u0649' => '\u06CC',
        '\u0643' => '\u06A9',
        '\u0629' => '\u0647',
        '\u0623' or '\u0625' or '\u0622' => '\u0627',
        _ => char.ToLowerInvariant(c),
    };
}
