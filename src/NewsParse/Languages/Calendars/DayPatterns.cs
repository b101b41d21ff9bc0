namespace NewsParse.Languages.Calendars;

/// <summary>The forms in which a day is printed: numbers with signs, with a month's name, or with marks after each number.</summary>
internal static class DayPatterns
{
    private const int LongestTextWithShortYears = 80;

    /// <summary>Pages print the solar years 1370 to 1415 with two digits.</summary>
    private const int EarliestShortSolarYear = 70, LatestShortSolarYear = 15;

    /// <summary>Reads the day that begins at a token; <paramref name="end"/> is the token after it.</summary>
    public static bool TryRead(in DateCursor cursor, int at, DateOrder order, out CalendarDay day, out int end)
    {
        if (cursor.IsNumberAt(at))
        {
            if (cursor.IsSymbolAt(at - 1, ':') && cursor.IsGluedAt(at) && cursor.IsNumberAt(at - 2))
            {
                (day, end) = (default, at);
                return false;
            }

            return TryNumeric(cursor, at, order, out day, out end)
                || TryMarked(cursor, at, out day, out end)
                || TryDayMonthYear(cursor, at, cursor[at].Value, cursor.SkipJoints(at + 1), out day, out end)
                || TryDayMonthYear(cursor, at, cursor[at].Value, at + 1, out day, out end)
                || TryYearMonthDay(cursor, at, out day, out end);
        }

        return TryMonthDayYear(cursor, at, out day, out end) || TryWordMonthYear(cursor, at, out day, out end);
    }

    /// <summary>A day in words before a month and a year.</summary>
    private static bool TryWordMonthYear(in DateCursor cursor, int at, out CalendarDay day, out int end)
    {
        (day, end) = (default, at);
        return HasNumberSoon(cursor, at) && cursor.WordAt(at, DateWordRoles.Day, out var next) is { } word && TryDayMonthYear(cursor, next - 1, word.Day, cursor.SkipJoints(next), out day, out end);
    }

    private static bool TryNumeric(in DateCursor cursor, int at, DateOrder order, out CalendarDay day, out int end)
    {
        (day, end) = (default, at + 5);
        if (!IsTriple(cursor, at, out var sign))
            return false;
        var (a, b, c) = (cursor[at], cursor[at + 2], cursor[at + 4]);
        if (a.Length == 4 && b.Length <= 2 && c.Length <= 2)
            return TryCompose(cursor, ref end, a.Value, b.Value, c.Value, out day);
        if (c.Length == 4 && a.Length <= 2 && b.Length <= 2)
            return TryOrdered(cursor, ref end, sign, order, c.Value, a.Value, b.Value, out day);
        if (a.Length != 2 || b.Length != 2 || c.Length != 2 || cursor.TextLength > LongestTextWithShortYears)
            return false;
        if (a.IsNative && sign != '.' && cursor.HasPersianDigits(at) && TryShortSolar(a.Value, b.Value, c.Value, out day))
            return true;
        _ = CalendarConversion.TryReadYear(CalendarSystem.Gregorian, c.Value, 2, out var year);
        return TryOrdered(cursor, ref end, sign, order, year, a.Value, b.Value, out day);
    }

    /// <summary>Solar years of two digits stand first, as their calendar is written, unless only the last number can be one.</summary>
    private static bool TryShortSolar(int first, int second, int third, out CalendarDay day) =>
        (IsShortSolarYear(first) && TryShortYear(CalendarSystem.Persian, first, second, third, out day))
        || (IsShortSolarYear(third) && TryShortYear(CalendarSystem.Persian, third, second, first, out day))
        || Fail(out day);

    private static bool Fail(out CalendarDay day)
    {
        day = default;
        return false;
    }

    private static bool IsShortSolarYear(int year) => year is <= LatestShortSolarYear or >= EarliestShortSolarYear;

    private static bool TryShortYear(CalendarSystem calendar, int value, int month, int day, out CalendarDay result)
    {
        _ = CalendarConversion.TryReadYear(calendar, value, 2, out var year);
        return CalendarConversion.TryConvert(calendar, year, month, day, out result);
    }

    /// <summary>Three numbers with the same sign between them, and no fourth.</summary>
    private static bool IsTriple(in DateCursor cursor, int at, out char sign)
    {
        sign = at + 4 < cursor.Count ? (char)cursor[at + 1].Value : '\0';
        if (sign is not ('/' or '-' or '.' or '\u2013' or '\u060D' or '\u066B' or '\u2010' or '\u2011' or '_'))
            return false;
        if (!cursor.IsSymbolAt(at + 1, sign) || !cursor.IsSymbolAt(at + 3, sign) || !cursor.IsNumberAt(at + 2) || !cursor.IsNumberAt(at + 4))
            return false;
        var goesOn = cursor.IsSymbolAt(at + 5, sign) && cursor.IsNumberAt(at + 6) && cursor.IsGluedAt(at + 6);
        var cameBefore = cursor.IsGluedAt(at) && (cursor.IsWordAt(at - 1) || (cursor.IsSymbolAt(at - 1, sign) && cursor.IsNumberAt(at - 2)));
        return !goesOn && !cameBefore;
    }

    private static bool TryOrdered(in DateCursor cursor, ref int end, char sign, DateOrder order, int year, int first, int second, out CalendarDay day)
    {
        var monthFirst = second > 12 || (first <= 12 && order == DateOrder.MonthFirst && sign != '.');
        if (monthFirst && CalendarConversion.CalendarOf(year) != CalendarSystem.Gregorian)
            monthFirst = false;
        return monthFirst ? TryCompose(cursor, ref end, year, first, second, out day) : TryCompose(cursor, ref end, year, second, first, out day);
    }

    /// <summary>Converts a day whose calendar stands in no month name; a mark after it decides, else its year.</summary>
    private static bool TryCompose(in DateCursor cursor, ref int end, int year, int month, int day, out CalendarDay result)
    {
        var calendar = CalendarConversion.CalendarOf(year);
        if (calendar != CalendarSystem.Gregorian && cursor.WordAt(end, DateWordRoles.Era, out var next)?.Era is { } era)
            (calendar, end) = (era, next);
        result = default;
        return CalendarConversion.TryReadYear(calendar, year, 4, out var full) && CalendarConversion.TryConvert(calendar, full, month, day, out result);
    }

    /// <summary>2025 (year mark) 7 (month mark) 16 (day mark), or a day, a month mark before its number, and a year.</summary>
    private static bool TryMarked(in DateCursor cursor, int at, out CalendarDay day, out int end)
    {
        (day, end) = (default, at);
        var first = cursor[at];
        if (first.Length == 4 && cursor.WordAt(at + 1, DateWordRoles.YearMark, out var month) is not null && cursor.IsSmallAt(month)
            && cursor.WordAt(month + 1, DateWordRoles.MonthMark, out var date) is not null && cursor.IsSmallAt(date))
        {
            end = date + 1;
            if (cursor.WordAt(end, DateWordRoles.DayMark, out var next) is not null)
                end = next;
            return TryCompose(cursor, ref end, first.Value, cursor[month].Value, cursor[date].Value, out day);
        }

        if (first.Length > 2)
            return false;
        var mark = cursor.SkipJoints(at + 1);
        if (cursor.WordAt(mark, DateWordRoles.MonthMark, out month) is null || !cursor.IsSmallAt(month))
            return false;
        var year = cursor.SkipJoints(month + 1);
        if (cursor.WordAt(year, DateWordRoles.YearMark, out var afterMark) is not null)
            year = afterMark;
        end = year + 1;
        return cursor.IsNumberAt(year) && cursor[year].Length == 4
            && TryCompose(cursor, ref end, cursor[year].Value, cursor[month].Value, first.Value, out day);
    }

    private static bool TryDayMonthYear(in DateCursor cursor, int at, int date, int monthAt, out CalendarDay day, out int end)
    {
        (day, end) = (default, at);
        if ((cursor.IsNumberAt(at) && !cursor.IsSmallAt(at)) || cursor.MonthAt(monthAt, out var next) is not { } month)
            return false;
        var year = cursor.SkipJoints(SkipSecondName(cursor, month, next));
        return IsYear(cursor, year, next, allowShort: true) && TryNamed(cursor, month, cursor[year], date, year + 1, out day, out end);
    }

    /// <summary>Arabic pages print a month by both its names, with a slash between them.</summary>
    private static int SkipSecondName(in DateCursor cursor, DateWord month, int at)
    {
        var second = cursor.WordAt(cursor.SkipJoints(at, most: 1), DateWordRoles.Month, out var next);
        return second is not null && second.Months.Exists(month.Months.Contains) ? next : at;
    }

    private static bool TryYearMonthDay(in DateCursor cursor, int at, out CalendarDay day, out int end)
    {
        (day, end) = (default, at);
        if (cursor[at].Length != 4 || cursor.WordAt(cursor.SkipJoints(at + 1), DateWordRoles.Month, out var next) is not { } month)
            return false;
        var date = cursor.SkipJoints(next);
        if (!IsDayNumber(cursor, date))
            return false;
        // "2023 March 5, 2024": the day belongs to the year after it.
        var later = cursor.SkipJoints(date + 1);
        return !(cursor.IsNumberAt(later) && cursor[later].Length == 4) && TryNamed(cursor, month, cursor[at], cursor[date].Value, date + 1, out day, out end);
    }

    private static bool TryMonthDayYear(in DateCursor cursor, int at, out CalendarDay day, out int end)
    {
        (day, end) = (default, at);
        if (!HasNumberSoon(cursor, at) || cursor.WordAt(at, DateWordRoles.Month, out var next) is not { } month)
            return false;
        var date = cursor.SkipJoints(next);
        if (!IsDayNumber(cursor, date))
            return false;
        var year = cursor.SkipJoints(date + 1);
        if (IsYear(cursor, year, date + 1, allowShort: false))
            return TryNamed(cursor, month, cursor[year], cursor[date].Value, year + 1, out day, out end);
        // "Jul 16 10:00:00 +0000 2025": the clock stands before the year; it is read again by the caller.
        if (ClockPatterns.TryRead(cursor, year, out _, out var afterClock) && IsYear(cursor, afterClock, afterClock, allowShort: false)
            && TryNamed(cursor, month, cursor[afterClock], cursor[date].Value, year, out day, out _))
        {
            end = year;
            return true;
        }

        return false;
    }

    private static bool HasNumberSoon(in DateCursor cursor, int at)
    {
        for (var i = at + 1; i <= at + 5; i++)
            if (cursor.IsNumberAt(i))
                return true;
        return false;
    }

    private static bool IsDayNumber(in DateCursor cursor, int at) =>
        cursor.IsSmallAt(at) && !(cursor.IsSymbolAt(at + 1, ':') && cursor.IsGluedAt(at + 1) && cursor.IsNumberAt(at + 2));

    /// <summary>Four digits, or two that cannot be an hour: glued by a hyphen or after an apostrophe, or in a calendar's own digits.</summary>
    private static bool IsYear(in DateCursor cursor, int at, int afterMonth, bool allowShort)
    {
        if (!cursor.IsNumberAt(at) || (cursor.IsSymbolAt(at + 1, ':') && cursor.IsNumberAt(at + 2)))
            return false;
        if (cursor[at].Length == 4)
            return true;
        var marked = at > afterMonth && (cursor.IsSymbolAt(at - 1, '-') || cursor.IsSymbolAt(at - 1, '\'') || cursor.IsSymbolAt(at - 1, '\u2019'));
        return cursor[at].Length == 2 && (marked || (allowShort && cursor[at].IsNative));
    }

    private static bool TryNamed(in DateCursor cursor, DateWord word, DateToken year, int date, int after, out CalendarDay day, out int end)
    {
        end = after;
        day = default;
        foreach (var month in word.Months)
        {
            if (year.Length != 4 && month.Calendar == CalendarSystem.Gregorian && year.IsNative)
                continue;
            if (!CalendarConversion.TryReadYear(month.Calendar, year.Value, year.Length, out var full)
                || !CalendarConversion.TryConvert(month.Calendar, full, month.Month, date, out day))
                continue;
            if (cursor.WordAt(after, DateWordRoles.Era, out var next)?.Era == month.Calendar)
                end = next;
            return true;
        }

        return false;
    }
}
