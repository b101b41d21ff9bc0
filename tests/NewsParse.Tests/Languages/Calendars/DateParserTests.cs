using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class DateParserTests
{
    [TestCase("2025-07-16", "2025-07-16")]
    [TestCase("2025-07-16T10:30:00+03:30", "2025-07-16T10:30:00+03:30")]
    [TestCase("2025-07-16T10:30:00Z", "2025-07-16T10:30:00Z")]
    [TestCase("2025-07-16T10:30:00.250-05:00", "2025-07-16T10:30:00.250-05:00")]
    [TestCase("2025-01-25 15:06:43Z", "2025-01-25T15:06:43Z")]
    [TestCase("Wed, 16 Jul 2025 10:00:00 GMT", "2025-07-16T10:00:00Z")]
    [TestCase("Wed, 16 Jul 2025 10:00:00 -0400", "2025-07-16T10:00:00-04:00")]
    [TestCase("Wed Jul 16 10:00:00 2025", "2025-07-16T10:00:00")]
    [TestCase("Fri May 03 2024 15:47:42 GMT+0200 (CEST)", "2024-05-03T15:47:42+02:00")]
    public void Machine_written_dates_keep_their_precision_and_zone(string text, string value) => AssertFound(text, value, CalendarSystem.Gregorian);

    [TestCase("July 16, 2025", "2025-07-16")]
    [TestCase("Published: Oct 21, 2025, 5:32 PM", "2025-10-21T17:32:00")]
    [TestCase("Updated 12:05 a.m. EST, Sat March 1, 2025", "2025-03-01T00:05:00-05:00")]
    [TestCase("16 Jul 2025 10:00", "2025-07-16T10:00:00")]
    [TestCase("the 3rd of May, 2024", "2024-05-03")]
    [TestCase("16-Jul-25", "2025-07-16")]
    [TestCase("2025/07/16", "2025-07-16")]
    [TestCase("31.12.2024, 18:05 Uhr", "2024-12-31T18:05:00")]
    [TestCase("3. März 2024 um 18.22 Uhr", "2024-03-03T18:22:00")]
    [TestCase("Publié le 1er août 2023 à 18h22", "2023-08-01T18:22:00")]
    [TestCase("16 de julio de 2025 a las 10:30", "2025-07-16T10:30:00")]
    [TestCase("mercoledì 16 luglio 2025, ore 10.30", "2025-07-16T10:30:00")]
    [TestCase("16 lipca 2025, godz. 9:15", "2025-07-16T09:15:00")]
    [TestCase("16 июля 2025 г., 10:30", "2025-07-16T10:30:00")]
    [TestCase("16 Temmuz 2025 Çarşamba 10:30", "2025-07-16T10:30:00")]
    [TestCase("2025. július 16.", "2025-07-16")]
    [TestCase("2025年7月16日 18:05", "2025-07-16T18:05:00")]
    [TestCase("2025년 7월 16일 오후 3:20", "2025-07-16T15:20:00")]
    [TestCase("2025. 7. 16.", "2025-07-16")]
    [TestCase("ngày 16 tháng 7 năm 2025", "2025-07-16")]
    [TestCase("16 ก.ค. 2568", "2025-07-16")]
    public void Gregorian_dates_are_found_in_many_languages(string text, string value) => AssertFound(text, value, CalendarSystem.Gregorian);

    [TestCase("٢٥ يناير ٢٠٢٥ - ١١:٤٠ ص", "2025-01-25T11:40:00")]
    [TestCase("السبت 25 كانون الثاني 2025 03:15 مساء", "2025-01-25T15:15:00")]
    [TestCase("16 تموز/يوليو 2025", "2025-07-16")]
    [TestCase("5 تشرين الأول 2024", "2024-10-05")]
    [TestCase("۱۶ ژوئیه ۲۰۲۵", "2025-07-16")]
    [TestCase("16 جولائی 2025", "2025-07-16")]
    [TestCase("جون 3, 2024", "2024-06-03")]
    [TestCase("١٦ی تەمموزی ٢٠٢٥", "2025-07-16")]
    [TestCase("ئاب 7, 2025", "2025-08-07")]
    public void Gregorian_dates_are_found_in_Arabic_script(string text, string value) => AssertFound(text, value, CalendarSystem.Gregorian);

    [TestCase("۲۹ بهمن ۱۳۹۸ - ۰۶:۵۵", "2020-02-18T06:55:00")]
    [TestCase("سه‌شنبه ۲۵ تیر ۱۴۰۴ ساعت ۱۸:۲۲", "2025-07-16T18:22:00")]
    [TestCase("۲۱ ارديبهشت ۱۳۹۹ - ۱۸:۵۹", "2020-05-10T18:59:00")]
    [TestCase("2 تير 1399 - 12:09:08 ب.ظ", "2020-06-22T12:09:08")]
    [TestCase("۱۴۰۳/۰۲/۱۵", "2024-05-04")]
    [TestCase("۱۵/۰۲/۱۴۰۳ ۱۰:۳۰", "2024-05-04T10:30:00")]
    [TestCase("۹۸/۰۵/۲۶", "2019-08-17")]
    [TestCase("1404-09-10", "2025-12-01")]
    [TestCase("۱۰ جوزا ۱۴۰۴", "2025-05-31")]
    [TestCase("۲۶ زمری ۹۸", "2019-08-17")]
    [TestCase("لړم ۲, ۱۴۰۱", "2022-10-24")]
    [TestCase("د ۱۴۰۴ کال د چنګاښ ۲۵", "2025-07-16")]
    [TestCase("١٥ی گوڵانی ٢٧٢٤", "2024-05-04")]
    public void Solar_dates_are_found_with_the_names_of_four_languages(string text, string value) => AssertFound(text, value, CalendarSystem.Persian);

    [TestCase("١ محرم ١٤٤٦", "2024-07-07")]
    [TestCase("۹ رمضان ۱۴۴۶", "2025-03-09")]
    [TestCase("25 جمادى الآخرة 1446 هـ", "2024-12-26")]
    [TestCase("۲۵ جمادی‌الثانی ۱۴۴۶", "2024-12-26")]
    [TestCase("٣ ذو الحجة ١٤٤٥", "2024-06-09")]
    [TestCase("1446/03/15 هـ", "2024-09-18")]
    public void Lunar_dates_are_found_in_Arabic_and_Persian(string text, string value) => AssertFound(text, value, CalendarSystem.Islamic);

    [TestCase("in 2024 the river fell")]
    [TestCase("John 3:16")]
    [TestCase("Genesis 1:1-2")]
    [TestCase("May 5 people came")]
    [TestCase("192.168.10.12")]
    [TestCase("version 1.2.3 of the tool")]
    [TestCase("call 021-88-1403")]
    [TestCase("۴ hours ago")]
    [TestCase("he won 16/9 and 3/4")]
    [TestCase("30 February 2024")]
    [TestCase("2024-13-01")]
    [TestCase("میزان بارش ۲۰ درصد است")]
    [TestCase("")]
    public void Text_without_a_whole_date_gives_none(string text) => Assert.That(DateParser.TryFind(text, out _), Is.False);

    [TestCase("3 hours ago")]
    [TestCase("۲ ساعت پیش")]
    [TestCase("منذ 3 ساعات")]
    [TestCase("vor 5 Minuten")]
    [TestCase("yesterday, 18:22")]
    [TestCase("16 July 2025")]
    [TestCase("18:22")]
    public void Text_that_only_says_when_is_date_like(string text) => Assert.That(DateParser.IsDateLike(text), Is.True);

    [TestCase("3 goals")]
    [TestCase("Sara May")]
    [TestCase("of the")]
    [TestCase("By Sara Nuri, 3 hours ago")]
    public void Text_that_says_more_is_not_date_like(string text) => Assert.That(DateParser.IsDateLike(text), Is.False);

    [TestCase("20250716", "2025-07-16")]
    [TestCase("20250716T103000Z", "2025-07-16T10:30:00Z")]
    [TestCase("1714751262", "2024-05-03T15:47:42Z")]
    [TestCase("1714751262000", "2024-05-03T15:47:42Z")]
    [TestCase(" 2025-07-16 ", "2025-07-16")]
    public void Values_of_metadata_are_read_whole(string text, string value)
    {
        Assert.That(DateParser.TryParseWhole(text, out var date), Is.True);
        Assert.That(date.Value, Is.EqualTo(value));
    }

    [TestCase("The flood of 16 July 2025 was the worst")]
    [TestCase("99999999")]
    [TestCase("12345")]
    public void Values_that_are_no_date_are_refused(string text) => Assert.That(DateParser.TryParseWhole(text, out _), Is.False);

    [Test]
    public void Month_first_is_read_only_when_asked_for_and_possible()
    {
        DateParser.TryFind("03/04/2025", out var dayFirst);
        DateParser.TryFind("03/04/2025", out var monthFirst, DateOrder.MonthFirst);
        DateParser.TryFind("13/04/2025", out var onlyDayFirst, DateOrder.MonthFirst);
        Assert.That(new[] { dayFirst.Value, monthFirst.Value, onlyDayFirst.Value }, Is.EqualTo(new[] { "2025-04-03", "2025-03-04", "2025-04-13" }));
    }

    [Test]
    public void The_range_covers_the_printed_date_with_weekday_and_time()
    {
        const string Text = "Updated: Wednesday, 16 July 2025 at 10:30 pm | Kabul";
        DateParser.TryFind(Text, out var date);
        Assert.That(Text.Substring(date.Range.Start, date.Range.Length), Is.EqualTo("Wednesday, 16 July 2025 at 10:30 pm"));
    }

    [Test]
    public void The_same_day_with_a_time_is_preferred()
    {
        DateParser.TryFind("16 July 2025 (Wed) | 2025-07-16 10:30", out var date);
        Assert.That(date.Value, Is.EqualTo("2025-07-16T10:30:00"));
    }

    [Test]
    public void All_dates_are_found_in_order()
    {
        var found = DateParser.FindAll("Published 16 July 2025 10:30, updated 18:05 on 17 July 2025; first 2024-01-02");
        Assert.That(found.Select(date => date.Value), Is.EqualTo(new[] { "2025-07-16T10:30:00", "2025-07-17T18:05:00", "2024-01-02" }));
    }

    [Test]
    public void A_time_belongs_to_one_day()
    {
        var found = DateParser.FindAll("10:30 16 July 2025, 17 July 2025");
        Assert.That(found.Select(date => date.Value), Is.EqualTo(new[] { "2025-07-16T10:30:00", "2025-07-17" }));
    }

    [TestCase("16 July 2025 | 2025-07-16 10:30", "2025-07-16T10:30:00")]
    [TestCase("16 July 2025 | 2025-07-17 10:30", "2025-07-16")]
    [TestCase("2025-07-16 10:30 | 2025-07-16 11:30", "2025-07-16T10:30:00")]
    [TestCase("2025-07-16 10:30 | 16 July 2025", "2025-07-16T10:30:00")]
    [TestCase("16 July 2025 | 2025-07-16 10:30 | 2025-07-16 11:30Z", "2025-07-16T10:30:00")]
    public void The_first_date_counts_with_the_time_printed_for_it(string text, string expected)
    {
        DateParser.TryFind(text, out var date);
        Assert.That(date.Value, Is.EqualTo(expected));
    }

    [Test]
    public void A_value_of_metadata_is_short()
    {
        var spaces = new string(' ', 120);
        Assert.That(DateParser.TryParseWhole(spaces + "2025-07-16" + spaces, out _), Is.True);
        Assert.That(DateParser.TryParseWhole("2025-07-16" + new string('.', 90), out _), Is.True);
        Assert.That(DateParser.TryParseWhole("2025-07-16" + new string('.', 91), out _), Is.False);
    }

    [TestCase("(2025-07-16)", true)]
    [TestCase("x 2025-07-16", false)]
    [TestCase("7 2025-07-16", false)]
    [TestCase("ب 2025-07-16", false)]
    [TestCase("2025-07-16 x", true)]
    [TestCase("2025-07-16 x 7", false)]
    [TestCase("2025-07-16 ۷", false)]
    public void Nothing_but_punctuation_stands_before_a_value_and_no_number_behind_it(string text, bool expected) =>
        Assert.That(DateParser.TryParseWhole(text, out _), Is.EqualTo(expected));

    [TestCase("", false)]
    [TestCase("...", false)]
    [TestCase("yesterday", true)]
    [TestCase("July", true)]
    [TestCase("Wednesday", false)]
    [TestCase("at", false)]
    [TestCase("3 hours", false)]
    [TestCase("10:30 pm", true)]
    [TestCase("16 July 2025 | 10:30", true)]
    [TestCase("16 July 2025 x", false)]
    [TestCase("۳ ساعت پیش", true)]
    [TestCase("2025年", true)]
    [TestCase("16 - 17", false)]
    public void Text_says_when_or_not(string text, bool expected) => Assert.That(DateParser.IsDateLike(text), Is.EqualTo(expected));

    [Test]
    public void Long_text_is_not_date_like()
    {
        Assert.That(DateParser.IsDateLike("yesterday" + new string('.', 91)), Is.True);
        Assert.That(DateParser.IsDateLike("yesterday" + new string('.', 92)), Is.False);
    }

    [TestCase("", false)]
    [TestCase("abc", false)]
    [TestCase("a0", true)]
    [TestCase("9", true)]
    [TestCase("é۱", true)]
    [TestCase("ب", false)]
    [TestCase("بê٩", true)]
    [TestCase("½²", false)]
    public void Digits_of_any_script_are_seen(string text, bool expected) => Assert.That(DateParser.HasDigit(text), Is.EqualTo(expected));

    /// <summary>Words of a date may have a full stop or a hyphen inside.</summary>
    [TestCase("16 July 2025 10:30 p.m", "2025-07-16T22:30:00")]
    [TestCase("16 July 2025 10:30 p-m", "2025-07-16T22:30:00")]
    [TestCase("16 July 2025 10:30 p/m", "2025-07-16T10:30:00")]
    [TestCase("۲۵ جمادی الثانی ۱۴۴۶", "2024-12-26")]
    [TestCase("16 Julyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy 2025", null)]
    public void Phrases_are_read_as_one_word(string text, string? expected) =>
        Assert.That(DateParser.TryFind(text, out var date) ? date.Value : null, Is.EqualTo(expected));

    [TestCase("16 July, . - 2025", "2025-07-16")]
    [TestCase("16 July , . - / 2025", null)]
    [TestCase("16 July x 2025", null)]
    [TestCase("16 July Wednesday 2025", "2025-07-16")]
    public void Up_to_three_signs_and_fillers_stand_between_the_parts(string text, string? expected) =>
        Assert.That(DateParser.TryFind(text, out var date) ? date.Value : null, Is.EqualTo(expected));

    [Test]
    public void Signs_that_join_the_parts_of_a_date_are_many()
    {
        foreach (var sign in ".,\u060C-\u2013\u2014/'\u2019|()\u00B7\u2022@:_\u00BB\u203A;\u00B0\u060D[]*")
            Assert.That(DateParser.TryFind($"16 July {sign} 2025", out _), Is.True, sign.ToString());
        foreach (var sign in "!?+=#&%$")
            Assert.That(DateParser.TryFind($"16 July {sign} 2025", out _), Is.False, sign.ToString());
    }

    private static void AssertFound(string text, string value, CalendarSystem calendar)
    {
        Assert.That(DateParser.TryFind(text, out var date), Is.True);
        Assert.That((date.Value, date.Calendar), Is.EqualTo((value, calendar)));
    }

    [TestCase("د لیندۍ ۵مه ۱۴۰۴", "2025-11-26")]
    [TestCase("د وري ۱۲مه ۱۴۰۳", "2024-03-31")]
    [TestCase("26 تشرين 2 2025", "2025-11-26")]
    [TestCase("5 كانون 1 2025", "2025-12-05")]
    [TestCase("3 ت2 2025", "2025-11-03")]
    [TestCase("٢٦ی نۆڤەمبەری ٢٠٢٥", "2025-11-26")]
    [TestCase("٢٦ی تشرینی دووەمی ٢٠٢٥", "2025-11-26")]
    [TestCase("پنجم آذر ۱۴۰۴", "2025-11-26")]
    [TestCase("بیست و پنجم آذرماه ۱۴۰۴", "2025-12-16")]
    [TestCase("السادس والعشرون من نوفمبر 2025", "2025-11-26")]
    [TestCase("٣١/١٢/٢٥", "2025-12-31")]
    [TestCase("۰۴/۰۹/۰۵", "2025-11-26")]
    [TestCase("۲۵/۰۹/۰۴", "2025-12-16")]
    [TestCase("26 November 2025 01.57 GMT", "2025-11-26T01:57:00Z")]
    [TestCase("Nov 26, 2025 4:34 PM", "2025-11-26T16:34:00")]
    [TestCase("۵ مه ۲۰۲۵", "2025-05-05")]
    [TestCase("۵ آذر ۱۴۰۴ برابر با ۲۶ نوامبر ۲۰۲۵", "2025-11-26")]
    public void Forms_of_many_languages_are_whole_dates(string text, string day)
    {
        Assert.That((DateParser.TryParseWhole(text, out var date), date.Value), Is.EqualTo((true, day)));
    }

    [TestCase("۵ آذر ۱۴۰۴ برابر با ۲۷ نوامبر ۲۰۲۵")]
    [TestCase("5 May 2024 and 6 June 2025")]
    public void Two_days_are_not_one_date(string text)
    {
        Assert.That(DateParser.TryParseWhole(text, out _), Is.False);
    }
}
