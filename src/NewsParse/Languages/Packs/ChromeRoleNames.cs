using System.Collections.Frozen;
using System.Text;

namespace NewsParse.Languages.Packs;

/// <summary>The names of the chrome roles as packs and JSON write them.</summary>
internal static class ChromeRoleNames
{
    private static readonly FrozenDictionary<string, ChromeRole> ByName =
        Enum.GetValues<ChromeRole>().ToFrozenDictionary(role => Name(role), StringComparer.Ordinal);

    public static bool TryParse(string name, out ChromeRole role) => ByName.TryGetValue(name, out role);

    /// <summary>Words in lower case with hyphens between them.</summary>
    public static string Name(ChromeRole role)
    {
        var name = new StringBuilder();
        foreach (var c in role.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
