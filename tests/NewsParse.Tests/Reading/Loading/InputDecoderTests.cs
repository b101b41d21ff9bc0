using System.Text;
using NewsParse.Reading.Loading;

namespace NewsParse.Tests.Reading.Loading;

public sealed class InputDecoderTests
{
    private const string Persian = "به گزارش خبرنگار ما، شورای شهر گلستان امروز طرح تازهٔ پارک کودک را بررسی کرد و چند ژرف‌نگر دربارهٔ آن سخن گفتند.";
    private const string Arabic = "قال مدير المدرسة إن الطلاب زاروا المتحف الصغير صباح اليوم، وشاهدوا لوحات من القرن الماضي.";
    private const string Dari = "رئیس اتحادیهٔ باغداران گفت که امسال حاصل سیب در ولایت بیشتر شده است";

    private static Encoding Legacy(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static DecodedInput Decode(byte[] bytes) => InputDecoder.Decode(bytes, null);

    [Test]
    public void Utf8_without_declaration_is_recognised_by_its_bytes()
    {
        var decoded = Decode(Encoding.UTF8.GetBytes(Persian));
        Assert.That(decoded.Text, Is.EqualTo(Persian));
        Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.Bytes));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Byte_order_mark_decides_and_is_not_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Persian)]);
        Assert.That(decoded.Text, Is.EqualTo(Persian));
        Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.ByteOrderMark));
    }

    [Test]
    public void Byte_order_mark_beats_a_declaration()
    {
        var page = $"<meta charset=windows-1256><p>{Persian}";
        Assert.That(Decode([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(page)]).Text, Is.EqualTo(page));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Utf16_without_byte_order_mark_is_recognised_by_its_zero_bytes(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);
        foreach (var text in new[] { Persian, Arabic, $"<html><body><p>{Dari}</p></body></html>", "<p>A short English page.</p>" })
        {
            var decoded = Decode(encoding.GetBytes(text));
            Assert.That(decoded.Text, Is.EqualTo(text));
            Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.Bytes));
        }
    }

    [TestCase(Arabic, "windows-1256")]
    [TestCase(Arabic, "iso-8859-6")]
    public void Arabic_script_without_declaration_is_told_by_its_letters(string text, string encoding)
    {
        var readable = Legacy(encoding).GetString(Legacy(encoding).GetBytes(text));
        var decoded = Decode(Legacy(encoding).GetBytes($"<html><body><p>{text}</p></body></html>"));
        Assert.That(decoded.Encoding.WebName, Is.EqualTo(encoding));
        Assert.That(decoded.Text, Does.Contain(readable));
        Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.Bytes));
    }

    [Test]
    public void Persian_in_windows_1256_without_declaration_is_told_by_its_letters()
    {
        var text = Dari.Replace('ی', 'ي').Replace("ٔ", string.Empty, StringComparison.Ordinal);
        Assert.That(Decode(Legacy("windows-1256").GetBytes(text)).Text, Is.EqualTo(text));
    }

    [TestCase("<meta charset=\"windows-1256\">")]
    [TestCase("<META CHARSET='windows-1256' />")]
    [TestCase("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">")]
    [TestCase("<!-- <meta charset=utf-8> --><meta charset=cp1256>")]
    [TestCase("<?xml version=\"1.0\" encoding=\"windows-1256\"?>")]
    public void Declared_encoding_is_used_where_nothing_disproves_it(string declaration)
    {
        var decoded = Decode(Legacy("windows-1256").GetBytes($"{declaration}<title>خ</title>"));
        Assert.That(decoded.Text, Does.EndWith("<title>خ</title>"));
        Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.Declaration));
        Assert.That(decoded.OverruledDeclaration, Is.Null);
    }

    [TestCase("windows-1256")]
    [TestCase("iso-8859-1")]
    [TestCase("gb2312")]
    public void Declaration_is_overruled_where_the_bytes_are_utf8(string declared)
    {
        var page = $"<meta charset={declared}><p>{Persian}</p>";
        var decoded = Decode(Encoding.UTF8.GetBytes(page));
        Assert.That(decoded.Text, Is.EqualTo(page));
        Assert.That(decoded.OverruledDeclaration, Is.EqualTo(declared));
    }

    [TestCase("utf-8")]
    [TestCase("iso-8859-1")]
    [TestCase("windows-1252")]
    [TestCase("iso-8859-6")]
    public void Declaration_is_overruled_where_the_bytes_are_windows_1256(string declared)
    {
        var page = $"<meta charset={declared}><p>{Arabic}</p>";
        var decoded = Decode(Legacy("windows-1256").GetBytes(page));
        Assert.That(decoded.Text, Is.EqualTo(page));
        Assert.That(decoded.OverruledDeclaration, Is.EqualTo(declared));
    }

    [Test]
    public void Western_page_declared_as_utf8_is_read_as_windows_1252()
    {
        const string page = "<meta charset=utf-8><p>Le café de la gare a rouvert, déclare le maire, près de l’hôtel où naquit le poète.</p>";
        Assert.That(Decode(Legacy("windows-1252").GetBytes(page)).Text, Is.EqualTo(page));
    }

    [Test]
    public void Western_page_declared_as_latin1_stays_western()
    {
        const string page = "<meta charset=iso-8859-1><p>Die Bürgermeisterin grüßt die Gäste, während Bäcker Müller Brötchen backt.</p>";
        var decoded = Decode(Legacy("windows-1252").GetBytes(page));
        Assert.That(decoded.Text, Is.EqualTo(page));
        Assert.That(decoded.OverruledDeclaration, Is.Null);
    }

    [Test]
    public void Declared_cyrillic_page_is_not_taken_for_arabic()
    {
        const string page = "<meta charset=windows-1251><p>Городской совет сегодня обсудил новый парк для детей.</p>";
        Assert.That(Decode(Legacy("windows-1251").GetBytes(page)).Text, Is.EqualTo(page));
    }

    [Test]
    public void Utf8_with_a_few_broken_characters_stays_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes($"<meta charset=utf-8><p>{Persian}{Persian}");
        var cut = Decode(bytes[..^1]);
        bytes[60] = 0xFF;
        var broken = Decode(bytes);
        Assert.That(cut.Encoding, Is.InstanceOf<UTF8Encoding>());
        Assert.That(broken.Encoding, Is.InstanceOf<UTF8Encoding>());
        Assert.That(broken.HasReplacements, Is.True);
        Assert.That(broken.Text, Does.Contain(Persian));
    }

    [Test]
    public void Caller_overrules_everything()
    {
        var bytes = Legacy("windows-1256").GetBytes($"<meta charset=utf-8><p>{Arabic}");
        var decoded = InputDecoder.Decode(bytes, Legacy("iso-8859-6"));
        Assert.That(decoded.Encoding.WebName, Is.EqualTo("iso-8859-6"));
        Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.Override));
    }

    [TestCase("utf-16")]
    [TestCase("UTF-16LE")]
    [TestCase("no-such-encoding")]
    public void Impossible_declaration_does_no_harm(string declared)
    {
        var page = $"<meta charset={declared}><p>{Persian}";
        Assert.That(Decode(Encoding.UTF8.GetBytes(page)).Text, Is.EqualTo(page));
    }

    [Test]
    public void Any_bytes_are_decoded_without_an_exception() =>
        CsCheck.Check.Sample(CsCheck.Gen.Byte.Array[0, 300], bytes => Decode(bytes).Text is not null);

    [Test]
    public void Empty_input_is_empty_text() => Assert.That(Decode([]).Text, Is.Empty);

    [TestCase("<meta name=description content='charset=koi8-r'><meta charset=windows-1256>")]
    [TestCase("<script>var m = '<meta charset=koi8-r>';</script><meta charset=windows-1256>")]
    [TestCase("<meta charset=x-no-such><meta charset=windows-1256>")]
    [TestCase("<!-- <meta charset=koi8-r> --><meta http-equiv=content-type content='text/html; charset=windows-1256'>")]
    public void Charset_counts_only_where_it_declares_one_that_is_known(string head)
    {
        var decoded = Decode(Legacy("windows-1256").GetBytes(head + "<p>" + Arabic));
        Assert.That(decoded.Text, Does.EndWith(Arabic));
        Assert.That(decoded.Evidence, Is.EqualTo(EncodingEvidence.Declaration));
    }

    [TestCase("iso-8859-1", "windows-1252")]
    [TestCase("us-ascii", "windows-1252")]
    [TestCase(" LATIN1 ", "windows-1252")]
    [TestCase("iso-8859-9", "windows-1254")]
    [TestCase("utf-16le", "utf-8")]
    [TestCase("utf-7", null)]
    [TestCase("x-no-such", null)]
    public void Labels_mean_what_they_mean_on_the_web(string label, string? name)
    {
        Assert.That(EncodingLabels.Resolve(label)?.WebName, Is.EqualTo(name));
    }

    [TestCase("<meta charset=utf-8>")]
    [TestCase("")]
    public void Foreign_paragraph_does_not_change_the_others(string head)
    {
        byte[] page =
        [
            .. Encoding.UTF8.GetBytes($"{head}<p>{Persian}</p><p>{Dari}</p><p>"), .. Legacy("windows-1256").GetBytes(Arabic),
            .. Encoding.UTF8.GetBytes($"</p><p>{Persian}</p>"),
        ];
        var decoded = Decode(page);
        Assert.That(decoded.Text, Is.EqualTo($"{head}<p>{Persian}</p><p>{Dari}</p><p>{Arabic}</p><p>{Persian}</p>"));
        Assert.That(decoded.ForeignEncoding!.WebName, Is.EqualTo("windows-1256"));
    }

    [Test]
    public void English_page_with_few_curly_quotes_stays_utf8_with_a_foreign_paragraph()
    {
        byte[] page =
        [
            .. Encoding.UTF8.GetBytes("<meta charset=utf-8><p>“We waited nine winters,” he said.</p><p>“It is open,” she said.</p><p>"),
            .. Legacy("windows-1256").GetBytes(Arabic), .. "</p>"u8,
        ];
        Assert.That(Decode(page).Text, Does.Contain("“It is open,”").And.Contain(Arabic));
    }

    [Test]
    public void Charset_of_the_server_comes_before_the_declaration_and_after_the_bytes()
    {
        var bytes = Legacy("windows-1251").GetBytes("<meta charset=koi8-r><p>Плотина открыта после девяти лет работ.");
        Assert.That(InputDecoder.Decode(bytes, null, "windows-1251").Text, Does.EndWith("Плотина открыта после девяти лет работ."));
        Assert.That(InputDecoder.Decode(Encoding.UTF8.GetBytes(Persian), null, "iso-8859-1").Text, Is.EqualTo(Persian));
        Assert.That(InputDecoder.Decode(Encoding.UTF8.GetBytes(Persian), null, "utf-7").Text, Is.EqualTo(Persian));
    }
}
