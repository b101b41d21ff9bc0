namespace NewsParse.Quotes;

/// <summary>Cuts the tokens of a paragraph into sentences; a closing quotation ends one only when no reporting clause follows.</summary>
internal static class Sentences
{
    /// <summary>Fills <paramref name="ends"/> with the index after the last token of each sentence.</summary>
    public static void Split(TokenLine line, List<Stretch> stretches, List<int> ends)
    {
        ends.Clear();
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if ((i & 1023) == 0)
            {
                line.Cancellation.ThrowIfCancellationRequested();
            }

            if (EndsAt(line, stretches, i))
            {
                ends.Add(i + 1);
            }
        }

        if (line.Count > 0)
        {
            ends.Add(line.Count);
        }
    }

    private static bool EndsAt(TokenLine line, List<Stretch> stretches, int i)
    {
        ref var next = ref line[i + 1];
        if (line[i].IsQuote)
        {
            return LastCharacter(line.Text, stretches[line[i].Stretch]) is '.' or '!' or '?'
                && (next.IsQuote || (next.IsUpper && !ReportingClause.StartsAt(line, i + 1)));
        }

        return line[i].IsMark(".!?") && (next.IsQuote || next.IsUpper || char.IsDigit(next.First) || next.First is '(' or '[' or '\u2018' or '#' or '@' or '$');
    }

    /// <summary>Last quoted character that is not white space; U+0000 if none.</summary>
    public static char LastCharacter(string text, Stretch stretch)
    {
        for (var i = stretch.End - 1; i >= stretch.Start; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return text[i];
            }
        }

        return '\0';
    }
}
