namespace NewsParse.Quotes;

/// <summary>Finds where a quotation that was never closed ends: before the reporting clause that follows it.</summary>
internal sealed class SpeechTail(Tokenizer tokenizer)
{
    private static readonly List<Stretch> None = [];
    private readonly TokenLine _line = new();

    /// <summary>End of an unclosed quotation that starts at <paramref name="start"/> and cannot reach beyond <paramref name="limit"/>.</summary>
    public int QuoteEnd(string text, int start, int limit, bool atParagraphEnd)
    {
        tokenizer.Fill(_line, text, new TextRange(start, limit - start), None, 0, 0);
        var end = -1;
        for (var i = 1; i + 1 < _line.Count; i++)
        {
            if (!_line[i].IsMark(atParagraphEnd ? ",!?" : ",.!?"))
            {
                continue;
            }

            if (ReportingClause.InvertedAt(_line, i + 1) || ReportingClause.StartsAt(_line, i + 1))
            {
                end = _line[i].End;
                if (atParagraphEnd)
                {
                    return end;
                }
            }
        }

        return end >= 0 ? end : limit;
    }
}
