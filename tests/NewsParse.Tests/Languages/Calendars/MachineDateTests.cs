using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class MachineDateTests
{
    [TestCase("20250716", "2025-07-16")]
    [TestCase("19000101", "1900-01-01")]
    [TestCase("21991231", "2199-12-31")]
    [TestCase("20250716T1030", "2025-07-16T10:30:00")]
    [TestCase("20250716T103045", "2025-07-16T10:30:45")]
    [TestCase("20250716 103045", "2025-07-16T10:30:45")]
    [TestCase("20250716103045", "2025-07-16T10:30:45")]
    [TestCase("20250716T1030Z", "2025-07-16T10:30:00Z")]
    [TestCase("20250716T103045+0330", "2025-07-16T10:30:45+03:30")]
    [TestCase("20250716T10:30", "2025-07-16T10:30:00")]
    [TestCase("20250716 10:30:45", "2025-07-16T10:30:45")]
    [TestCase("631152000", null)]
    [TestCase("0631152000", "1990-01-01T00:00:00Z")]
    [TestCase("0631151999", null)]
    [TestCase("4102444800", "2100-01-01T00:00:00Z")]
    [TestCase("4102444801", null)]
    [TestCase("1714751262", "2024-05-03T15:47:42Z")]
    [TestCase("1714751262999", "2024-05-03T15:47:42Z")]
    [TestCase("0631151999999", null)]
    [TestCase("171475126212", null)]
    [TestCase("17147512621234", null)]
    [TestCase("1714751262x", null)]
    [TestCase("1714751262999x", null)]
    [TestCase("20250716103045x", null)]
    [TestCase("18991231", null)]
    [TestCase("22000101", null)]
    [TestCase("20251301", null)]
    [TestCase("20250230", null)]
    [TestCase("20250716T103", null)]
    [TestCase("20250716T2530", null)]
    [TestCase("20250716T1030 x", null)]
    [TestCase("20250716x1030", null)]
    [TestCase("2025071", null)]
    [TestCase("202507161", null)]
    [TestCase("20250716T", null)]
    [TestCase("x", null)]
    [TestCase("", null)]
    public void Digits_without_separators(string text, string? expected)
    {
        var isRead = MachineDates.TryRead(text, out var date);
        Assert.That(isRead ? date.Value : null, Is.EqualTo(expected));
        if (isRead)
            Assert.That((date.Calendar, date.Range), Is.EqualTo((CalendarSystem.Gregorian, new TextRange(0, text.Length))));
    }
}
