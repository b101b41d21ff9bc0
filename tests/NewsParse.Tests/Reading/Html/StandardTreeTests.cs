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
