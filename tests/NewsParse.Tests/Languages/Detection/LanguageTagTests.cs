using NewsParse.Languages.Detection;

namespace NewsParse.Tests.Languages.Detection;

public sealed class LanguageTagTests
{
    [TestCase("fa", "fa")]
    [TestCase(" EN_us ", "en-US")]
    [TestCase("zh-hant-HK", "zh-Hant-HK")]
    [TestCase("es-419", "es-419")]
    [TestCase("ckb-Arab-IQ", "ckb-Arab-IQ")]
    [TestCase("de-CH-1901", "de-CH-1901")]
    [TestCase("ca-VALENCIA", "ca-valencia")]
    public void A_tag_takes_its_usual_form(string tag, string expected) => Assert.That(LanguageTag.Normalize(tag), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("x-default")]
    [TestCase("e")]
    [TestCase("english")]
    [TestCase("en-")]
    [TestCase("en--US")]
    [TestCase("f\u0430")]
    [TestCase("en-abcdefghi")]
    [TestCase("en us")]
    [TestCase("en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd")]
    public void What_is_no_tag_is_null(string tag) => Assert.That(LanguageTag.Normalize(tag), Is.Null);
}
