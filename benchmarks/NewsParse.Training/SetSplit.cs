using System.Text.Json;

namespace NewsParse.Training;

/// <summary>
/// Parts labelled sets by site and family, so that the whole program can be measured on documents that nothing in it learned from:
/// one part to train on, one to measure. A split lies in folders of the sets' own form.
/// </summary>
internal static class SetSplit
{
    /// <summary>Copies the sets' documents to <c>learn</c> and those of one fold to <c>held</c>, each set under its folder's name and its parent's.</summary>
    public static void Write(IReadOnlyList<string> sets, int folds, int held, string target)
    {
        foreach (var set in sets.Select(Path.TrimEndingDirectorySeparator))
        {
            var name = Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(set)))!, Path.GetFileName(set));
            var isHeld = LabelledPage.ReadSet(set).ToDictionary(static page => page.Id, page => page.Fold(folds) == held, StringComparer.Ordinal);
            foreach (var part in new[] { "learn", "held" })
            {
                var ids = isHeld.Where(pair => pair.Value == (part == "held")).Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal);
                Copy(set, Path.Combine(target, part, name), ids);
            }

            Console.WriteLine($"{name}: {isHeld.Count(static pair => !pair.Value)} to learn from, {isHeld.Count(static pair => pair.Value)} held out");
        }
    }

    private static void Copy(string set, string target, HashSet<string> ids)
    {
        var truth = Path.Combine(set, "truth.json");
        var isMade = !File.Exists(truth);
        var (from, to) = isMade ? (set, target) : (Path.Combine(set, "pages"), Path.Combine(target, "pages"));
        Directory.CreateDirectory(to);
        foreach (var path in Directory.EnumerateFiles(from))
            if (ids.Contains(IdOf(Path.GetFileName(path))))
                File.Copy(path, Path.Combine(to, Path.GetFileName(path)), overwrite: true);
        if (isMade)
            return;
        using var document = JsonDocument.Parse(File.ReadAllBytes(truth));
        var kept = document.RootElement.EnumerateObject().Where(entry => ids.Contains(entry.Name)).ToDictionary(static entry => entry.Name, static entry => entry.Value);
        File.WriteAllText(Path.Combine(target, "truth.json"), JsonSerializer.Serialize(kept));
    }

    /// <summary>A document's name without its endings.</summary>
    private static string IdOf(string file)
    {
        foreach (var ending in Endings)
            if (file.EndsWith(ending, StringComparison.Ordinal))
                return file[..^ending.Length];
        return file;
    }

    private static readonly string[] Endings = [".truth.json", ".html.gz", ".txt.gz", ".html", ".txt"];
}
