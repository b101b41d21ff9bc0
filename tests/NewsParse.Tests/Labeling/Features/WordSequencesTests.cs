using CsCheck;
using NewsParse.Labeling.Features;

namespace NewsParse.Tests.Labeling.Features;

internal sealed class WordSequencesTests
{
    [Test]
    public void A_text_is_wholly_inside_itself() =>
        Gen.String[Gen.Char.AlphaNumeric.Select(Gen.Const(' '), Gen.Int[0, 4], (c, s, k) => k == 0 ? s : c), 1, 200].Sample(text =>
        {
            var sequences = new WordSequences(text);
            return sequences.Words == 0 || sequences.Share(WordsOf(text)) == 1;
        });

    [Test]
    public void The_same_words_in_another_order_are_not_inside() =>
        Assert.That(new WordSequences("one two three four five six").Share(WordsOf("six five four three two one")), Is.Zero);

    [Test]
    public void Nothing_is_inside_an_empty_text() => Assert.That(new WordSequences(null).Share(WordsOf("one two three four five")), Is.Zero);

    [Test]
    public void A_headline_covers_the_title_whatever_its_case()
    {
        var (inside, covers) = new WordSequences("Council delays vote on bridge").WordShare(WordsOf("COUNCIL DELAYS VOTE ON BRIDGE"));
        Assert.That((inside, covers), Is.EqualTo((1f, 1f)));
    }

    private static uint[] WordsOf(string text)
    {
        var words = new List<uint>();
        WordReader.ReadAll(text, words);
        return [.. words];
    }
}
