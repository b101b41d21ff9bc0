using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Claims of microdata and RDFa attributes on the page's elements.</summary>
internal static class MicrodataReader
{
    private const int LongestValue = 300;
    private const int FarthestScope = 8;

    public static void Read(PageTree tree, int node, string properties, MetadataClaims claims)
    {
        foreach (var name in properties.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var property = name[(name.LastIndexOf(':') + 1)..];
            if (FieldOf(property) is { } field)
                Claim(tree, node, property, field, claims);
            else if (property is "name" or "url")
                ClaimName(tree, node, property, claims);
        }
    }

    private static MetadataField? FieldOf(string property) => property switch
    {
        "headline" => MetadataField.Title,
        "datePublished" or "datepublished" or "dateCreated" or "uploadDate" or "date" or "issued" => MetadataField.Published,
        "dateModified" or "datemodified" or "dateUpdated" or "modified" => MetadataField.Modified,
        "author" or "creator" => MetadataField.Author,
        "publisher" => MetadataField.Publisher,
        "articleSection" => MetadataField.Category,
        "keywords" => MetadataField.Tag,
        "inLanguage" => MetadataField.Language,
        "isAccessibleForFree" => MetadataField.Paywall,
        "alternativeHeadline" => MetadataField.Kicker,
        _ => null,
    };

    private static void Claim(PageTree tree, int node, string property, MetadataField field, MetadataClaims claims)
    {
        // A nested thing is named by a property of its own.
        if (field is MetadataField.Author or MetadataField.Publisher && HasScope(tree, node) && tree.Attribute(node, "content") is null && HasNamed(tree, node))
            return;
        if (ValueOf(tree, node, field) is not { Length: > 0 } value)
            return;
        var url = tree.Tag(node) == HtmlTag.A ? tree.Attribute(node, "href") : null;
        claims.Add(new MetadataClaim(field, value, $"microdata:{property}", url, node));
    }

    /// <summary>"name" and "url" speak of the nearest thing around them.</summary>
    private static void ClaimName(PageTree tree, int node, string property, MetadataClaims claims)
    {
        if (property != "name")
            return;
        var at = node;
        for (var steps = 0; steps < FarthestScope && at > 0; steps++, at = tree.Parent(at))
        {
            if (at == node && !HasScope(tree, at))
                continue;
            if (!HasScope(tree, at))
                continue;
            var owner = tree.Attribute(at, "itemprop") ?? tree.Attribute(at, "rel") ?? string.Empty;
            if (owner.Contains("author", StringComparison.Ordinal) || owner.Contains("creator", StringComparison.Ordinal))
                ClaimOwned(tree, node, MetadataField.Author, "microdata:author.name", claims);
            else if (owner.Contains("publisher", StringComparison.Ordinal))
                ClaimOwned(tree, node, MetadataField.Publisher, "microdata:publisher.name", claims);
            return;
        }
    }

    private static void ClaimOwned(PageTree tree, int node, MetadataField field, string origin, MetadataClaims claims)
    {
        if (ValueOf(tree, node, field) is { Length: > 0 } value)
            claims.Add(new MetadataClaim(field, value, origin, tree.Tag(node) == HtmlTag.A ? tree.Attribute(node, "href") : null, node));
    }

    private static string? ValueOf(PageTree tree, int node, MetadataField field)
    {
        if (tree.Attribute(node, "content") is { Length: > 0 } content)
            return ClaimText.Clean(content);
        if (field is MetadataField.Published or MetadataField.Modified && tree.Attribute(node, "datetime") is { Length: > 0 } date)
            return ClaimText.Clean(date);
        return ClaimText.Read(tree, node, LongestValue, partsInline: field == MetadataField.Author);
    }

    private static bool HasScope(PageTree tree, int node) => tree.Attribute(node, "itemscope") is not null || tree.Attribute(node, "typeof") is not null;

    private static bool HasNamed(PageTree tree, int node)
    {
        var end = tree.After(node);
        var steps = 0;
        for (var at = tree.Next(node); at >= 0 && at != end && steps < 200; at = tree.Next(at), steps++)
            if (tree.Kind(at) == NodeKind.Element && (tree.Attribute(at, "itemprop") ?? tree.Attribute(at, "property")) is { } name && name.Contains("name", StringComparison.Ordinal))
                return true;
        return false;
    }
}
