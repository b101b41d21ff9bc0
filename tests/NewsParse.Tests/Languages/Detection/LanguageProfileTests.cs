using NewsParse.Languages.Detection;

namespace NewsParse.Tests.Languages.Detection;

public sealed class LanguageProfileTests
{
    private static readonly List<LanguageProfile> Profiles = LanguageProfileReader.ReadAll();

    [Test]
    public void Every_profile_has_a_known_script()
    {
        foreach (var profile in Profiles)
            Assert.That(profile.Scripts.Select(WritingScripts.Shared.IndexOf), Is.Not.Empty.And.All.Positive, profile.Tag);
    }

    [Test]
    public void Every_listed_word_can_be_met_in_a_text()
    {
        foreach (var profile in Profiles)
        {
            foreach (var word in profile.Words.Keys.Concat(profile.Starts.Keys).Concat(profile.Ends.Keys))
                Assert.That(word.All(c => LetterTraits.Shared[c].Role is LetterRole.Letter or LetterRole.Sign), Is.True, $"{profile.Tag}: {word}");
        }
    }

    [Test]
    public void Every_listed_letter_is_one_character_of_a_script_of_the_language()
    {
        foreach (var profile in Profiles)
        {
            foreach (var letter in profile.Letters.Keys)
            {
                Assert.That(letter, Has.Length.EqualTo(1), profile.Tag);
                var trait = LetterTraits.Shared[letter[0]];
                var systems = profile.Scripts.Select(code => WritingScripts.Shared.SystemOf(WritingScripts.Shared.IndexOf(code)));
                Assert.That(systems, Does.Contain(WritingScripts.Shared.SystemOf(trait.Script)), $"{profile.Tag}: {letter}");
            }
        }
    }

    [Test]
    public void Every_tag_is_a_language_with_at_most_a_script()
    {
        foreach (var profile in Profiles)
            Assert.That(profile.Tag, Does.Match("^[a-z]{2,3}(-[A-Z][a-z]{3})?$"));
    }

    [Test]
    public void A_variety_starts_behind_the_language_it_is_a_variety_of() =>
        Assert.That(Profiles.Single(profile => profile.Tag == "prs").Prior, Is.LessThan(Profiles.Single(profile => profile.Tag == "fa").Prior));
}
