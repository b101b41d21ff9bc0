using NewsParse.Reading.Html;

namespace NewsParse.Reading.Links;

/// <summary>Finds the address that a page's relative links are resolved against.</summary>
internal static class BaseAddress
{
    /// <summary>The first base element with an address, itself resolved against the page's; else the page's; null if neither is known.</summary>
    public static Uri? Find(PageTree tree, Uri? page)
    {
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Tag(node) == HtmlTag.Body)
                break;
            var href = tree.Tag(node) == HtmlTag.Base ? tree.Attribute(node, "href") : null;
            if (string.IsNullOrEmpty(href))
                continue;
            if (Uri.TryCreate(page, href, out var address) && address.Scheme is "http" or "https")
                return address;
        }

        return page;
    }
}
