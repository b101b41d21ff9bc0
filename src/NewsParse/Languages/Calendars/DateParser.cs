using System.Buffers;
using System.Globalization;

namespace NewsParse.Languages.Calendars;

/// <summary>
/// Finds dates in text: Gregorian, solar Hijri and lunar Hijri, in the words of all embedded languages and in any decimal digits.
/// The machine's culture, clock and zone play no part. Safe to call from any thread.
/// </summary>
internal static class DateParser
{
    private const int LongestDateLikeText = 100;
    private const int MostJointsBeforeClock = 5;

    /// <summary>Finds the first date; one with a time of day is preferred where the same day is printed twice.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out ParsedDate date, DateOrder order = DateOrder.DayFirst)
    {
        date = default;
        var found = FindAll(text, order);
        if (found.Count == 0)
            return false;
        date = found[0];
        foreach (var other in found)
            if (other.Value.Length > date.Value.Length && other.Value.StartsWith(date.Value, StringComparison.Ordinal))
                date = other;
        return true;
    }

    /// <summary>All dates of the text, in order.</summary>
    public static IReadOnlyList<ParsedDate> FindAll(ReadOnlySpan<char> text, DateOrder order = DateOrder.DayFirst) => FindAll(text, order, CalendarVocabulary.Shared);

    /// <summary>All dates of the text in the words of a vocabulary, in order.</summary>
    public static IReadOnlyList<ParsedDate> FindAll(ReadOnlySpan<char> text, DateOrder order, CalendarVocabulary vocabulary)
    {
        if (!HasDigit(text))
            return [];
        var tokens = ArrayPool<DateToken>.Shared.Rent(text.Length);
        try
        {
            var count = DateTokenizer.Tokenize(text, tokens);
            var found = new List<ParsedDate>();
            Scan(new DateCursor(text, tokens.AsSpan(0, count), vocabulary), order, found);
            return found;
        }
        finally
        {
            ArrayPool<DateToken>.Shared.Return(tokens);
        }
    }

    /// <summary>Reads text that is a date and nothing else but filler words and punctuation; also the forms only machines write.</summary>
    public static bool TryParseWhole(ReadOnlySpan<char> text, out ParsedDate date, DateOrder order = DateOrder.DayFirst)
    {
        text = text.Trim();
        if (MachineDates.TryRead(text, out date))
            return true;
        if (text.Length > LongestDateLikeText || !TryFind(text, out date, order))
            return false;
        if (!IsLead(text[..date.Range.Start]))
            return false;
        return !HasDigit(text[date.Range.End..]) || TryJoin(text, order, ref date);
    }

    /// <summary>Nothing, or small words that lead to a date: Pashto "of the".</summary>
    private static bool IsLead(ReadOnlySpan<char> text)
    {
        if (!HasLetterOrDigit(text))
            return true;
        Span<char> folded = stackalloc char[LongestDateLikeText];
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",\u060C");
            if (word.IsEmpty)
                continue;
            var length = DateWordFolding.Append(word, folded, 0);
            if (length <= 0 || CalendarVocabulary.Shared.Find(folded[..length]) is not { } found || !found.Is(DateWordRoles.Filler | DateWordRoles.Weekday))
                return false;
        }

        return true;
    }

    /// <summary>One day printed in two or three calendars is one date.</summary>
    private static bool TryJoin(ReadOnlySpan<char> text, DateOrder order, ref ParsedDate date)
    {
        var all = FindAll(text, order);
        var end = 0;
        foreach (var other in all)
        {
            if (!other.Value.AsSpan(0, 10).SequenceEqual(date.Value.AsSpan(0, 10)) || HasDigit(text[end..other.Range.Start]))
                return false;
            end = other.Range.End;
        }

        if (all.Count < 2 || HasDigit(text[end..]))
            return false;
        date = date with { Range = new TextRange(all[0].Range.Start, end - all[0].Range.Start), Calendar = all[0].Calendar };
        return true;
    }

    /// <summary>
    /// Whether short text says when and nothing else: a date, a time, or a relative time such as "3 hours ago", which has no value.
    /// </summary>
    public static bool IsDateLike(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestDateLikeText)
            return false;
        Span<DateToken> tokens = stackalloc DateToken[LongestDateLikeText];
        var cursor = new DateCursor(text, tokens[..DateTokenizer.Tokenize(text, tokens)], CalendarVocabulary.Shared);
        var says = false;
        for (var i = 0; i < cursor.Count;)
        {
            var next = i + 1;
            if (cursor.IsWordAt(i))
            {
                if (cursor.WordAt(i, DateWordRoles.Any, out next) is not { } word)
                    return false;
                says |= word.Months.Count > 0 || word.Is(DateWordRoles.Relative | DateWordRoles.YearMark);
            }
            else if (cursor.IsNumberAt(i) && (DayPatterns.TryRead(cursor, i, DateOrder.DayFirst, out _, out var end) || ClockPatterns.TryRead(cursor, i, out _, out end)))
            {
                says = true;
                next = end;
            }

            i = next;
        }

        return says;
    }

    private static void Scan(in DateCursor cursor, DateOrder order, List<ParsedDate> found)
    {
        var (clockStart, clockEnd, pending) = (-1, -1, default(Clock));
        for (var i = 0; i < cursor.Count;)
        {
            if (DayPatterns.TryRead(cursor, i, order, out var day, out var end))
            {
                var start = i;
                Clock? clock = null;
                if (TryReadClockAfter(cursor, end, out var after, out var afterClock))
                    (clock, end) = (after, afterClock);
                else if (clockStart >= 0 && cursor.SkipJoints(clockEnd, MostJointsBeforeClock) >= start)
                    (clock, start) = (pending, clockStart);
                found.Add(Compose(cursor, IncludeWeekday(cursor, start), end, day, clock));
                (clockStart, i) = (-1, end);
            }
            else if (cursor.IsNumberAt(i) && ClockPatterns.TryRead(cursor, i, out var clock, out end))
            {
                (clockStart, clockEnd, pending, i) = (i, end, clock, end);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool TryReadClockAfter(in DateCursor cursor, int at, out Clock clock, out int end)
    {
        for (var joints = 0; joints <= MostJointsBeforeClock; joints++)
        {
            if (DayPatterns.TryRead(cursor, at, DateOrder.DayFirst, out _, out _))
                break;
            if (ClockPatterns.TryRead(cursor, at, out clock, out end))
                return true;
            var next = cursor.SkipJoints(at, most: 1);
            if (next == at)
                break;
            at = next;
        }

        (clock, end) = (default, at);
        return false;
    }

    private static int IncludeWeekday(in DateCursor cursor, int start)
    {
        var before = cursor.IsSymbolAt(start - 1, ',') || cursor.IsSymbolAt(start - 1, '\u060C') ? start - 1 : start;
        for (var back = 3; back >= 1; back--)
            if (before - back >= 0 && cursor.WordAt(before - back, DateWordRoles.Weekday, out var next) is not null && next == before)
                return before - back;
        return start;
    }

    private static ParsedDate Compose(in DateCursor cursor, int start, int end, CalendarDay day, Clock? clock)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");
        if (clock is { } time)
            value += time.ToIso(value);
        var range = new TextRange(cursor[start].Start, cursor[end - 1].End - cursor[start].Start);
        return new ParsedDate(value, day.Calendar, range);
    }

    /// <summary>Whether the text has a decimal digit of any script; without one it holds no date.</summary>
    public static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9'))
            return true;
        var foreign = text.IndexOfAnyExceptInRange('\0', '\u00FF');
        foreach (var c in foreign < 0 ? default : text[foreign..])
            if (char.IsDigit(c))
                return true;
        return false;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }
}
