using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>What may fill the gap of a template. Strict where the words around it are few: "By" begins many sentences.</summary>
internal static class TemplateGaps
{
    private const int MaxTitle = 200, MaxDate = 60, MaxCode = 8, MaxNameWords = 6, MaxForeignWords = 5;

    public static bool Accepts(TemplateGap gap, ReadOnlySpan<char> text, int wordsLength) => gap switch
    {
        TemplateGap.Title => text.Length is > 0 and <= MaxTitle,
        TemplateGap.Name => IsName(text),
        TemplateGap.Date => text.Length is > 0 and <= MaxDate && HasDigit(text),
        TemplateGap.Url => text.Length > 3 && text.IndexOfAny(' ', '\n') < 0 && text.Contains('.'),
        TemplateGap.Code => text.Length <= MaxCode || (!text.Contains(' ') && HasDigit(text)),
        TemplateGap.Foreign => IsForeign(text) && CountWords(text) <= MaxForeignWords,
        _ => false,
    } && wordsLength > 0;

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || CountWords(text) > MaxNameWords || text.IndexOfAny('.', '?', '!') is >= 0 and var stop && stop == text.Length - 1)
            return false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.Length > 3 && char.IsLower(word[0]))
                return false;
        }

        return true;
    }

    /// <summary>Latin letters where the template is not Latin; a Latin template says {name} instead.</summary>
    private static bool IsForeign(ReadOnlySpan<char> text)
    {
        var latin = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
                latin = true;
            else if (char.IsLetter(c) && c > '\u024F')
                return false;
        }

        return latin;
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (TextFolder.IsDigit(c))
                return true;
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var isSpace = WhiteSpace.IsSpace(c);
            if (!isSpace && !inside)
                words++;
            inside = !isSpace;
        }

        return words;
    }
}
