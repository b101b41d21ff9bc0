namespace NewsParse.Reading.Blocks;

/// <summary>Questions about a text's shape that need no words of any language.</summary>
internal static class SentenceShape
{
    /// <summary>Whether the text ends with a full stop, question or exclamation mark or colon, closing quotation marks aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (IsClosing(text[end - 1]) || VisibleText.IsSpace(text[end - 1])))
            end--;
        return end > 0 && IsTerminal(text[end - 1]);
    }

    /// <summary>Whether a full stop (of any script) ends the text, closing quotation marks aside.</summary>
    public static bool EndsWithStop(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (IsClosing(text[end - 1]) || VisibleText.IsSpace(text[end - 1])))
            end--;
        return end > 0 && text[end - 1] is '.' or '۔' or '。' or '…';
    }

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or ':' or '…' or '؟' or '۔' or '。' or '！' or '？';

    public static bool IsClosing(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›' or ')' or ']' or '“';

    public static bool IsOpening(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '‹' or '(' or '[' or '„';

    /// <summary>Where the next word starts after the one at a place; the text's length after the last.</summary>
    public static int NextWord(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] != ' ')
            position++;
        while (position < text.Length && text[position] == ' ')
            position++;
        return position;
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var isInside = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c) || (isInside && c is '\'' or '’' or '-' or '\u200C');
            if (isWord && !isInside)
                count++;
            isInside = isWord;
        }

        return count;
    }

    /// <summary>Sentence ends inside the text: a terminal mark followed by white space.</summary>
    public static int CountSentenceEnds(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '؟' or '۔' or '。'))
                continue;
            var next = i + 1;
            while (next < text.Length && IsClosing(text[next]))
                next++;
            if (next == text.Length || VisibleText.IsSpace(text[next]))
                count++;
        }

        return count;
    }

    /// <summary>Share of a headline's longer words that begin with a capital, 0 to 1; 0 without such words.</summary>
    public static double CapitalShare(ReadOnlySpan<char> text)
    {
        var words = 0;
        var capitals = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '’' or '\''))
                i++;
            if (i - start < 4)
                continue;
            words++;
            if (char.IsUpper(text[start]))
                capitals++;
        }

        return words == 0 ? 0 : (double)capitals / words;
    }
}
