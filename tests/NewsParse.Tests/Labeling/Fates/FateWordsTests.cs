using NewsParse.Labeling.Fates;

namespace NewsParse.Tests.Labeling.Fates;

internal sealed class FateWordsTests
{
    private static ushort[] Slots(string text)
    {
        Span<ushort> slots = stackalloc ushort[FateWords.Most];
        return slots[..FateWords.Read(text, slots)].ToArray();
    }

    [TestCase("Related News", "related news")]
    [TestCase("\u0627\u062E\u0628\u0627\u0631 \u0645\u0643\u0645\u0644", "\u0627\u062E\u0628\u0627\u0631 \u0645\u06A9\u0645\u0644", Description = "Arabic and Persian kaf")]
    [TestCase("\u0639\u0644\u064A", "\u0639\u0644\u06CC", Description = "Arabic and Persian yeh")]
    [TestCase("\u062E\u0628\u0631\u0640\u0640\u0647\u0627", "\u062E\u0628\u0631\u0647\u0627", Description = "drawn out by tatweel")]
    public void Spellings_of_one_word_share_their_slots(string one, string other) => Assert.That(Slots(one), Is.EqualTo(Slots(other)));

    [Test]
    public void Words_of_one_stem_share_the_slot_of_their_beginning() => Assert.That(Slots("subscribe").Intersect(Slots("subscription")), Is.Not.Empty);

    [Test]
    public void A_short_word_has_one_slot_and_a_long_one_two() => Assert.That((Slots("tag").Length, Slots("tagged").Length), Is.EqualTo((1, 2)));

    [Test]
    public void A_text_of_many_words_is_told_by_its_shape_alone() => Assert.That(Slots(string.Join(' ', Enumerable.Repeat("harbour", FateInput.MostWords + 1))), Is.Empty);

    [Test]
    public void Numbers_are_no_words() => Assert.That(Slots("12 / 1403"), Is.Empty);
}
