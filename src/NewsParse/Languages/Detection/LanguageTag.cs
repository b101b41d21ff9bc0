namespace NewsParse.Languages.Detection;

/// <summary>Language tags as pages write them, in the form BCP 47 recommends.</summary>
internal static class LanguageTag
{
    private const int LongestTag = 35;
    private const int LongestPart = 8;
    private const int LongestLanguage = 3;

    /// <summary>
    /// The tag with hyphens, the language in lower, the script in title and the region in upper case: <c>fa_ir</c> is <c>fa-IR</c>.
    /// Null for what is no tag of a language, such as <c>x-default</c>.
    /// </summary>
    public static string? Normalize(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim();
        if (tag.Length is 0 or > LongestTag)
            return null;
        Span<char> output = stackalloc char[LongestTag];
        var start = 0;
        for (var i = 0; i <= tag.Length; i++)
        {
            if (i < tag.Length && tag[i] is not ('-' or '_'))
                continue;
            if (!TryWritePart(tag[start..i], output[start..], isLanguage: start == 0))
                return null;
            if (i < tag.Length)
                output[i] = '-';
            start = i + 1;
        }

        return output[..tag.Length].ToString();
    }

    private static bool TryWritePart(ReadOnlySpan<char> part, Span<char> output, bool isLanguage)
    {
        if (part.Length is 0 or > LongestPart || (isLanguage && part.Length is < 2 or > LongestLanguage))
            return false;
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (!(isLanguage ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
                return false;
            var isUpper = !isLanguage && (part.Length == 2 || (part.Length == 4 && i == 0));
            output[i] = isUpper ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c);
        }

        return true;
    }
}
