using NewsParse.Text;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Characters of right-to-left text.</summary>
internal static class ArabicText
{
    private const int Sample = 20_000;

    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '\u061f' or '\u06d4' or '\u2026';

    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\u200c' or '\u200d' or '\u0640' || FoldsAway(c);

    // Vowel signs and hamzas above a letter.
    private static bool FoldsAway(char c) => c is >= '\u064b' and <= '\u065f' or '\u0670' or >= '\u06d6' and <= '\u06ed';

    /// <summary>Folds a word for look-up; letters that stand for each other become one. Returns the number of characters written.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        foreach (var c in word)
        {
            var folded = FoldTable.Fold(c);
            if (folded != FoldTable.Nothing && length < key.Length)
            {
                key[length++] = folded;
            }
        }

        return length;
    }

    public static string Fold(string word)
    {
        Span<char> key = stackalloc char[64];
        return key[..Fold(word, key)].ToString();
    }

    /// <summary>Copies the beginning of a text without its Latin letters, such as those of a foreign word or quotation. Returns the number of characters written.</summary>
    public static int WithoutLatin(ReadOnlySpan<char> text, Span<char> kept)
    {
        var length = 0;
        for (var i = 0; i < text.Length && length < kept.Length && i < kept.Length * 4; i++)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                kept[length++] = text[i];
            }
        }

        return length;
    }

    /// <summary>Whether most letters of the text are of the Arabic script.</summary>
    public static bool IsArabicScript(ReadOnlySpan<char> text) => Balance(text[..Math.Min(text.Length, Sample)]) > 0;

    /// <summary>Letters of the Arabic script less other letters.</summary>
    public static int Balance(string text, int from, int to) => to > from ? Balance(text.AsSpan(from, Math.Min(to - from, Sample))) : 0;

    private static int Balance(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
            {
                balance--;
            }
            else if (c is >= '\u0600' and <= '\u06ff' or >= '\u0750' and <= '\u077f' or >= '\ufb50' and <= '\ufefc')
            {
                balance++;
            }
            else if (c > '\u007f' && char.IsLetter(c))
            {
                balance--;
            }
        }

        return balance;
    }
}
