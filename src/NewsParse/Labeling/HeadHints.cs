using System.Collections.Frozen;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>Reads off class names and item properties what a line near the headline is: kicker, subtitle or lead.</summary>
internal static class HeadHints
{
    private const int MostAncestors = 2;

    private static readonly Lazy<FrozenDictionary<string, string>> Words = new(static () =>
        EmbeddedText.ReadRows("NewsParse.Labeling.head-hints.tsv").ToFrozenDictionary(static row => row[1], static row => row[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>The field, camelCase, or null.</summary>
    public static string? Find(PageTree tree, int node)
    {
        for (var steps = 0; node > 0 && steps < MostAncestors; node = tree.Parent(node), steps++)
        {
            foreach (ref readonly var attribute in tree.Attributes(node))
                if (attribute.Name is "class" or "id" or "itemprop" && FindIn(attribute.Value) is { } field)
                    return field;
            if (tree.Tag(node) is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body)
                return null;
        }

        return null;
    }

    /// <summary>Each name is tried whole with its hyphens dropped, then by its last two and its last token: "td-post-sub-title".</summary>
    private static string? FindIn(string names)
    {
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan()[range];
            if (name.IsEmpty || name.Length > 60)
                continue;
            var joined = name.ToString().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
            if (Words.Value.TryGetValue(joined, out var field))
                return field;
            var tokens = name.ToString().Split('-', '_');
            if (tokens.Length > 1 && (Words.Value.TryGetValue(tokens[^2] + tokens[^1], out field) || Words.Value.TryGetValue(tokens[^1], out field)))
                return field;
        }

        return null;
    }
}
