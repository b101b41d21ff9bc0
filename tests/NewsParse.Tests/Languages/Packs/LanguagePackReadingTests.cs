using System.Text;
using NewsParse.Languages.Packs;

namespace NewsParse.Tests.Languages.Packs;

/// <summary>What is made of a pack's file: of wrong ones an error with its place, of large ones a pack in a time that grows with them.</summary>
public sealed class LanguagePackReadingTests
{
    [TestCase("""{"tag":"tg","script":"Cyrl","chrome":{"share":{"lines":["a"]},"tags":{},"share":{"lines":["b"]}}}""", "$['chrome']['share']")]
    [TestCase("""{"tag":"tg","script":"Cyrl","chrome":{"share":{"lines":["a"],"lines":["b"]}}}""", "$['chrome']['share']['lines']")]
    [TestCase("""{"tag":"tg","quoteMarks":["«»"],"tag":"tg","script":"Cyrl"}""", "$['tag']")]
    [TestCase("""{"tag":"tg","script":"Cyrl","chrome":{"share":{"keywords":{"a*":1,"b*":2,"a*":2}}}}""", "$['chrome']['share']['keywords']['a*']")]
    [TestCase("""{"tag":"tg","script":"Cyrl","ambiguous":{"a":["share"],"b":["share"],"a":["tags"]}}""", "$['ambiguous']['a']")]
    public void A_key_that_stands_twice_is_an_error_with_its_path(string json, string path) =>
        Assert.That(() => Load(json), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path + " stands twice"));

    [Test]
    public void Built_in_packs_hold_no_key_twice()
    {
        foreach (var file in Directory.GetFiles(RepositoryFiles.At("src", "NewsParse", "Languages", "Packs"), "*.json"))
            Assert.That(DuplicateKeys.FindFirst(File.ReadAllBytes(file)), Is.Null, file);
    }

    [Test]
    public void A_null_among_the_packs_is_wrong_use() =>
        Assert.That(() => new ArticleParser(new ArticleParserOptions { LanguagePacks = [null!] }), Throws.ArgumentException);

    [Test]
    public void Phrases_of_one_key_stand_by_rank_in_the_places_of_their_language()
    {
        const string First = """{"tag":"tg","script":"Cyrl","ambiguous":{"a":["tags","share","print"]},"chrome":{"print":{"lines":["a"]},"tags":{"lines":["a"]},"share":{"lines":["a"]}}}""";
        const string Second = """{"tag":"fa","script":"Arab","chrome":{"email":{"lines":["a"]}}}""";
        var match = new PhraseMatcher([Load(First), Load(Second)]).MatchLine("a");
        Assert.That(match.Candidates.ToArray().Select(phrase => phrase.Role), Is.EqualTo(new[] { ChromeRole.Tags, ChromeRole.Share, ChromeRole.Print, ChromeRole.Email }));
    }

    /// <summary>Written so that work that grows with the square of the phrases takes minutes, not a moment longer than expected.</summary>
    [TestCase("lines", "read more")]
    [TestCase("templates", "read more {title}")]
    [TestCase("templates", "read more {title} x?")]
    [TestCase("templates", "{title} read more")]
    [TestCase("lines", "read more of the very long story number ?")]
    [CancelAfter(20_000)]
    public void Many_phrases_with_the_same_first_words_are_read_quickly(string list, string phrase, CancellationToken cancellationToken)
    {
        const int Phrases = 120_000;
        var json = new StringBuilder("""{"tag":"tg","script":"Cyrl","ambiguous":{"read more":["tags","share"]},"chrome":{""");
        foreach (var role in new[] { "share", "tags" })
        {
            json.Append('"').Append(role).Append("\":{\"").Append(list).Append("\":[");
            for (var i = 0; i < Phrases / 2; i++)
                json.Append(i == 0 ? "\"" : ",\"").Append(phrase.Replace("?", Letters(i), StringComparison.Ordinal)).Append('"');
            json.Append(role == "tags" ? "]}" : "]},");
        }

        var matcher = new PhraseMatcher([Load(json.Append("}}").ToString())]);
        Assert.That(matcher.MatchLine("something else").IsMatch, Is.False);
        Assert.That(cancellationToken.IsCancellationRequested, Is.False);
    }

    private static string Letters(int number)
    {
        var letters = new char[6];
        for (var i = 0; i < letters.Length; i++, number /= 8)
            letters[i] = (char)('a' + (number % 8));
        return new string(letters);
    }

    private static LanguagePack Load(string json) => LanguagePack.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
