using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class InvisibleCharacterTests
{
    [TestCase('\u200E')]
    [TestCase('\u200F')]
    [TestCase('\u061C')]
    [TestCase('\u202E')]
    [TestCase('\u2068')]
    public void Bidi_controls_are_known(char c) => Assert.That(BidiControls.IsBidiControl(c), Is.True);

    [Test]
    public void Zero_width_non_joiner_is_spelling_and_no_white_space()
    {
        Assert.That(WhiteSpace.IsSpace('\u200C'), Is.False);
        Assert.That(BidiControls.IsInvisible('\u200C'), Is.False);
        Assert.That(JoinControls.IsJoinControl('\u200C'), Is.True);
    }

    [TestCase("", true)]
    [TestCase(" \u00A0\u200F\uFEFF\u200C\n", true)]
    [TestCase(" . ", false)]
    public void Text_without_anything_to_see_is_blank(string text, bool expected) => Assert.That(WhiteSpace.IsBlank(text), Is.EqualTo(expected));
}
