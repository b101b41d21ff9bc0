using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>Punctuation around labels.</summary>
internal static class LabelMarks
{
    // colon, full-width colon, guillemets and arrows that pages print between a label and what it announces
    public static bool IsColonOrArrow(char c) => c is ':' or '\uFF1A' or '\u00BB' or '\u203A' or '>' or '|' or (>= '\u2190' and <= '\u21FF');

    public static bool IsQuotationMark(char c) => c is '"' or '\'' or '\u00AB' or '\u00BB' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E';

    /// <summary>True when a colon, an arrow or a star stands right behind the first <paramref name="count"/> folded characters.</summary>
    public static bool IsMarked(FoldedText folded, int count)
    {
        var limit = count < folded.Offsets.Length ? folded.Offsets[count] : folded.Source.Length;
        for (var i = folded.EndOf(count); i < limit; i++)
        {
            if (IsColonOrArrow(folded.Source[i]) || folded.Source[i] == '*')
                return true;
        }

        return false;
    }

    /// <summary>What may close a label: colon, arrow, dash, star, ellipsis, bracket.</summary>
    public static bool IsClosing(char c) => IsColonOrArrow(c) || c is '*' or '\u2026' or ')' or ']' or '\u2013' or '\u2014' or '\u2015';

    /// <summary>Full stop, question and exclamation mark of Latin, Arabic, Urdu and CJK print, closing quotes and brackets, ellipsis.</summary>
    public static bool IsSentenceEnd(char c) =>
        c is '.' or '!' or '?' or '\u061F' or '\u06D4' or '\u3002' or '\u2026' or '"' or '\u201D' or '\u2019' or '\u00BB' or ')' or ':';
}
