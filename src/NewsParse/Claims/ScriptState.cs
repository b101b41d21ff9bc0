using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>
/// Dates and authors in the script state of a page, by the names of members; read only where nothing better was claimed,
/// and only the first of each name.
/// </summary>
internal static class ScriptState
{
    private const int LongestValue = 120;
    private const int LongestScript = 500_000;

    public static void Claim(PageTree tree, List<int> scripts, MetadataClaims claims)
    {
        scripts = scripts.FindAll(script => TextOf(tree, script).ContainsAny(MetadataVocabulary.Shared.AnyScriptKey));
        foreach (var (fieldName, keys) in MetadataVocabulary.Shared.ScriptKeys)
        {
            var field = Enum.Parse<MetadataField>(fieldName, ignoreCase: true);
            if (claims.First(field, "json-ld") is not null || claims.First(field, "meta:") is not null)
                continue;
            foreach (var script in scripts)
                foreach (var key in keys)
                    if (FindValue(tree, script, key) is { } value)
                        claims.Add(new MetadataClaim(field, ClaimText.Clean(value), $"script:{key}", Node: script));
        }
    }

    /// <summary>The string or number that follows a quoted member name.</summary>
    private static string? FindValue(PageTree tree, int script, string key)
    {
        var text = TextOf(tree, script);
        var at = 0;
        while (text[at..].IndexOf(key, StringComparison.Ordinal) is >= 0 and var next)
        {
            var start = at + next;
            at = start + key.Length;
            if (start == 0 || text[start - 1] is not ('"' or '\'' or ' ' or '{' or ',' or '\t' or '\n'))
                continue;
            if (ReadMember(text.Slice(at, Math.Min(LongestValue, text.Length - at))) is { Length: > 0 } value)
                return value;
        }

        return null;
    }

    private static ReadOnlySpan<char> TextOf(PageTree tree, int script)
    {
        var child = tree.FirstChild(script);
        return child >= 0 && tree.Kind(child) == NodeKind.Text && tree.TextSpan(child) is { Length: <= LongestScript } text ? text : default;
    }

    private static string? ReadMember(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("\\\"' ");
        if (rest.IsEmpty || rest[0] is not (':' or '='))
            return null;
        rest = rest[1..].TrimStart("\\ ");
        if (rest.IsEmpty)
            return null;
        if (rest[0] is '"' or '\'')
        {
            rest = rest[1..];
            var end = rest.IndexOfAny('"', '\'', '\\');
            return end <= 0 ? null : rest[..end].ToString();
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is 10 or 13 ? rest[..digits].ToString() : null;
    }
}
