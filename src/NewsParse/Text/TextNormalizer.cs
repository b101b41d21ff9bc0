using System.Text;

namespace NewsParse.Text;

/// <summary>Normalization form C, also where the runtime's own silently does nothing.</summary>
internal static class TextNormalizer
{
    // e + acute and alef + madda: a runtime that composes them normalizes, one that leaves them does not
    private static readonly bool RuntimeComposes =
        "e\u0301\u0627\u0653".Normalize(NormalizationForm.FormC).Length == 2;

    /// <summary>True when the runtime cannot normalize (globalization-invariant mode) and our own tables do it.</summary>
    public static bool UsesOwnTables => !RuntimeComposes;

    /// <summary>The character that no text may hold: the runtime refuses to normalize it, like half of a surrogate pair.</summary>
    private const char NoCharacter = '\uFFFE';

    /// <summary>The text in form C; the same instance when it is already. Unpaired surrogates and U+FFFE become U+FFFD.</summary>
    public static string Normalize(string text)
    {
        if (IsPlain(text))
            return text;
        if (HasInvalid(text))
            text = ReplaceInvalid(text);
        if (!RuntimeComposes)
        {
            var composed = CanonicalComposer.Compose(text);
            return string.Equals(composed, text, StringComparison.Ordinal) ? text : composed;
        }

        return text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>True when every character is one that form C never changes and never joins with its neighbour.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExceptInRange('\0', '\u02FF');
        foreach (var c in first < 0 ? default : text[first..])
        {
            var plain = c < '\u0300'
                || (c is >= '\u0621' and <= '\u06D5' && c is not (>= '\u064B' and <= '\u065F') and not '\u0670')
                || c is >= '\u0400' and <= '\u0482'
                || c is >= '\u06F0' and <= '\u06FF'
                || c is >= '\u2002' and <= '\u20CF';
            if (!plain)
                return false;
        }

        return true;
    }

    private static bool HasInvalid(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == NoCharacter)
                return true;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    private static string ReplaceInvalid(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            output.Append(rune.Value == NoCharacter ? Rune.ReplacementChar.ToString() : rune.ToString());
        return output.ToString();
    }
}
