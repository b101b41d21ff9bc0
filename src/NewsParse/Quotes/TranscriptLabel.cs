namespace NewsParse.Quotes;

/// <summary>Finds the speaker label a transcript sets inside the marks: “TRUMP: We will see.”</summary>
internal static class TranscriptLabel
{
    private const int MostWords = 3;

    /// <summary>Range of the label in capitals before a colon and a space; <see langword="null"/> if there is none.</summary>
    public static TextRange? Find(string text, Stretch stretch)
    {
        var start = stretch.Start;
        while (start < stretch.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var i = start;
        for (var words = 0; words < MostWords; words++)
        {
            var end = WordEnd(text, i, stretch.End);
            if (end - i < 2)
            {
                return null;
            }

            if (end + 1 < stretch.End && text[end] == ':' && char.IsWhiteSpace(text[end + 1]))
            {
                return new TextRange(start, end - start);
            }

            if (end >= stretch.End || text[end] != ' ')
            {
                return null;
            }

            i = end + 1;
        }

        return null;
    }

    private static int WordEnd(string text, int i, int limit)
    {
        while (i < limit && (char.IsAsciiLetterUpper(text[i]) || text[i] is '.' or '\'' or '\u2019' or '-'))
        {
            i++;
        }

        return i;
    }
}
