using NewsParse.Languages.Calendars;

namespace NewsParse.Claims;

/// <summary>Tells names from other short texts by their shape.</summary>
internal static class NameShape
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private const int LongestParticle = 4;

    /// <summary>Whether the text can be a name; names that structured data gives need no capitals and may have digits.</summary>
    public static bool IsName(string name, bool isStructured)
    {
        if (name.Length is < 2 or > LongestName || IsSystemWord(name) || DateParser.IsDateLike(name))
            return false;
        if (IsKey(name))
            return false;
        var (words, letters) = (1, 0);
        foreach (var c in name)
        {
            if (c is '@' or '=' or '$' or '\u00A9' or '{' or '<' or '?' or '!' or '%' or '\u2026' or '"' || (char.IsDigit(c) && !isStructured))
                return false;
            if (c == ' ')
                words++;
            if (char.IsLetter(c))
                letters++;
        }

        // A script without spaces writes a name in a few characters.
        if (!isStructured && name[0] is >= '\u3040' and <= '\u9FFF' && name.Length > 8)
            return false;
        return words <= MostWords && letters >= 2 && !name.Contains("www.", StringComparison.OrdinalIgnoreCase) && (isStructured || HasCapitals(name));
    }

    /// <summary>Whether a word stands in the text that is in no person's name: "Guide for Teachers".</summary>
    public static bool HasCommonWord(ReadOnlySpan<char> name)
    {
        if (!name.Contains(' '))
            return false;
        foreach (var range in name.Split(' '))
            if ((BylineWords.Shared.Find(name[range]) & BylineRole.Common) != 0)
                return true;
        return false;
    }

    /// <summary>Two to four words, each with a capital or a particle: what the full name of a person looks like.</summary>
    public static bool IsFullName(string name)
    {
        var words = 0;
        foreach (var c in name)
            if (c == ' ')
                words++;
            else if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '\u2019'))
                return false;
        return words is >= 1 and <= 3 && HasCapitals(name) && char.IsUpper(name[0]) && name.AsSpan().ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>Whether a structured name is an account's rather than a person's: one word, or with dots and digits in it.</summary>
    public static bool IsAccount(string name)
    {
        foreach (var c in name)
            if (c == ' ' || c > '\u024F')
                return false;
        return true;
    }

    /// <summary>One word of letters, digits and their like, as accounts are named: with a small letter first, or with digits.</summary>
    public static bool IsHandle(string name)
    {
        if (name.Length is < 3 or > 30)
            return false;
        var (letters, digits) = (0, 0);
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c))
                letters++;
            else if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not ('_' or '-'))
                return false;
        }

        return letters >= 3 && (char.IsAsciiLetterLower(name[0]) || digits > 0);
    }

    /// <summary>What a template left in place of a name, or an address written to mislead machines: "head.extra.author", "[at]".</summary>
    private static bool IsKey(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && (name.Contains('[', StringComparison.Ordinal) || (name.AsSpan().Count('.') > 2 && !name.AsSpan().ContainsAnyInRange('A', 'Z')));

    private static bool IsSystemWord(string name) => (BylineWords.Shared.Find(name) & (BylineRole.Junk | BylineRole.Published | BylineRole.Modified)) != 0;

    /// <summary>In a script with capitals, the first and the last word of a name have them, and all long ones.</summary>
    private static bool HasCapitals(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var first = words[i].AsSpan().TrimStart("\u2019'`(\u201C");
            if (!first.IsEmpty && char.IsLower(first[0]) && (!IsParticle(first) || (i == words.Length - 1 && !first.ContainsAnyInRange('A', 'Z'))))
                return false;
        }

        return true;
    }

    /// <summary>"de", "van der", "al-Hakim": short words, or ones with a capital further in.</summary>
    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestParticle)
            return true;
        foreach (var c in word)
            if (char.IsUpper(c))
                return true;
        return false;
    }
}
