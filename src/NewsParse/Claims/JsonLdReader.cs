using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Collects the structured data blocks of a page and makes the claims of the node that speaks of its article.</summary>
internal sealed class JsonLdReader
{
    private const int MostNodes = 3000;

    private readonly List<StructuredNode> _nodes = [];
    private readonly Dictionary<string, JsonValue> _byId = new(StringComparer.Ordinal);

    /// <summary>Reads one script block.</summary>
    public void Add(string script)
    {
        // Some systems escape the whole block as if it were text of an attribute.
        if (script.Contains("&quot;", StringComparison.Ordinal) && !script.Contains("\"@", StringComparison.Ordinal))
            script = System.Net.WebUtility.HtmlDecode(script);
        foreach (var root in TolerantJsonReader.ReadAll(script))
            Collect(root);
    }

    /// <summary>Makes the claims, once the page's own titles and address are known.</summary>
    public void Claim(MetadataClaims claims, IReadOnlyList<string> titles, string? address)
    {
        var main = ChooseMain(titles, address);
        foreach (var node in _nodes)
        {
            if (ReferenceEquals(node.Value, main?.Value) || (main is not null && node.IsArticle && IsSameArticle(node.Value, main.Value.Value)))
                StructuredClaims.ClaimArticle(claims, node, this);
            else if (!node.IsArticle && !node.IsListed)
                StructuredClaims.ClaimSurroundings(claims, node, this);
        }
    }

    /// <summary>The node an "@id" reference points to, or the value itself.</summary>
    public JsonValue Resolve(JsonValue value)
    {
        if (value.Kind == JsonKind.Object && value.Members.Count <= 2 && value["@id"] is { Text: var id } && _byId.TryGetValue(id, out var target))
            return target;
        return value;
    }

    private void Collect(JsonValue root)
    {
        var open = new Stack<(JsonValue Value, bool IsListed, int Depth)>();
        open.Push((root, false, 0));
        while (open.TryPop(out var item) && _nodes.Count < MostNodes)
        {
            if (item.Value.Kind == JsonKind.Array)
            {
                for (var i = item.Value.Items.Count - 1; i >= 0; i--)
                    open.Push((item.Value.Items[i], item.IsListed, item.Depth));
                continue;
            }

            if (item.Value.Kind != JsonKind.Object)
                continue;
            Remember(item.Value, item.IsListed);
            for (var i = item.Value.Members.Count - 1; i >= 0; i--)
            {
                var (name, value) = item.Value.Members[i];
                var listed = item.IsListed || name is "itemListElement" or "hasPart" or "liveBlogUpdate" or "comment" or "relatedLink" or "blogPost" or "isPartOf" or "review" or "citation" or "mentions";
                if (value.Kind is JsonKind.Object or JsonKind.Array)
                    open.Push((value, listed, item.Depth + 1));
            }
        }
    }

    private void Remember(JsonValue value, bool isListed)
    {
        if (value["@id"] is { Kind: JsonKind.Text, Text: var id } && (!_byId.TryGetValue(id, out var known) || known.Members.Count < value.Members.Count))
            _byId[id] = value;
        var type = StructuredNode.TypeOf(value);
        if (type is not null)
            _nodes.Add(new StructuredNode(value, type, MetadataVocabulary.Shared.IsType("articles", type), isListed));
    }

    private StructuredNode? ChooseMain(IReadOnlyList<string> titles, string? address)
    {
        StructuredNode? best = null;
        var bestScore = double.MinValue;
        foreach (var node in _nodes)
        {
            if (!node.IsArticle)
                continue;
            var score = Score(node, titles, address);
            if (score > bestScore)
                (best, bestScore) = (node, score);
        }

        // A listed node is an item of some list unless it is plainly this page.
        return best is { IsListed: true } && bestScore < 2 ? null : best;
    }

    private static double Score(StructuredNode node, IReadOnlyList<string> titles, string? address)
    {
        var value = node.Value;
        var score = node.IsListed ? -2.0 : 0;
        var headline = ClaimText.Clean(StructuredClaims.TextOf(value["headline"]) ?? StructuredClaims.TextOf(value["name"]));
        score += TitleAgreement.Best(headline, titles) * 3;
        if (address is not null && (PageAddress.IsSame(StructuredClaims.AddressOf(value["mainEntityOfPage"]), address) || PageAddress.IsSame(StructuredClaims.AddressOf(value["url"]), address)))
            score += 3;
        score += value["datePublished"] is null ? 0 : 0.5;
        score += value["author"] is null ? 0 : 0.3;
        score += value["headline"] is null ? 0 : 0.5;
        return score + (value["articleBody"] is null ? 0 : 0.3);
    }

    private static bool IsSameArticle(JsonValue value, JsonValue main)
    {
        var headline = ClaimText.Clean(StructuredClaims.TextOf(value["headline"]));
        return headline.Length > 0 && TitleAgreement.AreEqual(headline, ClaimText.Clean(StructuredClaims.TextOf(main["headline"])));
    }
}

/// <summary>An object of structured data that has a type.</summary>
/// <param name="Value">The object.</param>
/// <param name="Type">Its type, without a vocabulary's address.</param>
/// <param name="IsArticle">Whether the type is one of articles.</param>
/// <param name="IsListed">Whether it is an item of a list, such as of related articles.</param>
internal readonly record struct StructuredNode(JsonValue Value, string Type, bool IsArticle, bool IsListed)
{
    /// <summary>The most telling type of an object: an article's, if it has one.</summary>
    public static string? TypeOf(JsonValue value)
    {
        string? type = null;
        foreach (var item in value["@type"]?.AsList() ?? [])
        {
            var name = item.Text[(item.Text.LastIndexOfAny(['/', ':', '#']) + 1)..];
            if (name.Length > 0 && (type is null || MetadataVocabulary.Shared.IsType("articles", name)))
                type = name;
        }

        return type;
    }
}
