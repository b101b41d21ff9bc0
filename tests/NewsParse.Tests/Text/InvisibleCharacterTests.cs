using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class InvisibleCharacterTests
{
    private static readonly IEnumerable<char> Units = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code);

    /// <summary>Unicode's property Bidi_Control.</summary>
    [Test]
    public void Bidi_controls_are_those_of_Unicode() =>
        Assert.That(string.Concat(Units.Where(BidiControls.IsBidiControl)), Is.EqualTo("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"));

    [Test]
    public void Invisible_characters_are_bidi_controls_and_what_neither_shows_nor_spells() =>
        Assert.That(
            string.Concat(Units.Where(c => BidiControls.IsInvisible(c) && !BidiControls.IsBidiControl(c))),
            Is.EqualTo("\u00AD\u180E\u200B\u2060\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF"));

    [Test]
    public void Bidi_controls_are_invisible() => Assert.That(Units.Where(BidiControls.IsBidiControl), Has.All.Matches<char>(BidiControls.IsInvisible));

    [Test]
    public void Join_controls_are_two() => Assert.That(string.Concat(Units.Where(JoinControls.IsJoinControl)), Is.EqualTo("\u200C\u200D"));

    [Test]
    public void Line_breaks_are_those_of_Unicode() =>
        Assert.That(string.Concat(Units.Where(WhiteSpace.IsLineBreak)), Is.EqualTo("\n\u000B\u000C\r\u0085\u2028\u2029"));

    [Test]
    public void Line_breaks_are_white_space() => Assert.That(Units.Where(WhiteSpace.IsLineBreak), Has.All.Matches<char>(WhiteSpace.IsSpace));

    [Test]
    public void Zero_width_non_joiner_is_spelling_and_no_white_space()
    {
        Assert.That(WhiteSpace.IsSpace('\u200C'), Is.False);
        Assert.That(BidiControls.IsInvisible('\u200C'), Is.False);
    }

    [TestCase("", true)]
    [TestCase(" ", true)]
    [TestCase("\u200F", true)]
    [TestCase("\u200D", true)]
    [TestCase(" \u00A0\u200F\uFEFF\u200C\n", true)]
    [TestCase(" . ", false)]
    [TestCase("  ج", false)]
    [TestCase("a ", false)]
    public void Text_without_anything_to_see_is_blank(string text, bool expected) => Assert.That(WhiteSpace.IsBlank(text), Is.EqualTo(expected));
}
