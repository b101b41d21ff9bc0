using System.Text;
using NewsParse.Reading.Html;

namespace NewsParse.Tests.Reading.Html;

/// <summary>Where other parsers are behind the HTML standard of today; the standard's own words decide.</summary>
public sealed class StandardTreeTests
{
    [TestCase("<p>dam<search>river<p>sea", "p(dam)search(river p(sea))")]
    [TestCase("<p>a<isindex prompt=b>c", "p(a isindex(c))")]
    [TestCase("<menuitem>a<hr>b", "menuitem(a hr()b)")]
    [TestCase("<select><div>a<b>c</b></div><option>d<option>e</select>f", "select(div(a b(c))option(d)option(e))f")]
    [TestCase("<select><option>a<hr><option>b</select>", "select(option(a)hr()option(b))")]
    [TestCase("<select>a<input>b", "select(a)input()b")]
    [TestCase("<select>a<select>b", "select(a)b")]
    [TestCase("<select><optgroup><option>a<optgroup><option>b</select>", "select(optgroup(option(a))optgroup(option(b)))")]
    [TestCase("<svg>a\0b</svg>c\0d", "svg(a\uFFFDb)cd")]
    [TestCase("<svg><desc>a\0b</desc></svg>", "svg(desc(ab))")]
    [TestCase("<table><tr><td><svg><td><desc><i>a</td>b", "b table(tbody(tr(td(svg(td(desc(i(a))))))))")]
    public void Body_is_built_by_the_standard_of_today(string html, string expected)
    {
        Assert.That(Written(html, HtmlTag.Body), Is.EqualTo(expected.Replace(" ", "", StringComparison.Ordinal)));
    }

    [TestCase("<svg/><![CDATA[a]]>b", "svg()b")]
    [TestCase("<svg><foreignObject><form></form><![CDATA[a]]>", "svg(foreignObject(form()a))")]
    public void Only_where_an_svg_is_open_is_character_data_text(string html, string expected)
    {
        Assert.That(Written(html, HtmlTag.Body), Is.EqualTo(expected));
    }

    [TestCase("body", "</body>a<p>b<html><p>c", "a p(b)p(c)")]
    [TestCase("body", "<frameset><frame></frameset>a", "a")]
    [TestCase("table", "<td>a</table>b", "tbody(tr(td(ab)))")]
    [TestCase("tbody", "<tr><td>a</tbody></table><td>b", "tr(td(a)td(b))")]
    [TestCase("tr", "</tr><td>a<tr><th>b", "td(a)th(b)")]
    [TestCase("td", "a<td>b</td><p>c", "ab p(c)")]
    [TestCase("caption", "a</caption><tr>b", "ab")]
    [TestCase("colgroup", "<col></colgroup><p>a", "col()")]
    [TestCase("frameset", "<frame></frameset><frame>", "frame()frame()")]
    [TestCase("head", "<title>a</title><p>b", "title(a)p(b)")]
    [TestCase("html", "<p>a", "head()body(p(a))")]
    [TestCase("template", "<td>a", "td(a)")]
    [TestCase("form", "a<form>b", "ab")]
    [TestCase("select", "<option>a<input><select>b", "option(ab)")]
    [TestCase("title", "a<b>&amp;</title>c", "a<b>&</title>c")]
    [TestCase("textarea", "a</textarea>", "a</textarea>")]
    [TestCase("style", "<b>&amp;", "<b>&amp;")]
    [TestCase("script", "a</script><b>", "a</script><b>")]
    [TestCase("plaintext", "</plaintext>a", "</plaintext>a")]
    public void Markup_is_read_as_the_content_of_its_element(string context, string markup, string expected)
    {
        using var tree = PageTreeBuilder.BuildFragment(markup, FragmentContext.Html(context), PageLimits.Default, CancellationToken.None);
        Assert.That(Written(tree, HtmlTag.Html), Is.EqualTo(expected.Replace(" ", "", StringComparison.Ordinal)));
    }

    [TestCase("<![CDATA[a]]>\0<lineargradient/><p>b", "a\uFFFDlinearGradient()p(b)")]
    [TestCase("</p>a", "p()a")]
    public void Markup_in_svg_is_read_as_svg(string markup, string expected)
    {
        using var tree = PageTreeBuilder.BuildFragment(markup, FragmentContext.Svg("g"), PageLimits.Default, CancellationToken.None);
        Assert.That(Written(tree, HtmlTag.Html), Is.EqualTo(expected));
    }

    [Test]
    public void Markup_in_math_is_read_as_math()
    {
        using var tree = PageTreeBuilder.BuildFragment("<definitions definitionurl=a><mi>b</mi>", FragmentContext.Math("math"), PageLimits.Default, CancellationToken.None);
        Assert.That(Written(tree, HtmlTag.Html), Is.EqualTo("definitions(mi(b))"));
        Assert.That(tree.Attribute(tree.FirstChild(tree.Next(0)), "definitionURL"), Is.EqualTo("a"));
    }

    [Test]
    public void Template_after_the_head_belongs_to_the_head()
    {
        const string Html = "<head></head><template>a</template><p>b";
        Assert.That(Written(Html, HtmlTag.Head), Is.EqualTo("template(a)"));
        Assert.That(Written(Html, HtmlTag.Body), Is.EqualTo("p(b)"));
    }

    [Test]
    public void Frames_keep_all_white_space_around_stray_words()
    {
        Assert.That(Written("<frameset> a b </frameset>", HtmlTag.Frameset), Is.EqualTo("   "));
    }

    [TestCase("contentscripttype")]
    [TestCase("filterres")]
    [TestCase("externalresourcesrequired")]
    public void Attribute_that_svg_no_longer_has_is_not_respelled(string name)
    {
        using var tree = PageTreeBuilder.Build($"<svg {name}=a>", PageLimits.Default, CancellationToken.None);
        Assert.That(tree.Attribute(Find(tree, HtmlTag.Svg), name), Is.EqualTo("a"));
    }

    private static string Written(string html, HtmlTag root)
    {
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
        return Written(tree, root);
    }

    private static string Written(PageTree tree, HtmlTag root)
    {
        var text = new StringBuilder();
        Write(Find(tree, root), 0);
        return text.ToString();

        void Write(int parent, int depth)
        {
            Assert.That(depth, Is.LessThan(32));
            for (var node = tree.FirstChild(parent); node >= 0; node = tree.NextSibling(node))
            {
                if (tree.Kind(node) == NodeKind.Text)
                {
                    text.Append(tree.Text(node));
                    continue;
                }

                text.Append(tree.Name(node)).Append('(');
                Write(node, depth + 1);
                text.Append(')');
            }
        }
    }

    private static int Find(PageTree tree, HtmlTag tag)
    {
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree.Kind(node) == NodeKind.Element && tree.Tag(node) == tag)
                return node;
        }

        return -1;
    }
}
