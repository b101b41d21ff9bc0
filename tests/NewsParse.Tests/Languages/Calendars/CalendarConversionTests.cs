using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class CalendarConversionTests
{
    [TestCase(CalendarSystem.Gregorian, 2024, 2, 29, "2024-02-29")]
    [TestCase(CalendarSystem.Gregorian, 1, 1, 1, "0001-01-01")]
    [TestCase(CalendarSystem.Gregorian, 9000, 12, 31, "9000-12-31")]
    [TestCase(CalendarSystem.Persian, 1403, 12, 30, "2025-03-20")]
    [TestCase(CalendarSystem.Persian, 1404, 1, 1, "2025-03-21")]
    [TestCase(CalendarSystem.Persian, 1404, 6, 31, "2025-09-22")]
    [TestCase(CalendarSystem.Islamic, 1318, 1, 1, "1900-04-30")]
    [TestCase(CalendarSystem.Islamic, 1500, 12, 30, "2077-11-16")]
    [TestCase(CalendarSystem.Islamic, 1317, 12, 29, "1900-04-29")]
    [TestCase(CalendarSystem.Islamic, 1446, 1, 1, "2024-07-07")]
    public void A_day_there_is(CalendarSystem calendar, int year, int month, int day, string expected)
    {
        Assert.That(CalendarConversion.TryConvert(calendar, year, month, day, out var found), Is.True);
        Assert.That(($"{found.Year:0000}-{found.Month:00}-{found.Day:00}", found.Calendar), Is.EqualTo((expected, calendar)));
    }

    [TestCase(CalendarSystem.Gregorian, 2025, 2, 29)]
    [TestCase(CalendarSystem.Gregorian, 2025, 0, 1)]
    [TestCase(CalendarSystem.Gregorian, 2025, 13, 1)]
    [TestCase(CalendarSystem.Gregorian, 2025, 1, 0)]
    [TestCase(CalendarSystem.Gregorian, 2025, 1, 32)]
    [TestCase(CalendarSystem.Gregorian, 0, 1, 1)]
    [TestCase(CalendarSystem.Gregorian, 9001, 1, 1)]
    [TestCase(CalendarSystem.Persian, 1404, 12, 30)]
    [TestCase(CalendarSystem.Persian, 1404, 7, 31)]
    [TestCase(CalendarSystem.Islamic, 1446, 1, 31)]
    public void A_day_there_is_not(CalendarSystem calendar, int year, int month, int day)
    {
        Assert.That(CalendarConversion.TryConvert(calendar, year, month, day, out var found), Is.False);
        Assert.That(found, Is.EqualTo(default(CalendarDay)));
    }

    [TestCase(CalendarSystem.Persian, 49, 2, 1449)]
    [TestCase(CalendarSystem.Persian, 50, 2, 1350)]
    [TestCase(CalendarSystem.Persian, 1250, 4, 1250)]
    [TestCase(CalendarSystem.Persian, 1499, 4, 1499)]
    [TestCase(CalendarSystem.Persian, 2600, 4, 1279)]
    [TestCase(CalendarSystem.Persian, 2725, 4, 1404)]
    [TestCase(CalendarSystem.Persian, 2800, 4, 1479)]
    [TestCase(CalendarSystem.Islamic, 59, 2, 1459)]
    [TestCase(CalendarSystem.Islamic, 60, 2, 1360)]
    [TestCase(CalendarSystem.Islamic, 1250, 4, 1250)]
    [TestCase(CalendarSystem.Islamic, 1500, 4, 1500)]
    [TestCase(CalendarSystem.Gregorian, 69, 2, 2069)]
    [TestCase(CalendarSystem.Gregorian, 70, 2, 1970)]
    [TestCase(CalendarSystem.Gregorian, 0, 2, 2000)]
    [TestCase(CalendarSystem.Gregorian, 1700, 4, 1700)]
    [TestCase(CalendarSystem.Gregorian, 2199, 4, 2199)]
    [TestCase(CalendarSystem.Gregorian, 2400, 4, 1857)]
    [TestCase(CalendarSystem.Gregorian, 2568, 4, 2025)]
    [TestCase(CalendarSystem.Gregorian, 2700, 4, 2157)]
    public void A_printed_year_stands_for_a_full_one(CalendarSystem calendar, int value, int digits, int expected)
    {
        Assert.That(CalendarConversion.TryReadYear(calendar, value, digits, out var year), Is.True);
        Assert.That(year, Is.EqualTo(expected));
    }

    [TestCase(CalendarSystem.Persian, 1249)]
    [TestCase(CalendarSystem.Persian, 1500)]
    [TestCase(CalendarSystem.Persian, 2599)]
    [TestCase(CalendarSystem.Persian, 2801)]
    [TestCase(CalendarSystem.Islamic, 1249)]
    [TestCase(CalendarSystem.Islamic, 1501)]
    [TestCase(CalendarSystem.Gregorian, 1699)]
    [TestCase(CalendarSystem.Gregorian, 2200)]
    [TestCase(CalendarSystem.Gregorian, 2399)]
    [TestCase(CalendarSystem.Gregorian, 2701)]
    public void A_year_no_news_is_of(CalendarSystem calendar, int value) => Assert.That(CalendarConversion.TryReadYear(calendar, value, 4, out _), Is.False);

    [TestCase(1249, CalendarSystem.Gregorian)]
    [TestCase(1250, CalendarSystem.Persian)]
    [TestCase(1420, CalendarSystem.Persian)]
    [TestCase(1421, CalendarSystem.Islamic)]
    [TestCase(1500, CalendarSystem.Islamic)]
    [TestCase(1501, CalendarSystem.Gregorian)]
    [TestCase(2025, CalendarSystem.Gregorian)]
    public void A_year_tells_its_calendar(int year, CalendarSystem expected) => Assert.That(CalendarConversion.CalendarOf(year), Is.EqualTo(expected));
}
