using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Claims of meta, link and title elements and of relations between links.</summary>
internal static class HeadReader
{
    private const int LongestContent = 2000;

    public static void ReadMeta(PageTree tree, int node, MetadataClaims claims)
    {
        if (tree.Attribute(node, "content") is not { Length: > 0 and < LongestContent } content)
            return;
        foreach (ref readonly var attribute in tree.Attributes(node))
        {
            if (attribute.Name is not ("name" or "property" or "http-equiv"))
                continue;
            foreach (var part in attribute.Value.AsSpan().Trim().ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                ClaimMeta(claims, part, content, node);
        }
    }

    private static void ClaimMeta(MetadataClaims claims, string name, string content, int node)
    {
        if (MetadataVocabulary.Shared.FindMeta(name) is not { } meta)
            return;
        var origin = (meta.IsWeak ? "meta-weak:" : "meta:") + name;
        if (!meta.IsList)
        {
            claims.Add(new MetadataClaim(meta.Field, ClaimText.Clean(content), origin, Node: node));
            return;
        }

        foreach (var part in content.Split([',', ';', '\u060C'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            claims.Add(new MetadataClaim(meta.Field, ClaimText.Clean(part), origin, Node: node));
    }

    public static void ReadLink(PageTree tree, int node, MetadataClaims claims)
    {
        if (tree.Attribute(node, "rel") is not { } relations || tree.Attribute(node, "href") is not { Length: > 0 } address)
            return;
        foreach (var relation in relations.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (relation)
            {
                case "canonical":
                    claims.Add(new MetadataClaim(MetadataField.CanonicalUrl, address.Trim(), "link:canonical", Node: node));
                    break;
                case "shortlink":
                    claims.Add(new MetadataClaim(MetadataField.ShortLink, address.Trim(), "link:shortlink", Node: node));
                    break;
                case "alternate":
                    ClaimAlternate(tree, node, address, "link:alternate", claims);
                    break;
                case "image_src":
                    claims.Add(new MetadataClaim(MetadataField.Image, address.Trim(), "link:image_src", Node: node));
                    break;
            }
        }
    }

    /// <summary>A link of the text that says it leads to the same article in another language.</summary>
    public static void ReadAnchor(PageTree tree, int node, MetadataClaims claims)
    {
        if (tree.Attribute(node, "rel") is { } relations && relations.Contains("alternate", StringComparison.OrdinalIgnoreCase) && tree.Attribute(node, "href") is { Length: > 0 } address)
            ClaimAlternate(tree, node, address, "a:alternate", claims);
    }

    /// <summary>Feeds are alternates too, but of another kind.</summary>
    private static void ClaimAlternate(PageTree tree, int node, string address, string origin, MetadataClaims claims)
    {
        if (tree.Attribute(node, "hreflang") is not { Length: > 0 } language || tree.Attribute(node, "type") is { } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
            return;
        claims.Add(new MetadataClaim(MetadataField.AlternateLanguage, address.Trim(), origin, Node: node, Detail: language));
    }
}
