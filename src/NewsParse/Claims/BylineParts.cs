using System.Globalization;
using NewsParse.Languages.Calendars;

namespace NewsParse.Claims;

/// <summary>A part of a byline that may hold one name.</summary>
/// <param name="Text">The part as printed.</param>
/// <param name="IsBehindDate">Whether the byline's date stands before it.</param>
/// <param name="IsJoined">Whether a word that joins names leads to it, not a mere sign.</param>
internal readonly record struct BylinePart(string Text, bool IsBehindDate, bool IsJoined);

/// <summary>Parts bylines at signs, dates and joining words, and leaves out the people who did not write.</summary>
internal static class BylineParts
{
    private const char DateMark = '\u001F';

    public static List<BylinePart> Of(string byline, bool isStructured)
    {
        var parts = new List<BylinePart>();
        var text = WithoutDates(byline);
        var (start, isBehindDate) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != DateMark && !Parts(text, i, isStructured))
                continue;
            AddJoined(parts, text[start..i], isBehindDate);
            isBehindDate |= i < text.Length && text[i] == DateMark;
            start = i + 1;
        }

        DropOthers(parts);
        return parts;
    }

    /// <summary>Dates, with the words that lead to them, make way for a mark.</summary>
    private static string WithoutDates(string byline)
    {
        var dates = DateParser.FindAll(byline);
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var range = dates[i].Range;
            var head = byline.AsSpan(0, range.Start).TrimEnd();
            head = WithoutLead(head);
            byline = string.Concat(head, [DateMark], byline.AsSpan(range.End));
        }

        return byline;
    }

    /// <summary>Takes the label, the weekday and the small words before a date off, in whatever order they stand.</summary>
    private static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> head)
    {
        for (var before = head.Length + 1; head.Length < before;)
        {
            before = head.Length;
            head = head[..BylineWords.Shared.StartOfSuffix(head, BylineRole.Published | BylineRole.Modified)].TrimEnd();
            var word = head[(head.LastIndexOf(' ') + 1)..];
            if (word.Length is > 0 and < 20 && head.Length > word.Length && IsDateFiller(word))
                head = head[..^word.Length].TrimEnd();
        }

        return head;
    }

    private static bool IsDateFiller(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[20];
        var length = DateWordFolding.Append(word, folded, 0);
        return length > 0 && CalendarVocabulary.Shared.Find(folded[..length]) is { } found && found.Is(DateWordRoles.Filler | DateWordRoles.Weekday);
    }

    /// <summary>Commas, bars, bullets and line ends part; so does any sign that is drawn rather than written.</summary>
    private static bool Parts(string byline, int at, bool isStructured) => byline[at] switch
    {
        ',' or ';' or '|' or '/' or '\u2022' or '\u00B7' or '\n' or '&' or '\u060C' or '\u061B' or '+' or '\u3001' or '\u30FB' or '\uFF0C' or '\u00BB' => true,
        '(' or ')' or '[' or ']' => (!isStructured || byline.Contains("www.", StringComparison.OrdinalIgnoreCase)) && !IsInName(byline, at),
        '-' or '\u2013' or '\u2014' => at > 0 && byline[at - 1] == ' ',
        > '\u00A9' => char.GetUnicodeCategory(byline[at]) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol,
        _ => false,
    };

    /// <summary>Whether round brackets hold a word of the name around them: "Mina (Minoo) Karimi".</summary>
    private static bool IsInName(string byline, int at)
    {
        var open = byline[at] == '(' ? at : byline[at] == ')' ? byline.LastIndexOf('(', at) : -1;
        if (open < 2 || byline[open - 1] != ' ' || !char.IsLetter(byline[open - 2]))
            return false;
        var close = byline.IndexOf(')', open);
        return close > open + 2 && close + 2 < byline.Length && byline[close + 1] == ' ' && char.IsUpper(byline[close + 2]) && char.IsUpper(byline[open + 1])
            && !byline.AsSpan(open + 1, close - open - 1).ContainsAny(" ,;/");
    }

    private static void AddJoined(List<BylinePart> parts, string text, bool isBehindDate)
    {
        var (start, isJoined) = (0, false);
        for (var i = text.IndexOf(' ', StringComparison.Ordinal); i >= 0; i = text.IndexOf(' ', i + 1))
        {
            var end = text.IndexOf(' ', i + 1);
            if (end < 0)
                break;
            if (end - i < 2 || (BylineWords.Shared.Find(text.AsSpan(i + 1, end - i - 1)) & BylineRole.Joiner) == 0 || !char.IsLower(text[i + 1]) && char.IsAsciiLetter(text[i + 1]))
                continue;
            // of two joining words in a row the second has no name before it
            if (i > start)
                parts.Add(new BylinePart(text[start..i], isBehindDate, isJoined));
            isJoined = true;
            start = end + 1;
        }

        parts.Add(new BylinePart(text[start..], isBehindDate, isJoined));
    }

    /// <summary>From "reviewed by" to the next "by" no author is named.</summary>
    private static void DropOthers(List<BylinePart> parts)
    {
        var isOthers = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var text = parts[i].Text;
            isOthers &= BylineWords.Shared.LengthOfOpener(text) == 0;
            var end = isOthers ? 0 : StartOfOthers(text);
            isOthers = end < text.Length;
            parts[i] = parts[i] with { Text = text[..end] };
        }
    }

    /// <summary>Where a part begins to speak of people who did not write; its length where it does not. One word says so only before a colon.</summary>
    private static int StartOfOthers(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' || (i > 0 && text[i - 1] != ' '))
                continue;
            var rest = text.AsSpan(i);
            var length = BylineWords.Shared.LengthOfPrefix(rest, BylineRole.Others);
            var isPlain = rest[..length].Contains(' ') || rest[length..].TrimStart().StartsWith(":");
            if (length > 0 && isPlain && length > BylineWords.Shared.LengthOfOpener(rest))
                return i;
        }

        return text.Length;
    }
}
