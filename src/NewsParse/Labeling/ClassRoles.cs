using System.Collections.Frozen;
using NewsParse.Reading.Html;
using NewsParse.Languages.Packs;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>Reads a role off the class names and ids around an element; weak evidence, asked last.</summary>
internal static class ClassRoles
{
    private const int MostAncestors = 3;

    private static readonly Lazy<FrozenDictionary<string, ChromeRole>> Words = new(static () =>
        EmbeddedText.ReadRows("NewsParse.Labeling.class-roles.tsv").ToFrozenDictionary(static row => row[0], static row => RoleOf(row[1]), StringComparer.OrdinalIgnoreCase));

    private static ChromeRole RoleOf(string name) =>
        ChromeRoleNames.TryParse(name, out var role) ? role : throw new InvalidOperationException($"'{name}' in class-roles.tsv is no role.");

    public static ChromeRole? Find(PageTree tree, int element)
    {
        for (var steps = 0; element > 0 && steps <= MostAncestors && tree.Tag(element) is not (HtmlTag.Body or HtmlTag.Html); element = tree.Parent(element), steps++)
        {
            if (FindIn(tree.AttributeSpan(element, "class")) is { } byClass)
                return byClass;
            if (FindIn(tree.AttributeSpan(element, "id")) is { } byId)
                return byId;
        }

        return null;
    }

    private static ChromeRole? FindIn(ReadOnlySpan<char> names)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < names.Length; i++)
        {
            if (!char.IsLetter(names[i]))
                continue;
            var start = i;
            while (i + 1 < names.Length && char.IsLetter(names[i + 1]) && !(char.IsUpper(names[i + 1]) && char.IsLower(names[i])))
                i++;
            if (words.TryGetValue(names[start..(i + 1)], out var role))
                return role;
        }

        return null;
    }
}
