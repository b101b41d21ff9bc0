using NewsParse.Languages.Packs;

namespace NewsParse.Tests.Languages.Packs;

internal sealed class TextOpeningTests
{
    [Test]
    public void No_phrase_of_the_packs_is_refused_by_its_own_opening_or_end()
    {
        var phrases = LanguagePack.BuiltIn.SelectMany(static pack => pack.Phrases).Where(static phrase => phrase.Use == PhraseUse.Line).ToList();
        var (forward, backward) = (PhraseIndex.Build(phrases, static phrase => phrase.Key), PhraseIndex.Build(phrases, static phrase => PhraseIndex.Backwards(phrase.Key)));
        var texts = phrases.ConvertAll(static phrase => phrase.Text.Replace("{n}", "7", StringComparison.Ordinal));
        Assert.That(texts.Where(text => !forward.MayOpen(TextOpening.Of(text)) || !backward.MayOpen(TextOpening.OfEnd(text))), Is.Empty);
    }

    [Test]
    public void Most_openings_of_no_phrase_are_refused()
    {
        var index = PhraseIndex.Build([.. LanguagePack.BuiltIn[0].Phrases], static phrase => phrase.Key);
        var refused = 0;
        for (var i = 0; i < 26; i++)
            refused += index.MayOpen(TextOpening.Of(new string([(char)('a' + i), 'q', 'x', 'z', 'q']))) ? 0 : 1;
        Assert.That(refused, Is.GreaterThan(13));
    }

    [Test]
    public void An_opening_is_known_up_to_a_number()
    {
        Assert.That(TextOpening.Of("ab 12 cd").Letters, Is.EqualTo(2));
        Assert.That(TextOpening.Of("  «Abc» def").Letters, Is.EqualTo(4));
        Assert.That(TextOpening.Of("«Abc» def").Head, Is.EqualTo(PhraseIndex.HeadOf("abcd")));
        Assert.That(TextOpening.OfEnd("abc, def.").Head, Is.EqualTo(PhraseIndex.HeadOf("fedc")));
    }
}
