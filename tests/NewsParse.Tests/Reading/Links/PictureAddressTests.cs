using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Tests.Reading.Links;

public sealed class PictureAddressTests
{
    [TestCase("<img src=/a.jpg>", "/a.jpg")]
    [TestCase("<img src=/blank.gif data-src=/a.jpg>", "/a.jpg")]
    [TestCase("<img src=/blank.gif data-original=/a.jpg>", "/a.jpg")]
    [TestCase("<img src=/blank.gif data-lazy-src=/a.jpg>", "/a.jpg")]
    [TestCase("<img src=/a.jpg data-src=true>", "/a.jpg")]
    [TestCase("<img src='data:image/gif;base64,R0'>", null)]
    [TestCase("<img src='data:image/gif;base64,R0' srcset='/s.jpg 300w, /l.jpg 1200w, /m.jpg 600w'>", "/l.jpg")]
    [TestCase("<img srcset='/a.jpg, /b.jpg 2x'>", "/b.jpg")]
    [TestCase("<img srcset='/a,b.jpg 1x'>", "/a,b.jpg")]
    [TestCase("<picture><source srcset='/s.webp 300w, /l.webp 900w'><img src='data:,'></picture>", "/l.webp")]
    [TestCase("<picture><source data-srcset='/s.webp 300w'><img></picture>", "/s.webp")]
    [TestCase("<div><img src='data:,'> <noscript><img src=/a.jpg></noscript></div>", "/a.jpg")]
    [TestCase("<div><img src='data:,'><p>no picture</p></div>", null)]
    public void The_address_of_the_picture_and_not_of_its_placeholder(string html, string? expected)
    {
        using var tree = PageTreeBuilder.Build("<body>" + html, PageLimits.Default, CancellationToken.None);
        var picture = Enumerable.Range(0, tree.Count).First(node => tree.Kind(node) == NodeKind.Element && tree.Tag(node) == HtmlTag.Img);

        Assert.That(PictureAddress.Find(tree, picture), Is.EqualTo(expected));
    }
}
