using System.Globalization;
using NewsParse.Text;

namespace NewsParse.Languages.Detection;

/// <summary>Reads the embedded language profiles. A line is a kind, a weight or nothing, and items parted by spaces.</summary>
internal static class LanguageProfileReader
{
    private const string Folder = "NewsParse.Languages.Detection.Profiles.";
    private const string Extension = ".tsv";

    public static List<LanguageProfile> ReadAll()
    {
        var profiles = new SortedDictionary<string, LanguageProfile>(StringComparer.Ordinal);
        var bases = new List<(LanguageProfile Variety, string Base)>();
        foreach (var name in typeof(LanguageProfileReader).Assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            var profile = new LanguageProfile(name[Folder.Length..^Extension.Length]);
            profiles.Add(profile.Tag, profile);
            foreach (var row in EmbeddedText.ReadRows(name))
            {
                if (row[0] == "variety-of")
                    bases.Add((profile, row[2]));
                else
                    ReadRow(profile, row);
            }
        }

        foreach (var (variety, tag) in bases)
            variety.Inherit(profiles[tag]);
        return [.. profiles.Values];
    }

    private static void ReadRow(LanguageProfile profile, string[] row)
    {
        var weight = row[1].Length == 0 ? 0 : double.Parse(row[1], CultureInfo.InvariantCulture);
        var items = row.Length < 3 ? [] : row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (row[0])
        {
            case "scripts":
                profile.Scripts.AddRange(items);
                break;
            case "prior":
                profile.Prior = weight;
                break;
            case "letters":
                foreach (var letter in items)
                    profile.Letters[letter] = weight;
                break;
            default:
                Fill(TableOf(profile, row[0]), items, weight);
                break;
        }
    }

    private static Dictionary<string, double> TableOf(LanguageProfile profile, string kind) => kind switch
    {
        "words" => profile.Words,
        "starts" => profile.Starts,
        "ends" => profile.Ends,
        _ => throw new FormatException($"The profile of '{profile.Tag}' has a line of unknown kind '{kind}'."),
    };

    /// <summary>Words and their parts are spelled as <see cref="LanguageModel"/> sees them in a text.</summary>
    private static void Fill(Dictionary<string, double> table, string[] items, double weight)
    {
        foreach (var item in items)
            table[Fold(item)] = weight;
    }

    private static string Fold(string item)
    {
        var folded = new char[item.Length];
        var length = 0;
        foreach (var c in item)
        {
            ref readonly var trait = ref LetterTraits.Shared[c];
            if (trait.Role != LetterRole.Optional)
                folded[length++] = trait.Folded;
        }

        return new string(folded, 0, length);
    }
}
