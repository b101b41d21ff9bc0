using System.Collections.Immutable;

namespace NewsParse.Tests.Writing.Formats;

/// <summary>Marks as Markdown and HTML show them.</summary>
public sealed class MarkedTextTests
{
    private static InlineMark Mark(InlineMarkType type, int start, int length) => new() { Type = type, Start = start, Length = length };

    private static InlineMark Link(int start, int length, string url, string? title = null) => new() { Type = InlineMarkType.Link, Start = start, Length = length, Url = url, Title = title };

    private static Article Of(string text, params InlineMark[] marks) => new() { Sections = [new Section { Blocks = [new Paragraph { Text = text, Marks = [.. marks] }] }] };

    private static string Markdown(string text, params InlineMark[] marks) => ArticleFormats.Markdown.Write(Of(text, marks)).TrimEnd('\n');

    private static string Html(string text, params InlineMark[] marks)
    {
        var html = ArticleFormats.Html.Write(Of(text, marks));
        var start = html.IndexOf("<p dir=\"ltr\">", StringComparison.Ordinal) + "<p dir=\"ltr\">".Length;
        return html[start..html.IndexOf("</p>", start, StringComparison.Ordinal)];
    }

    [Test]
    public void Marks_nest()
    {
        InlineMark[] marks = [Mark(InlineMarkType.Strong, 0, 7), Link(2, 3, "https://a.example/", "t\"t"), Mark(InlineMarkType.Superscript, 8, 1)];

        Assert.That(Markdown("a bcd e 2", marks), Is.EqualTo("**a [bcd](https://a.example/ \"t\\\"t\") e** <sup>2</sup>"));
        Assert.That(Html("a bcd e 2", marks), Is.EqualTo("<strong>a <a href=\"https://a.example/\" title=\"t&quot;t\">bcd</a> e</strong> <sup>2</sup>"));
    }

    [Test]
    public void Marks_that_cross_or_lie_outside_are_cut() =>
        Assert.That(Html("abcdef", Mark(InlineMarkType.Strong, 0, 3), Mark(InlineMarkType.Emphasis, 2, 3), Mark(InlineMarkType.Code, 5, 90), Mark(InlineMarkType.Code, -1, 1), Mark(InlineMarkType.Deleted, 9, 1)),
            Is.EqualTo("<strong>ab<em>c</em></strong>de<code>f</code>"));

    [TestCase("a “b” c", 2, 3, "a **“b”** c")]
    [TestCase("a“b”c", 1, 3, "a“b”c")]
    [TestCase("abc", 1, 1, "a**b**c")]
    [TestCase("a b c", 1, 2, "a b c")]
    public void A_sign_Markdown_would_not_read_is_left_out(string text, int start, int length, string expected) =>
        Assert.That(Markdown(text, Mark(InlineMarkType.Strong, start, length)), Is.EqualTo(expected));

    [Test]
    public void An_exclamation_mark_makes_no_picture_of_a_link() => Assert.That(Markdown("No!Yes", Link(3, 3, "https://a.example/")), Is.EqualTo("No\\![Yes](https://a.example/)"));

    [Test]
    public void Code_is_not_escaped() => Assert.That(Markdown("run a_b *now*", Mark(InlineMarkType.Code, 4, 3)), Is.EqualTo("run `a_b` \\*now\\*"));

    [Test]
    public void An_unsafe_link_is_its_text() => Assert.That(Markdown("a", Link(0, 1, "javascript:x()")), Is.EqualTo("a"));

    [Test]
    public void Links_can_be_left_out()
    {
        var article = Of("a b", Link(0, 1, "https://a.example/"), Mark(InlineMarkType.Strong, 2, 1));

        Assert.That(ArticleFormats.Markdown.WithoutLinks.Write(article), Is.EqualTo("a **b**\n"));
        var html = ArticleFormats.Html.WithoutLinks.Write(article);
        Assert.That(html, Does.Contain("a <strong>b</strong>"));
        Assert.That(html.Contains("<a ", StringComparison.Ordinal), Is.False);
        Assert.That(ArticleFormats.Json.WithoutLinks, Is.SameAs(ArticleFormats.Json));
    }

    [Test]
    public void Items_and_cells_are_written_with_their_own_marks()
    {
        ImmutableArray<InlineMark> marks = [Mark(InlineMarkType.Strong, 0, 1), Mark(InlineMarkType.Emphasis, 2, 1), Mark(InlineMarkType.Strong, 4, 1)];
        var article = new Article
        {
            Sections = [new Section { Blocks = [new ListBlock { Items = [new ListItem { Text = "a", Items = ["b"] }, "c"], Marks = marks }, new TableBlock { Rows = [["a", "b"], ["c"]], Marks = marks, HeaderRows = 1 }] }],
        };

        Assert.That(ArticleFormats.Markdown.Write(article), Is.EqualTo("- **a**\n  - *b*\n- **c**\n\n| **a** | *b* |\n| --- | --- |\n| **c** |  |\n"));
        Assert.That(ArticleFormats.Html.Write(article), Does.Contain("<tr><th><strong>a</strong></th><th><em>b</em></th></tr>\n<tr><td><strong>c</strong></td></tr>"));
    }
}
