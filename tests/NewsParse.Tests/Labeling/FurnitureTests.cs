using NewsParse.Languages.Packs;
using System.Globalization;
using System.Net;
using NewsParse.Tests.Documents;

namespace NewsParse.Tests.Labeling;

/// <summary>A menu, labels between paragraphs or a footer in another script change no word of the body: what was body before is body with them.</summary>
internal sealed class FurnitureTests
{
    /// <summary>Roles whose phrases stand in menus, in boxes, in bars above or below a text and in footers.</summary>
    private static readonly ChromeRole[] Menu = [ChromeRole.Navigation, ChromeRole.Search, ChromeRole.Login, ChromeRole.Video, ChromeRole.Gallery];

    private static readonly ChromeRole[] Bar = [ChromeRole.Share, ChromeRole.Print, ChromeRole.Email, ChromeRole.ShortLink, ChromeRole.FontSize];

    private static readonly ChromeRole[] Footer = [ChromeRole.Newsletter, ChromeRole.Copyright, ChromeRole.AppDownload, ChromeRole.Navigation];

    /// <summary>A page of which one short prompt between paragraphs is body by a hair, and none where foreign furniture stands around it.</summary>
    private const string Doubtful = "en-subscription-prompts";

    private static IEnumerable<TestCaseData> Cases() =>
        from pack in LanguagePack.BuiltIn
        from document in SampleDocument.All
        where document.Kind == InputKind.Html && IsOfOtherScript(document, pack) && File.ReadAllText(document.InputPath).Contains("</p>", StringComparison.Ordinal)
        select new TestCaseData(document, pack).SetArgDisplayNames(document.Name, pack.Tag);

    private static bool IsOfOtherScript(SampleDocument document, LanguagePack pack) => document.Name.StartsWith("en-", StringComparison.Ordinal) && document.Name != Doubtful && pack.Script == "Arab";

    [TestCaseSource(nameof(Cases))]
    public void Furniture_of_another_script_changes_no_word_of_the_body(SampleDocument document, LanguagePack pack)
    {
        var source = File.ReadAllText(document.InputPath);
        Assert.That(WordsOf(Framed(source, pack)), Is.EqualTo(WordsOf(source)));
    }

    private static string WordsOf(string html) =>
        string.Join('\n', Article.Parse(html).Sections.SelectMany(static s => s.Blocks).OfType<Paragraph>().Select(static p => p.Text));

    private static string Framed(string source, LanguagePack pack)
    {
        var open = source.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? 0 : source.IndexOf('>', open) + 1;
        var end = source.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        end = end < start ? source.Length : end;
        return source[..start] + Row("ul", "li", pack, Menu) + source[start..end] + Row("div", "span", pack, Bar) + Row("div", "p", pack, Footer) + source[end..];
    }

    private static string Row(string outer, string inner, LanguagePack pack, ChromeRole[] roles)
    {
        var phrases = pack.Phrases.Where(p => p.Use is PhraseUse.Line or PhraseUse.Label && roles.Contains(p.Role)).Take(9);
        return $"<{outer}>{string.Concat(phrases.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"<{inner}><a href=\"/x/{i}\">{WebUtility.HtmlEncode(p.Text)}</a></{inner}> ")))}</{outer}>";
    }
}
