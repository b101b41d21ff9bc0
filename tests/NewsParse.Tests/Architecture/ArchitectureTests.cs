using System.Text.RegularExpressions;

namespace NewsParse.Tests.Architecture;

/// <summary>The rules of the house, read from the sources themselves.</summary>
public partial class ArchitectureTests
{
    private const int MaxFileLines = 400;

    private static IReadOnlyList<(string Path, string Text)> Library { get; } = Sources("src/NewsParse");

    private static IReadOnlyList<(string Path, string Text)> All { get; } = [.. Sources("src"), .. Sources("tests"), .. Sources("benchmarks"), .. Sources("samples")];

    [Test]
    public void Public_types_live_in_one_namespace()
    {
        Assert.That(typeof(Article).Assembly.GetExportedTypes().Where(type => type.Namespace != "NewsParse"), Is.Empty);
    }

    [Test]
    public void Public_classes_are_sealed_or_closed()
    {
        var open = typeof(Article).Assembly.GetExportedTypes()
            .Where(type => type.IsClass && !type.IsSealed && type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic).Any(constructor => constructor.IsPublic || constructor.IsFamily));
        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Model_members_cannot_be_set_after_construction()
    {
        var settable = typeof(Article).Assembly.GetExportedTypes().Where(type => !type.IsSubclassOf(typeof(Exception))).SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)));
        Assert.That(settable.Select(property => property.DeclaringType!.Name + "." + property.Name), Is.Empty);
    }

    [Test]
    public void AngleSharp_is_named_only_where_pages_are_read()
    {
        var naming = Library.Where(source => source.Text.Contains("AngleSharp", StringComparison.Ordinal)).Select(source => source.Path);
        Assert.That(naming, Has.All.Matches<string>(path => path.StartsWith("src/NewsParse/Reading/Html/", StringComparison.Ordinal) || path is "src/NewsParse/Api/ArticleSource.cs" or "src/NewsParse/Reading/Loading/LoadedSource.cs"));
    }

    [Test]
    public void Library_touches_no_files_no_network_no_clock_and_no_console()
    {
        Assert.That(Library.Where(source => Impure().IsMatch(CodeOf(source.Text))).Select(source => source.Path), Is.Empty);
    }

    /// <summary>Punctuation marks may stand in code; letters and digits of a language may not.</summary>
    [Test]
    public void Words_of_other_scripts_are_data()
    {
        var sources = Sources("src").Where(source => ForeignLetters().IsMatch(source.Text)).Select(source => source.Path);
        Assert.That(sources, Is.Empty);
    }

    [Test]
    public void Files_stay_short()
    {
        Assert.That(All.Where(source => source.Text.Count(c => c == '\n') > MaxFileLines).Select(source => source.Path), Is.Empty);
    }

    [Test]
    public void Names_are_the_fields_own_words()
    {
        Assert.That(All.SelectMany(source => EmptyName().Matches(CodeOf(source.Text)).Select(match => source.Path + ": " + match.Value)), Is.Empty);
    }

    [Test]
    public void Nothing_is_left_for_later()
    {
        Assert.That(All.Where(source => Unfinished().IsMatch(source.Text) && !source.Path.EndsWith("ArchitectureTests.cs", StringComparison.Ordinal)).Select(source => source.Path), Is.Empty);
    }

    private static string CodeOf(string text) => Comment().Replace(text, "");

    private static List<(string Path, string Text)> Sources(string folder)
    {
        var root = RepositoryFiles.At(folder.Split('/'));
        if (!Directory.Exists(root))
            return [];
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
                .Select(path => (path, File.ReadAllText(RepositoryFiles.At(path.Split('/'))))),
        ];
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(File\.|Directory\.|HttpClient|Console\.|Environment\.|DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|Stopwatch)")]
    private static partial Regex Impure();

    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u0400-\u04FF\u4E00-\u9FFF-[\u060C\u061B\u061F\u066A-\u066C\u06D4]]")]
    private static partial Regex ForeignLetters();

    [GeneratedRegex(@"\b(class|struct|record|enum|interface) \w*(Helper|Utils|Manager|Processor|Info|Common|Misc)s?\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
