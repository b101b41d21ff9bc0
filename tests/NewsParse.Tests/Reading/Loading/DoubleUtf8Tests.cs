using System.Text;
using NewsParse.Reading.Loading;

namespace NewsParse.Tests.Reading.Loading;

public sealed class DoubleUtf8Tests
{
    private const string English = "“It’s the council’s park,” the mayor said — and the Müllers’ café opens in May.";
    private const string Persian = "شورای شهر گلستان امروز طرح تازهٔ پارک کودک را بررسی کرد.";
    private const string Russian = "Городской совет сегодня обсудил новый парк для детей.";

    private static Encoding CodePage(int number) => EncodingLabels.OfCodePage(number);

    /// <summary>What becomes of UTF-8 that is taken for another encoding; bytes it leaves undefined stand for themselves.</summary>
    private static string Spoil(string text, int codePage)
    {
        var spoiled = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var c = CodePage(codePage).GetString([value])[0];
            spoiled.Append(c == '\uFFFD' ? (char)value : c);
        }

        return spoiled.ToString();
    }

    [TestCase(English, 1252)]
    [TestCase(Persian, 1252)]
    [TestCase(Russian, 1252)]
    [TestCase(Persian, 1256)]
    [TestCase(English, 1256)]
    [TestCase(Russian, 1251)]
    [TestCase(English, 1251)]
    [TestCase(English, 1254)]
    [TestCase(English, 1250)]
    public void Text_encoded_twice_is_mended_with_a_diagnostic(string text, int codePage)
    {
        var page = $"<meta charset=utf-8><h1>{text}</h1><p>{text}</p>";
        var bytes = Encoding.UTF8.GetBytes(Spoil(page, codePage));
        Assert.That(InputDecoder.Decode(bytes, null).Text, Is.EqualTo(page));
        var report = ArticleParser.Default.Explain(ArticleSource.FromBytes(bytes));
        Assert.That(report.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("NP1006"));
    }

    [Test]
    public void Sound_stretches_of_the_same_page_stay()
    {
        var page = $"<meta charset=utf-8><div>{Persian}</div><p>{Spoil(English, 1252)}</p><p>{Spoil(Russian, 1252)}</p><div>{Russian}</div>";
        Assert.That(InputDecoder.Decode(Encoding.UTF8.GetBytes(page), null).Text, Is.EqualTo($"<meta charset=utf-8><div>{Persian}</div><p>{English}</p><p>{Russian}</p><div>{Russian}</div>"));
    }

    [TestCase(English)]
    [TestCase(Persian)]
    [TestCase(Russian)]
    [TestCase("Le café a été rénové à Orléans, où l’on goûte les crêpes d’été.")]
    [TestCase("ÃÂÇÉ ÀÉÎÕÜ")]
    [TestCase("A reader sees Ã© where é was written; Ã¼ stands for ü.")]
    public void Sound_text_stays(string text)
    {
        var page = $"<meta charset=utf-8><p>{text}</p><p>{text}</p>";
        var decoded = InputDecoder.Decode(Encoding.UTF8.GetBytes(page), null);
        Assert.That((decoded.Text, decoded.IsMended), Is.EqualTo((page, false)));
    }

    [Test]
    public void Any_text_comes_back() =>
        CsCheck.Check.Sample(CsCheck.Gen.Char.Array[0, 200], characters => DoubleUtf8.Mend(new string(characters)) is var mended && (mended is null || mended.Length > 0));
}
