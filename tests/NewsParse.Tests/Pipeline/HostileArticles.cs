using NewsParse.Tests.Reading.Html;

namespace NewsParse.Tests.Pipeline;

/// <summary>Inputs that are cheap to build a tree of and made to keep the later stages busy: as pages, as texts, as quotations.</summary>
internal static class HostileArticles
{
    private const string Sentence = "The governor of the province said on Monday that the road would be opened before the first snow. ";

    public static IReadOnlyList<HostileInput> Pages { get; } = [.. MakePages()];

    public static IReadOnlyList<HostileInput> Texts { get; } = [.. MakeTexts()];

    private static IEnumerable<HostileInput> MakePages()
    {
        string[] repeated =
        [
            "<p>" + Sentence, "<p>“We waited,” said Karim Daneshvar. ", "<p>“", "<p>«آ» ", "<p>3 May 2025", "<time datetime=2025-05-03>3 May</time>", "<p>۲۳ عقرب ۱۴۰۴ ", "<a href=/a>A bridge of two halves</a> ",
            "<li><a href=/a>A bridge of two halves</a>", "<p>Read more: <a href=/b>Who owns the river?</a>", "<h2>What comes next</h2>", "<h1>T</h1>", "<img src=a.jpg alt=x>", "<figure><img src=a><figcaption>c</figure>",
            "<tr><td>1<td>2", "<blockquote>" + Sentence + "</blockquote>", "<p>x<br>", "x<br><br>", "<p>بیشتر بخوانید: ", "<p>Share", "<p>12 comments", "<div class=comment><b>Ali</b><p>At last!</div>", "<p>By Nasrin Ahmadi",
            "<p>Tags: snow, road", "<a>x</a> | ", "<p hidden>" + Sentence, "<pre>a\nb</pre>", "<span itemprop=author>N</span>", "<iframe src=//v.example/embed/1></iframe>", "<p><a href=/t>x</a>, ", "<p>© 2025 ", "<p>" + "بوی جوی مولیان آید همی ",
            "<meta property=og:title content=T>", "<meta name=author content='A B'>", "<link rel=canonical href=/x>", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"H\"}</script>", "<p>KABUL (Example) – Snow. ",
        ];
        foreach (var part in repeated)
            yield return new HostileInput(part, length => "<title>T</title><h1>T</h1>" + HostilePages.Repeat(part, length));
        foreach (var part in new[] { "<p>Paragraph {0} says on 3 May that “{0} is a number,” said Karim {0}. ", "<a href=/{0}>Title of page {0} in the list</a>", "<p class=c{0}>{0}", "<div id=d{0}><p>Text of {0}.</div>", "<h2>Head {0}</h2><p>x {0}",
            "<p>The engineer of gate {0} counted every stone of the bridge twice.</p><blockquote>The engineer of gate {0} counted every stone of it.</blockquote>" })
            yield return new HostileInput(part, length => HostilePages.Number(part, length));
        yield return new HostileInput("one paragraph", length => "<p>" + HostilePages.Repeat(Sentence, length));
        yield return new HostileInput("one word", length => "<p>" + new string('a', length));
        yield return new HostileInput("one title", length => "<title>" + HostilePages.Repeat("news ", length) + "</title><h1>news</h1>");
        yield return new HostileInput("one byline", length => "<meta name=author content='" + HostilePages.Repeat("Ali and Sara, ", length) + "'>");
        yield return new HostileInput("one description", length => "<meta name=description content='" + HostilePages.Repeat(Sentence, length) + "'><p>" + Sentence);
        yield return new HostileInput("structured body", length => "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + HostilePages.Repeat(Sentence, length / 2) + "\"}</script><p>" + HostilePages.Repeat("<p>" + Sentence, length / 2));
        yield return new HostileInput("nested lists of JSON", length => "<script type=application/ld+json>" + new string('[', length / 2) + new string(']', length / 2) + "</script>");
        yield return new HostileInput("members of JSON", length => "<script type=application/ld+json>{" + HostilePages.Repeat("\"a\":{},", length) + "\"b\":1}</script>");
        yield return new HostileInput("state of a script", length => "<script>window.__DATA__={\"a\":[" + HostilePages.Repeat("{\"body\":\"<p>" + Sentence + "\"},", length) + "1]}</script>");
        yield return new HostileInput("digits", length => "<p>News code: " + new string('7', length));
        yield return new HostileInput("class names", length => "<div class='" + HostilePages.Number("c{0} ", length) + "'><p>" + Sentence);
    }

    private static IEnumerable<HostileInput> MakeTexts()
    {
        string[] repeated =
        [
            "a\n", "a\n\n", Sentence + "\n", Sentence + "\n\n", Sentence, "“", "“a” ", "\"", "'", "«آ» گفت ", "“We waited,” said Karim Daneshvar. ", "“We waited,” he said.\n\n", "3 May 2025 ", "3 May 2025\n", "۲۳ عقرب ۱۴۰۴ ", "https://a.example/b ",
            "https://a.example/b\n", "• item\n", "1) item\n", "Read more: A bridge\n", "بیشتر بخوانید: پل\n", "Share | ", "Share\n", "12 comments\n", "By Nasrin Ahmadi\n", "Tags: a, b\n", "| a | b |\n", "a\tb\tc\n", "\n", " ", "\u202E", "\u200C", "a\u0301", "\u0301", "\uD800",
            "7", "7 ", "-", "—", "...", "((", "Aa Bb ", "HEAD\n\n", "> q\n", "Q: Why?\nA: Because.\n", "بوی جوی مولیان آید همی\n", "hyphen-\n", "who said that ", "according to Karim Daneshvar, ", "والی گفت که ", "© ", "\0", "\r", "\u2028", "名前",
        ];
        foreach (var part in repeated)
            yield return new HostileInput(part, length => HostilePages.Repeat(part, length));
        foreach (var part in new[] { "Line {0} of the dump\n", "Karim{0} said “{0}”. ", "{0} May {0}\n" })
            yield return new HostileInput(part, length => HostilePages.Number(part, length));
    }
}
