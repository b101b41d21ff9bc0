using CsCheck;
using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class WordFilterTests
{
    [Test]
    public void A_word_of_the_list_is_never_denied() =>
        Gen.String.Array[0, 50].Sample(words =>
        {
            var filter = new WordFilter(words);
            return words.All(word => filter.MayHold(word));
        });

    [TestCase(20)]
    [TestCase(500)]
    [TestCase(5000)]
    public void Most_other_words_are_denied(int count)
    {
        var filter = new WordFilter(Words(1, count));
        Assert.That(Words(2, 2000).Count(word => filter.MayHold(word)), Is.LessThan(300));
    }

    [Test]
    public void Half_of_a_million_words_need_no_more_than_their_share()
    {
        var words = Words(1, 200_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = new WordFilter(words);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(140_000));
    }

    [Test]
    public void A_list_of_no_words_denies_every_word()
    {
        var filter = new WordFilter([]);
        Assert.That(Words(1, 100).Append("").Where(word => filter.MayHold(word)), Is.Empty);
    }

    [TestCase("abcde", "abcdee")]
    [TestCase("abcde", "xbcde")]
    [TestCase("abcde", "abxde")]
    [TestCase("abcde", "abcdx")]
    [TestCase("a", "")]
    [TestCase("", "a")]
    public void Length_first_middle_and_last_letter_tell_words_apart(string listed, string other)
    {
        var filter = new WordFilter([listed]);
        Assert.That((filter.MayHold(listed), filter.MayHold(other)), Is.EqualTo((true, false)));
    }

    private static string[] Words(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => (char)random.Next('a', 'z' + 1))))];
    }
}
