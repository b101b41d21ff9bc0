using System.Globalization;
using CsCheck;
using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class DateParserPropertyTests
{
    private static readonly Gen<DateTime> Days = Gen.Int[0, 40_000].Select(static days => new DateTime(1930, 1, 1).AddDays(days));

    [TestCase("fa-IR")]
    [TestCase("ar-SA")]
    [TestCase("th-TH")]
    [TestCase("tr-TR")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.That(DateParser.TryFind("FRIDAY 16 APRIL 2025 10:30", out var date) ? date.Value : null, Is.EqualTo("2025-04-16T10:30:00"));
            Assert.That(DateParser.TryFind("۲۵ تیر ۱۴۰۴", out date) ? date.Value : null, Is.EqualTo("2025-07-16"));
            Assert.That(DateParser.TryParseWhole("1714751262", out date) ? date.Value : null, Is.EqualTo("2024-05-03T15:47:42Z"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Every_solar_day_comes_back()
    {
        var calendar = new PersianCalendar();
        Days.Sample(day =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{calendar.GetYear(day)}/{calendar.GetMonth(day):00}/{calendar.GetDayOfMonth(day):00}");
            Assert.That(DateParser.TryFind(ToPersianDigits(text), out var date) ? date.Value : null, Is.EqualTo(Iso(day)));
        });
    }

    [Test]
    public void Every_lunar_day_comes_back()
    {
        string[] months = ["محرم", "صفر", "ربیع الاول", "ربیع الثانی", "جمادی الاول", "جمادی الثانی", "رجب", "شعبان", "رمضان", "شوال", "ذی القعده", "ذی الحجه"];
        var calendar = new UmAlQuraCalendar();
        Days.Sample(day =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{calendar.GetDayOfMonth(day)} {months[calendar.GetMonth(day) - 1]} {calendar.GetYear(day)}");
            Assert.That(DateParser.TryFind(text, out var date) ? date.Value : null, Is.EqualTo(Iso(day)));
        });
    }

    [Test]
    public void Lunar_days_before_the_official_tables_follow_the_tabular_calendar()
    {
        var calendar = new HijriCalendar { HijriAdjustment = 0 };
        Gen.Int[1260, 1317].Select(Gen.Int[1, 12], Gen.Int[1, 29]).Sample((year, month, day) =>
        {
            Assert.That(CalendarConversion.TryConvert(CalendarSystem.Islamic, year, month, day, out var found), Is.True);
            Assert.That(new DateTime(found.Year, found.Month, found.Day), Is.EqualTo(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)));
        });
    }

    [Test]
    public void Every_Gregorian_day_comes_back_from_common_prints()
    {
        string[] formats = ["yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "dd.MM.yyyy", "dd/MM/yyyy", "dd-MMM-yyyy", "ddd, dd MMM yyyy", "yyyyMMdd"];
        Days.Select(Gen.Int[0, formats.Length - 1].Select(i => formats[i])).Sample((day, format) =>
        {
            var text = day.ToString(format, CultureInfo.InvariantCulture);
            Assert.That(DateParser.TryParseWhole(text, out var date) ? date.Value : null, Is.EqualTo(Iso(day)), text);
        });
    }

    [Test]
    public void Any_text_is_read_without_error_and_ranges_stay_inside_it()
    {
        string[] parts = ["16", " ", "/", "2025", "July", "تیر", ":", "30", "T", "+", ".", "pm", "年", "‌", "1404", "ق.ظ", "a", "-"];
        var pieces = Gen.OneOf(Gen.String, Gen.Int[0, parts.Length - 1].Select(i => parts[i]));
        pieces.Array[0, 20].Select(string.Concat).Sample(text =>
        {
            foreach (var date in DateParser.FindAll(text))
                Assert.That(date.Range.Start >= 0 && date.Range.Length > 0 && date.Range.End <= text.Length, Is.True);
            _ = DateParser.IsDateLike(text);
            _ = DateParser.TryParseWhole(text, out _);
        });
    }

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string ToPersianDigits(string text) =>
        string.Concat(text.Select(static c => c is >= '0' and <= '9' ? (char)('۰' + c - '0') : c));
}
