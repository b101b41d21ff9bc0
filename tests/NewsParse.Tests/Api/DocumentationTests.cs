using System.Reflection;
using System.Xml.Linq;

namespace NewsParse.Tests.Api;

/// <summary>Every way into the library is shown by an example in its documentation, and every example compiles.</summary>
public sealed class DocumentationTests
{
    private static readonly Type[] EntryPoints =
    [
        typeof(Article), typeof(ArticleParser), typeof(ArticleSource), typeof(ArticleFormat), typeof(ArticleFormats), typeof(ArticleJson), typeof(QuoteExtractor), typeof(LanguagePack),
        typeof(NewsParseServiceCollectionExtensions), typeof(NewsParseHttpClientExtensions),
    ];

    private static readonly XElement[] Members =
        [.. EntryPoints.Select(type => Path.ChangeExtension(type.Assembly.Location, ".xml")).Distinct().SelectMany(path => XDocument.Load(path).Descendants("member"))];

    private static readonly string Compiled = Folded(File.ReadAllText(RepositoryFiles.At("tests", "NewsParse.Tests", "Api", "DocumentationExamples.cs")));

    private static IEnumerable<string> Methods => EntryPoints
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method)
        .Select(method => $"M:{method.DeclaringType!.FullName}.{method.Name}")
        .Distinct();

    [TestCaseSource(nameof(Methods))]
    public void Entry_point_is_shown_by_an_example(string name)
    {
        var documented = Members.Where(member => (string)member.Attribute("name")! is var id && (id == name || id.StartsWith(name + "(", StringComparison.Ordinal))).ToArray();
        Assert.That(documented, Is.Not.Empty);
        Assert.That(documented.Where(member => member.Descendants("code").Any() is false).Select(member => (string)member.Attribute("name")!), Is.Empty);
    }

    [Test]
    public void Every_example_compiles()
    {
        var examples = Members.SelectMany(member => member.Descendants("code")).Select(code => Folded(code.Value)).ToArray();
        Assert.That(examples, Has.Length.GreaterThan(30));
        Assert.That(examples.Where(code => !Compiled.Contains(code, StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>The lines without their indentation and without blank ones.</summary>
    private static string Folded(string code) => string.Concat(code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n"));
}
