using System.Globalization;

namespace NewsParse.Languages.Calendars;

/// <summary>A day of the Gregorian calendar and the calendar it was printed in.</summary>
internal readonly record struct CalendarDay(int Year, int Month, int Day, CalendarSystem Calendar);

/// <summary>Turns printed years, months and days into Gregorian days, by the calendars of the framework.</summary>
internal static class CalendarConversion
{
    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar UmAlQura = new();
    // The adjustment is set here so that a machine's regional settings do not move the dates.
    private static readonly HijriCalendar Tabular = new() { HijriAdjustment = 0 };

    /// <summary>Converts a printed day; false where the calendar has no such day.</summary>
    public static bool TryConvert(CalendarSystem calendar, int year, int month, int day, out CalendarDay result)
    {
        result = default;
        if (month is < 1 or > 12 || day < 1)
            return false;
        Calendar source = calendar switch
        {
            CalendarSystem.Persian => Persian,
            CalendarSystem.Islamic => year is >= 1318 and <= 1500 ? UmAlQura : Tabular,
            _ => CultureInfo.InvariantCulture.Calendar,
        };
        if (year is < 1 or > 9000 || day > source.GetDaysInMonth(year, month))
            return false;
        var date = source.ToDateTime(year, month, day, 0, 0, 0, 0);
        result = new CalendarDay(date.Year, date.Month, date.Day, calendar);
        return true;
    }

    /// <summary>The full year a printed year stands for in a calendar; false where it cannot be one of a news page's years.</summary>
    public static bool TryReadYear(CalendarSystem calendar, int value, int digits, out int year)
    {
        year = digits == 2 ? Expand(calendar, value) : value;
        switch (calendar)
        {
            case CalendarSystem.Persian:
                if (year is >= 2600 and <= 2800)
                    year -= 1321; // the Kurdish count of the same solar years
                return year is >= 1250 and <= 1499;
            case CalendarSystem.Islamic:
                return year is >= 1250 and <= 1500;
            default:
                if (year is >= 2400 and <= 2700)
                    year -= 543; // Buddhist era, printed with Gregorian months
                return year is >= 1700 and <= 2199;
        }
    }

    /// <summary>
    /// The calendar of a numeric date, by its year: solar years of this century reach 1420 in 2041, lunar ones passed it in 1999.
    /// </summary>
    public static CalendarSystem CalendarOf(int year) => year switch
    {
        >= 1250 and <= 1420 => CalendarSystem.Persian,
        > 1420 and <= 1500 => CalendarSystem.Islamic,
        _ => CalendarSystem.Gregorian,
    };

    private static int Expand(CalendarSystem calendar, int value) => calendar switch
    {
        CalendarSystem.Persian => value < 50 ? 1400 + value : 1300 + value,
        CalendarSystem.Islamic => value < 60 ? 1400 + value : 1300 + value,
        _ => value < 70 ? 2000 + value : 1900 + value,
    };
}
