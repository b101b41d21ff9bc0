using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class ClockTests
{
    private const string Day = "2025-07-16";

    [TestCase(9, 5, 7, 0, "T09:05:07")]
    [TestCase(23, 59, 59, 7, "T23:59:59.007")]
    [TestCase(0, 0, 0, 250, "T00:00:00.250")]
    public void A_time_has_two_digits_each_and_thousandths_only_where_there_are_any(int hour, int minute, int second, int millisecond, string expected) =>
        Assert.That(new Clock(hour, minute, second, millisecond, null).ToIso(Day), Is.EqualTo(expected));

    [TestCase("utc", 0, "T10:00:00Z")]
    [TestCase("", 0, "T10:00:00+00:00")]
    [TestCase("", 210, "T10:00:00+03:30")]
    [TestCase("est", -300, "T10:00:00-05:00")]
    [TestCase("", -30, "T10:00:00-00:30")]
    [TestCase("", 840, "T10:00:00+14:00")]
    public void A_zone_is_its_offset(string name, int minutes, string expected) =>
        Assert.That(new Clock(10, 0, 0, 0, new ZoneEntry(name, minutes)).ToIso(Day), Is.EqualTo(expected));

    [TestCase("2022-09-21", "T10:00:00")]
    [TestCase("2022-09-22", "T10:00:00+03:30")]
    [TestCase("2023-01-01", "T10:00:00+03:30")]
    public void A_zone_that_had_summer_time_says_nothing_before_it_was_given_up(string day, string expected) =>
        Assert.That(new Clock(10, 0, 0, 0, new ZoneEntry("x", 210, "2022-09-22")).ToIso(day), Is.EqualTo(expected));

    [TestCase("10:30", "T10:30:00")]
    [TestCase("0:00", "T00:00:00")]
    [TestCase("23:59", "T23:59:00")]
    [TestCase("10:30:45", "T10:30:45")]
    [TestCase("10:30:5", "T10:30:00")]
    [TestCase("10:30:60", "T10:30:00")]
    [TestCase("10:30:59", "T10:30:59")]
    [TestCase("10:30:45.5", "T10:30:45.500")]
    [TestCase("10:30:45,25", "T10:30:45.250")]
    [TestCase("10:30:45.123456", "T10:30:45.123")]
    [TestCase("10:30:45.1234567891", "T10:30:45")]
    [TestCase("10:30:45. 5", "T10:30:45")]
    [TestCase("10:30:45 .5", "T10:30:45")]
    [TestCase("10:30:45.x", "T10:30:45")]
    public void Numbers_with_colons_are_a_time(string time, string expected) => AssertTime(time, expected);

    [TestCase("24:00")]
    [TestCase("10:60")]
    [TestCase("10:5")]
    [TestCase("10:123")]
    [TestCase("100:30")]
    [TestCase("10.30")]
    [TestCase("10")]
    [TestCase("10 30")]
    [TestCase("|")]
    public void Other_numbers_are_none(string time) => AssertTime(time, "");

    [TestCase("10 am", "T10:00:00")]
    [TestCase("10 pm", "T22:00:00")]
    [TestCase("12 am", "T00:00:00")]
    [TestCase("12 pm", "T12:00:00")]
    [TestCase("12:30 pm", "T12:30:00")]
    [TestCase("12:30 am", "T00:30:00")]
    [TestCase("1 p.m.", "T13:00:00")]
    [TestCase("1 p. m.", "T13:00:00")]
    [TestCase("13:30 pm", "T13:30:00")]
    [TestCase("15:00 am", "T15:00:00")]
    [TestCase("오후 3:20", "T15:20:00")]
    [TestCase("오전 3:20", "T03:20:00")]
    [TestCase("오후 3시", "T15:00:00")]
    [TestCase("오후 3", "T15:00:00")]
    [TestCase("오후 3시 20분", "T15:20:00")]
    [TestCase("11.30 pm", "T23:30:00")]
    public void Half_of_the_day_moves_the_hour(string time, string expected) => AssertTime(time, expected);

    [TestCase("18 Uhr", "T18:00:00")]
    [TestCase("18:05 Uhr", "T18:05:00")]
    [TestCase("18.05 Uhr", "T18:05:00")]
    [TestCase("18h22", "T18:22:00")]
    [TestCase("18 h", "T18:00:00")]
    [TestCase("18h 60", "T18:00:00")]
    [TestCase("24h22", "")]
    [TestCase("18時30分", "T18:30:00")]
    [TestCase("18時", "T18:00:00")]
    [TestCase("um 18.22", "T18:22:00")]
    [TestCase("ore 18.22", "T18:22:00")]
    [TestCase("18.22.2024", "")]
    [TestCase("um 18.22.5", "")]
    [TestCase("um 18.60", "")]
    [TestCase("um 18.2", "")]
    [TestCase("um. 18.22", "T18:22:00")]
    public void Words_for_hours_announce_or_end_a_time(string time, string expected) => AssertTime(time, expected);

    [TestCase("10:30Z", "T10:30:00Z")]
    [TestCase("10:30 UTC", "T10:30:00Z")]
    [TestCase("10:30 GMT", "T10:30:00Z")]
    [TestCase("10:30 (GMT)", "T10:30:00Z")]
    [TestCase("10:30 EST", "T10:30:00-05:00")]
    [TestCase("10:30 (EST)", "T10:30:00-05:00")]
    [TestCase("10:30 GMT+2", "T10:30:00+02:00")]
    [TestCase("10:30 GMT+02:30", "T10:30:00+02:30")]
    [TestCase("10:30 (GMT+3)", "T10:30:00+03:00")]
    [TestCase("10:30 GMT-3", "T10:30:00-03:00")]
    [TestCase("10:30 +0330", "T10:30:00+03:30")]
    [TestCase("10:30 +03:30", "T10:30:00+03:30")]
    [TestCase("10:30 +3", "T10:30:00+03:00")]
    [TestCase("10:30 + 3", "T10:30:00")]
    [TestCase("10:30 +14:00", "T10:30:00+14:00")]
    [TestCase("10:30 +15:00", "T10:30:00")]
    [TestCase("10:30 +1500", "T10:30:00")]
    [TestCase("10:30 +03:20", "T10:30:00")]
    [TestCase("10:30 +330", "T10:30:00")]
    [TestCase("10:30 +03300", "T10:30:00")]
    [TestCase("10:30 +0345", "T10:30:00+03:45")]
    [TestCase("10:30 -0400", "T10:30:00-04:00")]
    [TestCase("10:30 \u22120400", "T10:30:00-04:00")]
    [TestCase("10:30 -4", "T10:30:00")]
    [TestCase("10:30 -04:00", "T10:30:00")]
    [TestCase("10:30:00 -4", "T10:30:00-04:00")]
    [TestCase("10:30:00 -04:00", "T10:30:00-04:00")]
    [TestCase("10:30:00-04:00", "T10:30:00-04:00")]
    [TestCase("10:30 CEST+0500", "T10:30:00+02:00")]
    public void A_zone_is_a_name_or_an_offset(string time, string expected) => AssertTime(time, expected);

    [TestCase("2025-07-16 10:30:45.25", "2025-07-16 10:30:45.25")]
    [TestCase("2025-07-16 10:30 x", "2025-07-16 10:30")]
    [TestCase("2025-07-16 10:30 p.m. x", "2025-07-16 10:30 p.m.")]
    [TestCase("2025-07-16 10:30 pm . x", "2025-07-16 10:30 pm")]
    [TestCase("2025-07-16 18.05 Uhr | x", "2025-07-16 18.05 Uhr")]
    [TestCase("2025-07-16 18:05 Uhr | x", "2025-07-16 18:05 Uhr")]
    [TestCase("2025-07-16 18h22 x", "2025-07-16 18h22")]
    [TestCase("2025-07-16 18時30分 x", "2025-07-16 18時30分")]
    [TestCase("2025-07-16 10:30 (EST) x", "2025-07-16 10:30 (EST)")]
    [TestCase("2025-07-16 10:30 (EST x", "2025-07-16 10:30 (EST")]
    [TestCase("2025-07-16 10:30 EST) x", "2025-07-16 10:30 EST")]
    [TestCase("2025-07-16 10:30 GMT+2 x", "2025-07-16 10:30 GMT+2")]
    [TestCase("2025-07-16 10:30 +03:30 x", "2025-07-16 10:30 +03:30")]
    [TestCase("2025-07-16 10:30 -4 x", "2025-07-16 10:30")]
    [TestCase("2025-07-16 10:30 (x)", "2025-07-16 10:30")]
    public void The_range_ends_where_the_time_does(string text, string expected)
    {
        Assert.That(DateParser.TryFind(text, out var date), Is.True);
        Assert.That(text.Substring(date.Range.Start, date.Range.Length), Is.EqualTo(expected));
    }

    private static void AssertTime(string time, string expected)
    {
        Assert.That(DateParser.TryFind(Day + " | " + time, out var date), Is.True);
        Assert.That(date.Value, Is.EqualTo(Day + expected));
    }
}
