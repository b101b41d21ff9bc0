using System.Globalization;
using System.Net;
using System.Text;
using NewsParse.Reading.Html;
using NewsParse.Languages.Packs;

namespace NewsParse.Training;

/// <summary>
/// Sets a page in the furniture of another script, made of the language packs' own phrases: a menu above, boxes of related links
/// between paragraphs, a bar to share, a comment widget below. So the model learns pages whose site and article differ in language.
/// </summary>
internal sealed class FramedPage
{
    private const int LongParagraph = 80;
    private const int FewestParagraphs = 2;

    private static readonly ChromeRole[] Menu = [ChromeRole.Navigation, ChromeRole.Search, ChromeRole.Login, ChromeRole.Video, ChromeRole.Gallery];
    private static readonly ChromeRole[] Labels = [ChromeRole.RelatedLinks, ChromeRole.ReadMore];
    private static readonly ChromeRole[] Bar = [ChromeRole.Share, ChromeRole.Print, ChromeRole.Email, ChromeRole.FontSize, ChromeRole.ShortLink, ChromeRole.Rating];
    private static readonly ChromeRole[] Widget = [ChromeRole.CommentCount, ChromeRole.CommentForm, ChromeRole.CommentSort, ChromeRole.CommentSubscribe, ChromeRole.Newsletter];

    private readonly LanguagePack _pack;
    private readonly IReadOnlyList<string> _headlines;
    private uint _state;

    private FramedPage(LabelledPage page, IReadOnlyList<string> headlines)
    {
        var isRightToLeft = (page.Body ?? "").Count(static c => c is >= '\u0590' and <= '\u08FF') * 2 > (page.Body ?? "").Length;
        LanguagePack[] packs = [.. LanguagePack.BuiltIn.Where(p => p.Script == (isRightToLeft ? "Latn" : "Arab"))];
        _headlines = headlines;
        _state = (uint)page.Fold(251) + 17;
        foreach (var c in page.Id)
            _state = (_state ^ c) * 16777619;
        _pack = packs[Next(packs.Length)];
    }

    /// <summary>The page's source with the furniture in it.</summary>
    public static string Graft(PageTree tree, LabelledPage page, IReadOnlyList<string> headlines) => new FramedPage(page, headlines).Graft(tree, page.Html);

    private string Graft(PageTree tree, string source)
    {
        var paragraphs = new List<int>();
        var body = 0;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Kind(node) != NodeKind.Element || tree.SourceRange(node).Length == 0)
                continue;
            if (tree.Tag(node) == HtmlTag.Body)
                body = tree.SourceRange(node).End;
            else if (tree.Tag(node) == HtmlTag.P && tree.FirstChild(node) is > 0 and var text && tree.Kind(text) == NodeKind.Text && tree.TextSpan(text).Length >= LongParagraph)
                paragraphs.Add(tree.SourceRange(node).Start);
        }

        if (paragraphs.Count < FewestParagraphs)
            return source;
        var places = new SortedDictionary<int, string>();
        if (body > 0)
            places[body] = Row("ul", "li", Menu, 8);
        for (var i = 1 + Next(3); i < paragraphs.Count; i += 3 + Next(6))
            places[paragraphs[i]] = RelatedBox();
        var framed = new StringBuilder(source.Length + 4096);
        var from = 0;
        foreach (var (place, markup) in places)
        {
            framed.Append(source, from, place - from).Append(markup);
            from = place;
        }

        var end = source.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase) is var close && close > from ? close : source.Length;
        return framed.Append(source, from, end - from).Append(Row("div", "span", Bar, 6)).Append(Row("div", "div", Widget, 7)).Append(source, end, source.Length - end).ToString();
    }

    /// <summary>A label and titles of other articles, in a box, a paragraph or a list.</summary>
    private string RelatedBox()
    {
        var (outer, inner) = Next(3) switch { 0 => ("div", "p"), 1 => ("div", "div"), _ => ("ul", "li") };
        var box = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<{outer}><{inner}>{Phrase(Labels)}:</{inner}>");
        for (var links = 1 + Next(3); links > 0; links--)
        {
            var title = Next(2) == 0 ? _headlines[Next(_headlines.Count)] : $"{Phrase(Menu)} {Phrase(Bar)} {Phrase(Widget)}";
            box.Append(CultureInfo.InvariantCulture, $"<{inner}><a href=\"/n/{Next(9999)}\">{WebUtility.HtmlEncode(title)}</a></{inner}>");
        }

        return box.Append(CultureInfo.InvariantCulture, $"</{outer}>").ToString();
    }

    private string Row(string outer, string inner, ChromeRole[] roles, int items)
    {
        var row = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<{outer}>");
        for (var i = 0; i < items; i++)
            row.Append(CultureInfo.InvariantCulture, $"<{inner}><a href=\"/s/{Next(99)}\">{Phrase(roles)}</a></{inner}> ");
        return row.Append(CultureInfo.InvariantCulture, $"</{outer}>").ToString();
    }

    private string Phrase(ChromeRole[] roles)
    {
        var lines = _pack.Phrases.Where(p => p.Use is PhraseUse.Line or PhraseUse.Label && roles.Contains(p.Role)).ToArray();
        return lines.Length == 0 ? _pack.Name : WebUtility.HtmlEncode(lines[Next(lines.Length)].Text);
    }

    private int Next(int below)
    {
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 8) % (uint)below);
    }
}
