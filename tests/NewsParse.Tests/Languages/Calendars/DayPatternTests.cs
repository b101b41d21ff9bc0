using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class DayPatternTests
{
    [TestCase("2025-7-6", "2025-07-06")]
    [TestCase("2025/07/06", "2025-07-06")]
    [TestCase("2025.07.06", "2025-07-06")]
    [TestCase("2025_07_06", "2025-07-06")]
    [TestCase("2025\u201307\u201306", "2025-07-06")]
    [TestCase("2025\u201007\u201006", "2025-07-06")]
    [TestCase("2025\u201107\u201106", "2025-07-06")]
    [TestCase("2025\u060D07\u060D06", "2025-07-06")]
    [TestCase("2025\u066B07\u066B06", "2025-07-06")]
    [TestCase("6.7.2025", "2025-07-06")]
    [TestCase("06/07/2025", "2025-07-06")]
    [TestCase("1404/4/25", "2025-07-16")]
    [TestCase("25/4/1404", "2025-07-16")]
    [TestCase("12/13/2025", "2025-12-13")]
    [TestCase("13/12/2025", "2025-12-13")]
    [TestCase("16/07/25", "2025-07-16")]
    [TestCase("16.07.69", "2069-07-16")]
    [TestCase("16-07-70", "1970-07-16")]
    [TestCase("2025-07/06", null)]
    [TestCase("2025*07*06", null)]
    [TestCase("2025-07", null)]
    [TestCase("2025-07-", null)]
    [TestCase("2025-x-06", null)]
    [TestCase("2025-07-x", null)]
    [TestCase("2025-007-06", null)]
    [TestCase("2025-07-006", null)]
    [TestCase("006/07/2025", null)]
    [TestCase("06/007/2025", null)]
    [TestCase("6/7/25", null)]
    [TestCase("06/7/25", null)]
    [TestCase("06/07/5", null)]
    [TestCase("32/07/2025", null)]
    [TestCase("13/13/2025", null)]
    [TestCase("00/07/2025", null)]
    [TestCase("2025-07-06-01", null)]
    [TestCase("01-2025-07-06", null)]
    [TestCase("x2025-07-06", null)]
    [TestCase("x 2025-07-06", "2025-07-06")]
    [TestCase("(2025-07-06)", "2025-07-06")]
    [TestCase("2025-07-06 - 01", "2025-07-06")]
    [TestCase("2025-07-06-x", "2025-07-06")]
    [TestCase("10:2025-07-06", null)]
    [TestCase("10: 2025-07-06", "2025-07-06")]
    [TestCase("x:2025-07-06", "2025-07-06")]
    public void Numbers_with_signs(string text, string? expected) => AssertDay(text, expected);

    [TestCase("۹۸/۰۵/۲۶", "2019-08-17")]
    [TestCase("۹۸.۰۵.۲۶", null)]
    [TestCase("۲۶/۱۳/۰۵", null)]
    [TestCase("۱۲/۳۱/۲۵", "2025-12-31")]
    public void Two_native_digits_are_a_solar_year_first(string text, string? expected) => AssertDay(text, expected);

    [Test]
    public void Two_digits_are_a_year_only_in_short_text()
    {
        var rest = new string('x', 80 - "16/07/25 ".Length);
        AssertDay("16/07/25 " + rest, "2025-07-16");
        AssertDay("16/07/25 x" + rest, null);
    }

    [TestCase("03/04/2025", false, "2025-04-03")]
    [TestCase("03/04/2025", true, "2025-03-04")]
    [TestCase("03-04-2025", true, "2025-03-04")]
    [TestCase("03.04.2025", true, "2025-04-03")]
    [TestCase("12/12/2025", true, "2025-12-12")]
    [TestCase("12/11/2025", true, "2025-12-11")]
    [TestCase("13/04/2025", true, "2025-04-13")]
    [TestCase("04/13/2025", false, "2025-04-13")]
    [TestCase("03/04/1404", true, "2025-06-24")]
    [TestCase("03/04/25", true, "2025-03-04")]
    public void Which_number_is_the_month(string text, bool isMonthFirst, string expected)
    {
        Assert.That(DateParser.TryFind(text, out var date, isMonthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst), Is.True);
        Assert.That(date.Value, Is.EqualTo(expected));
    }

    [TestCase("1446/03/15", "2024-09-18", CalendarSystem.Islamic)]
    [TestCase("1446/03/15 هـ", "2024-09-18", CalendarSystem.Islamic)]
    [TestCase("1404/04/25 ش", "2025-07-16", CalendarSystem.Persian)]
    [TestCase("1404/04/25 قمری", "1984-01-28", CalendarSystem.Islamic)]
    [TestCase("2025/07/16 قمری", "2025-07-16", CalendarSystem.Gregorian)]
    [TestCase("25 تیر 1404 شمسی", "2025-07-16", CalendarSystem.Persian)]
    public void A_mark_behind_the_year_names_its_calendar(string text, string expected, CalendarSystem calendar)
    {
        Assert.That(DateParser.TryFind(text, out var date), Is.True);
        Assert.That((date.Value, date.Calendar, date.Range.Length), Is.EqualTo((expected, calendar, calendar == CalendarSystem.Gregorian ? "2025/07/16".Length : text.Length)));
    }

    [TestCase("2025年7月16日", "2025-07-16")]
    [TestCase("2025年7月16", "2025-07-16")]
    [TestCase("2025年7月", null)]
    [TestCase("2025年7", null)]
    [TestCase("2025年", null)]
    [TestCase("2025年007月16日", null)]
    [TestCase("2025年7月016日", null)]
    [TestCase("25年7月16日", null)]
    [TestCase("2025年13月16日", null)]
    [TestCase("16 tháng 7 năm 2025", "2025-07-16")]
    [TestCase("16 tháng 7, 2025", "2025-07-16")]
    [TestCase("16 tháng 7", null)]
    [TestCase("16 tháng 007 năm 2025", null)]
    [TestCase("016 tháng 7 năm 2025", null)]
    [TestCase("16 tháng 7 năm 25", null)]
    [TestCase("16 tháng x năm 2025", null)]
    public void Numbers_with_marks(string text, string? expected) => AssertDay(text, expected);

    [TestCase("16 July 2025", "2025-07-16")]
    [TestCase("16. July, 2025", "2025-07-16")]
    [TestCase("1st of July 2025", "2025-07-01")]
    [TestCase("16 July '25", "2025-07-16")]
    [TestCase("16 July \u201925", "2025-07-16")]
    [TestCase("16-Jul-25", "2025-07-16")]
    [TestCase("16 July 25", null)]
    [TestCase("16 July 025", null)]
    [TestCase("016 July 2025", null)]
    [TestCase("16 July", null)]
    [TestCase("16 July 20:25", null)]
    [TestCase("16 July 2025:30", null)]
    [TestCase("16 July 1500", null)]
    [TestCase("32 July 2025", null)]
    [TestCase("16 تیر ۰۴", "2025-07-07")]
    [TestCase("16 July ۲۵", null)]
    [TestCase("16 تموز/يوليو 2025", "2025-07-16")]
    [TestCase("16 تموز/يونيو 2025", null)]
    [TestCase("2025 July 16", "2025-07-16")]
    [TestCase("2025. július 16.", "2025-07-16")]
    [TestCase("2025 July 16:30", null)]
    [TestCase("2025 July 116", null)]
    [TestCase("2025 July", null)]
    [TestCase("2023 March 5, 2024", "2024-03-05")]
    [TestCase("2023 March 5, 24", "2023-03-05")]
    [TestCase("July 16, 2025", "2025-07-16")]
    [TestCase("July 16th, 2025", "2025-07-16")]
    [TestCase("July 16 2025", "2025-07-16")]
    [TestCase("July 16", null)]
    [TestCase("July 16, ۲۵", null)]
    [TestCase("July 16 '25", "2025-07-16")]
    [TestCase("July 16-25", "2025-07-16")]
    [TestCase("July 116, 2025", null)]
    [TestCase("July 10:30 2025", null)]
    [TestCase("July x 16 2025", null)]
    [TestCase("July 16 10:00:00 2025", "2025-07-16T10:00:00")]
    [TestCase("July 16 10:00:00 +0000 2025", "2025-07-16T10:00:00+00:00")]
    [TestCase("July 16 10:00:00", null)]
    [TestCase("July 16 10:00 25", null)]
    [TestCase("July 36 10:00 2025", null)]
    public void Days_with_the_name_of_a_month(string text, string? expected) => AssertDay(text, expected);

    [TestCase("on 16 July 2025.", "16 July 2025")]
    [TestCase("2025年7月16日 x", "2025年7月16日")]
    [TestCase("2025年7月16 x", "2025年7月16")]
    [TestCase("x July 16, 2025 y", "July 16, 2025")]
    [TestCase("x 2025 July 16 y", "2025 July 16")]
    [TestCase("x 16 tháng 7 năm 2025 y", "16 tháng 7 năm 2025")]
    [TestCase("x July 16 10:00:00 2025 y", "July 16 10:00:00")]
    [TestCase("Wed 16 July 2025", "Wed 16 July 2025")]
    [TestCase("Wed, 16 July 2025", "Wed, 16 July 2025")]
    [TestCase("Wed. 16 July 2025", "16 July 2025")]
    [TestCase("چهار شنبه ۲۵ تیر ۱۴۰۴", "چهار شنبه ۲۵ تیر ۱۴۰۴")]
    [TestCase("چهارشنبه، ۲۵ تیر ۱۴۰۴", "چهارشنبه، ۲۵ تیر ۱۴۰۴")]
    [TestCase("Wed x 16 July 2025", "16 July 2025")]
    [TestCase("10:30 16 July 2025", "10:30 16 July 2025")]
    [TestCase("10:30, 16 July 2025", "10:30, 16 July 2025")]
    [TestCase("10:30 EST, Wed 16 July 2025", "10:30 EST, Wed 16 July 2025")]
    [TestCase("10:30 x 16 July 2025", "16 July 2025")]
    [TestCase("16 July 2025, at 10:30", "16 July 2025, at 10:30")]
    [TestCase("16 July 2025 - - - - - 10:30", "16 July 2025 - - - - - 10:30")]
    [TestCase("16 July 2025 - - - - - - 10:30", "16 July 2025")]
    [TestCase("16 July 2025 x 10:30", "16 July 2025")]
    [TestCase("16 July 2025 | 17 July 2025 10:30", "16 July 2025")]
    public void The_range_covers_what_was_read(string text, string expected)
    {
        Assert.That(DateParser.TryFind(text, out var date), Is.True);
        Assert.That(text.Substring(date.Range.Start, date.Range.Length), Is.EqualTo(expected));
    }

    private static void AssertDay(string text, string? expected) =>
        Assert.That(DateParser.TryFind(text, out var date) ? date.Value : null, Is.EqualTo(expected));
}
