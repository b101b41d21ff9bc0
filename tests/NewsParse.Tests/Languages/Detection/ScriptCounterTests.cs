using NewsParse.Languages.Detection;

namespace NewsParse.Tests.Languages.Detection;

public sealed class ScriptCounterTests
{
    [TestCase("Latn", "naïve Œuvre")]
    [TestCase("Arab", "پښتو")]
    [TestCase("Cyrl", "вулиця")]
    [TestCase("Hebr", "שלום")]
    [TestCase("Grek", "θάλασσα")]
    [TestCase("Deva", "नमस्ते")]
    [TestCase("Beng", "বাংলা")]
    [TestCase("Taml", "தமிழ்")]
    [TestCase("Telu", "తెలుగు")]
    [TestCase("Thai", "ไทย")]
    [TestCase("Hang", "한국어")]
    [TestCase("Hira", "ひらがな")]
    [TestCase("Kana", "カタカナ")]
    [TestCase("Hani", "漢字")]
    [TestCase("Armn", "հայերեն")]
    [TestCase("Geor", "ქართული")]
    [TestCase("Ethi", "አማርኛ")]
    public void Letters_are_counted_by_script(string script, string text)
    {
        var counter = new ScriptCounter();
        counter.Add(text);
        Assert.That(counter.Dominant(), Is.EqualTo(script));
        Assert.That(counter[script], Is.EqualTo(counter.Letters));
        Assert.That(counter[script], Is.EqualTo(text.Count(char.IsLetter)));
    }

    [Test]
    public void Signs_digits_and_joiners_are_not_letters()
    {
        var counter = new ScriptCounter();
        counter.Add("۱۲ 34 \u200C\u200F\u0640 \u064E … ★ \uD800");
        Assert.That(counter.Letters, Is.Zero);
        Assert.That(counter.Dominant(), Is.Null);
    }

    [Test]
    public void Texts_add_up()
    {
        var counter = new ScriptCounter();
        counter.Add("abc پل");
        counter.Add("de");
        Assert.That((counter["Latn"], counter["Arab"], counter["Cyrl"], counter.Letters), Is.EqualTo((5L, 2L, 0L, 7L)));
    }

    [Test]
    public void An_unknown_script_has_no_letters() => Assert.That(new ScriptCounter()["Qaaa"], Is.Zero);
}
