using System.Text.RegularExpressions;

namespace NewsParse.Tests.Architecture;

/// <summary>One list of words keeps documents and public comments in plain English.</summary>
public class PlainWordTests
{
    private static readonly string[] Folders = ["samples/docs", "src/NewsParse/Api", "src/NewsParse.Cli", "src/NewsParse.Extensions.DependencyInjection"];

    [Test]
    public void Documents_and_what_callers_read_use_plain_words()
    {
        var words = File.ReadAllLines(RepositoryFiles.At("tests", "NewsParse.Tests", "Architecture", "plain-words.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
        var found = new List<string>();
        foreach (var file in Files())
        {
            var text = File.ReadAllText(file);
            found.AddRange(words.Where(word => Regex.IsMatch(text, @"\b" + Regex.Escape(word[0]) + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
                .Select(word => $"{Path.GetFileName(file)}: {word[0]} -> {word[1]}"));
        }

        Assert.That(words, Is.Not.Empty);
        Assert.That(found, Is.Empty);
    }

    private static IEnumerable<string> Files() =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(RepositoryFiles.At(folder.Split('/')), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".md" && !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !file.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Append(RepositoryFiles.At("README.md"));
}
