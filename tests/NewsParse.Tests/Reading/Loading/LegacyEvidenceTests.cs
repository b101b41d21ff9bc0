using System.Text;
using NewsParse.Reading.Loading;

namespace NewsParse.Tests.Reading.Loading;

/// <summary>Pages in encodings of old that say nothing of theirs, or say UTF-8.</summary>
public sealed class LegacyEvidenceTests
{
    private const string Russian = "Городской совет сегодня обсудил новый парк для детей, а мэр сообщил, что его откроют в мае.";
    private const string Ukrainian = "Міська рада сьогодні обговорила новий парк для дітей, і мер сказав, що його відкриють у травні.";
    private const string Bulgarian = "Общинският съвет обсъди днес новия парк за деца, а кметът каза, че ще го открият през май.";
    private const string Serbian = "Градско веће је данас разматрало нови парк за децу, а градоначелник је рекао да ће бити отворен у мају.";
    private const string Greek = "Το δημοτικό συμβούλιο συζήτησε σήμερα το νέο πάρκο για τα παιδιά και ο δήμαρχος είπε ότι θα ανοίξει τον Μάιο.";
    private const string Hebrew = "מועצת העיר דנה היום בפארק החדש לילדים, וראש העיר אמר כי הוא ייפתח בחודש מאי.";
    private const string Turkish = "Belediye meclisi bugün çocuklar için yapılacak yeni parkı görüştü; başkan, açılışın mayıs ayında olacağını söyledi.";
    private const string Polish = "Rada miasta omówiła dziś nowy park dla dzieci, a burmistrz powiedział, że zostanie on otwarty w maju, gdy będzie cieplej.";
    private const string Czech = "Městská rada dnes projednala nový park pro děti a starosta řekl, že se otevře v květnu, až bude tepleji.";
    private const string Hungarian = "A városi tanács ma megvitatta az új gyermekparkot, és a polgármester azt mondta, hogy májusban nyílik meg a kapuja.";
    private const string Romanian = "Consiliul orasului a discutat astăzi noul parc pentru copii, iar primarul a spus că va fi deschis în luna mai, după ce vor creste florile.";
    private const string French = "Le conseil municipal a débattu aujourd’hui du nouveau parc pour enfants ; le maire a déclaré qu’il ouvrirait en mai, après l’été passé.";
    private const string German = "Der Stadtrat beriet heute über den neuen Park für Kinder; die Bürgermeisterin sagte, er werde im Mai eröffnet, wenn die Bäume blühen.";
    private const string Spanish = "El concejo municipal debatió hoy el nuevo parque para niños; el alcalde señaló que abrirá en mayo, según el plan de construcción.";
    private const string Portuguese = "A câmara municipal discutiu hoje o novo parque para crianças, e o prefeito disse que não abrirá antes de maio, após a construção.";
    private const string Icelandic = "Bæjarstjórnin ræddi í dag um nýjan garð fyrir börn og bæjarstjórinn sagði að hann yrði opnaður í maí þegar hlýnar.";
    private const string Chinese = "市议会今天讨论了新的儿童公园，市长表示公园将在五月开放，届时天气会更暖和。";
    private const string Taiwanese = "市議會今天討論了新的兒童公園，市長表示公園將在五月開放，屆時天氣會更暖和。";
    private const string Japanese = "市議会は今日、新しい児童公園について話し合い、市長は五月に開園すると述べた。";
    private const string Korean = "시의회는 오늘 새로운 어린이 공원에 대해 논의했으며 시장은 오월에 문을 열 것이라고 말했다.";
    private const string Thai = "สภาเมืองหารือเรื่องสวนสาธารณะแห่งใหม่สำหรับเด็กในวันนี้ และนายกเทศมนตรีกล่าวว่าจะเปิดในเดือนพฤษภาคม";
    private const string Arabic = "ناقش مجلس المدينة اليوم الحديقة الجديدة للأطفال، وقال رئيس البلدية إنها ستفتح في شهر مايو.";
    private const string Persian = "شوراي شهر امروز طرح پارک تازه کودکان را بررسي کرد و شهردار گفت که در ماه مه باز مي شود.";

    [TestCase(Russian, "windows-1251")]
    [TestCase(Russian, "koi8-r")]
    [TestCase(Russian, "iso-8859-5")]
    [TestCase(Russian, "ibm866")]
    [TestCase(Ukrainian, "windows-1251")]
    [TestCase(Bulgarian, "windows-1251")]
    [TestCase(Serbian, "windows-1251")]
    [TestCase(Greek, "windows-1253")]
    [TestCase(Hebrew, "windows-1255")]
    [TestCase(Turkish, "windows-1254")]
    [TestCase(Polish, "windows-1250")]
    [TestCase(Polish, "iso-8859-2")]
    [TestCase(Czech, "windows-1250")]
    [TestCase(Czech, "iso-8859-2")]
    [TestCase(Hungarian, "windows-1250")]
    [TestCase(Romanian, "windows-1250")]
    [TestCase(French, "windows-1252")]
    [TestCase(German, "windows-1252")]
    [TestCase(Spanish, "windows-1252")]
    [TestCase(Portuguese, "windows-1252")]
    [TestCase(Icelandic, "windows-1252")]
    [TestCase(Chinese, "gb2312")]
    [TestCase(Taiwanese, "big5")]
    [TestCase(Japanese, "shift_jis")]
    [TestCase(Japanese, "euc-jp")]
    [TestCase(Japanese, "iso-2022-jp")]
    [TestCase(Korean, "euc-kr")]
    [TestCase(Thai, "tis-620")]
    [TestCase(Arabic, "windows-1256")]
    [TestCase(Arabic, "iso-8859-6")]
    [TestCase(Persian, "windows-1256")]
    public void An_encoding_nothing_names_is_told_by_the_letters_it_gives(string text, string label)
    {
        var encoding = EncodingLabels.ResolveServed(label)!;
        foreach (var page in new[] { $"<html><head><title>{text}</title></head><body><h1>{text}</h1><p>{text}</p></body></html>", text, $"<meta charset=utf-8><p class='text'>{text}" })
        {
            var read = InputDecoder.Decode(encoding.GetBytes(page), null);
            Assert.That(read.Text, Is.EqualTo(encoding.GetString(encoding.GetBytes(page))), read.Encoding.WebName);
        }
    }

    [TestCase("It’s the mayor’s “new park” – it opens in May, the council’s café too.")]
    [TestCase("The entrance costs £4 or €5 — for the Müller family’s three children it’s free.")]
    [TestCase("Café")]
    [TestCase("25°C and ½ of the seats ©")]
    public void A_few_signs_in_an_english_page_are_western(string text)
    {
        var western = EncodingLabels.OfCodePage(1252);
        Assert.That(InputDecoder.Decode(western.GetBytes($"<p>{text}</p>"), null).Text, Is.EqualTo($"<p>{text}</p>"));
    }

    [TestCase(Russian, "windows-1251")]
    [TestCase(Japanese, "shift_jis")]
    [TestCase(Turkish, "windows-1254")]
    public void A_page_declared_as_latin1_is_read_as_what_it_is(string text, string label)
    {
        var encoding = EncodingLabels.ResolveServed(label)!;
        var decoded = InputDecoder.Decode(encoding.GetBytes($"<meta charset=iso-8859-1><p>{text}</p>"), null);
        Assert.That(decoded.Text, Does.Contain(text));
        Assert.That(decoded.OverruledDeclaration, Is.EqualTo("iso-8859-1"));
    }

    [TestCase(Russian, "windows-1251")]
    [TestCase(Hebrew, "windows-1255")]
    public void A_foreign_paragraph_of_any_script_is_read_by_itself(string text, string label)
    {
        byte[] page =
        [
            .. Encoding.UTF8.GetBytes($"<meta charset=utf-8><p>{French}</p><p>{German}</p><p>"), .. EncodingLabels.ResolveServed(label)!.GetBytes(text), .. "</p>"u8,
        ];
        Assert.That(InputDecoder.Decode(page, null).Text, Does.Contain(text).And.Contain(French).And.Contain(German));
    }
}
