using System.Text.RegularExpressions;
using NewsParse.Cli.Display;
using NewsParse.Cli.Explaining.Page;
using NewsParse.Cli.Wording;
using NewsParse.Tests;
using Spectre.Console;

namespace NewsParse.Cli.Tests;

/// <summary>Everything a person is told, in each language there is.</summary>
public partial class SpokenLanguageTests
{
    private static readonly string[] Others = [.. UiText.Languages.Where(language => language != UiText.English.Language)];

    [Test]
    public void Every_message_of_the_code_has_its_words()
    {
        var known = UiText.English.Phrases.ToHashSet(StringComparer.Ordinal);
        var used = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "NewsParse.Cli"), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match message in MessageOfCode().Matches(File.ReadAllText(file)))
            {
                used++;
                Assert.That(known, Does.Contain(message.Groups[1].Value), Path.GetFileName(file));
            }
        }

        Assert.That(used, Is.GreaterThan(50));
    }

    [TestCaseSource(nameof(Others))]
    public void Words_keep_the_values_of_the_english_ones(string language)
    {
        var text = UiText.Load(language);
        foreach (var phrase in UiText.English.Phrases.Where(phrase => phrase.Contains('.', StringComparison.Ordinal)))
            Assert.That(ValuesIn(text[phrase]), Is.EquivalentTo(ValuesIn(UiText.English[phrase])), phrase);
    }

    [TestCaseSource(nameof(Others))]
    public void Every_command_argument_and_option_is_described(string language)
    {
        var text = UiText.Load(language);
        using var console = new ToolConsole { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null };
        var root = NewsParseTool.CreateRootCommand(console);
        var missing = new List<string>();
        foreach (var command in root.Subcommands.Where(command => !command.Hidden).Prepend(root))
        {
            Look(command.Name);
            foreach (var argument in command.Arguments)
                Look(command.Name + " " + argument.Name);
            foreach (var option in command.Options.Where(option => !option.Hidden && text.Help(command.Name + " " + option.Name) is null))
                Look(option.Name);
        }

        Assert.That(missing, Is.Empty);

        void Look(string name)
        {
            if (string.IsNullOrWhiteSpace(text.Help(name)))
                missing.Add(name);
        }
    }

    [TestCase("--bogus")]
    [TestCase("frobnicate")]
    [TestCase("parse", "--bogus")]
    [TestCase("parse", "--formt", "json")]
    [TestCase("parse", "-", "--format", "pdf")]
    [TestCase("parse", "-", "--encoding", "klingon")]
    [TestCase("parse", "-", "--url", "not-an-address")]
    [TestCase("parse", "-", "--jobs", "0")]
    [TestCase("parse", "-", "--jobs", "many")]
    [TestCase("parse", "-", "--shard", "3/2")]
    [TestCase("parse", "-", "--fields", "titel")]
    [TestCase("parse", "-", "--min-confidence", "2")]
    [TestCase("parse", "-", "--pack", "no-such.json")]
    [TestCase("parse", "-", "-")]
    [TestCase("explain", "a", "b")]
    [TestCase("worker")]
    [TestCase("init-pack")]
    [TestCase]
    public async Task Wrong_usage_is_said_in_persian(params string[] arguments)
    {
        var run = await ToolRun.OfAsync([.. arguments, "--ui-language", "fa"]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.ErrorLines, Has.Length.GreaterThan(0).And.All.Matches<string>(HasPersian), run.Error);
    }

    [TestCase("no-such.html")]
    [TestCase("ftp://harirud.example/1")]
    [TestCase("http://127.0.0.1/")]
    public async Task Failure_is_said_in_persian_after_its_place(string input)
    {
        var run = await ToolRun.OfAsync("parse", input, "--quiet", "--ui-language=fa");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.ErrorLines[0].StartsWith("newsparse: " + input + ": \u2067", StringComparison.Ordinal), run.Error);
        Assert.That(HasPersian(run.Error), run.Error);
    }

    [Test]
    public async Task Limit_and_kind_of_file_are_said_in_persian()
    {
        var limit = await ToolRun.OfAsync(["parse", "-", "--quiet", "--limit-length", "10", "--ui-language", "fa"], InputFolder.Page);
        var kind = await ToolRun.OfAsync(["parse", "-", "--quiet", "--ui-language", "fa"], "%PDF-1.7 and so on");
        Assert.That(Bare(limit.Error), Is.EqualTo("newsparse: -: ورودی از حد --limit-length (10) بیشتر است\n"));
        Assert.That(Bare(kind.Error), Is.EqualTo("newsparse: -: این یک سند PDF است، نه صفحه و نه متن\n"));
    }

    [TestCase("--ui-language", "fa", "--help")]
    [TestCase("parse", "--help", "--ui-language", "fa")]
    [TestCase("worker", "--ui-language", "fa", "-h")]
    [TestCase("completions", "--help", "--ui-language", "fa")]
    public async Task Help_is_persian_but_for_names(params string[] arguments)
    {
        var run = await ToolRun.OfAsync(arguments);
        Assert.That(run.ExitCode, Is.Zero);
        var english = run.Output.Split('\n').Where(line => line.Length > 0 && !HasPersian(line) && !line.StartsWith("  newsparse ", StringComparison.Ordinal) && !IsExample(line)).ToArray();
        Assert.That(english, Is.Empty);
    }

    [Test]
    public async Task Help_keeps_within_a_terminal()
    {
        foreach (var language in UiText.Languages)
        {
            var run = await ToolRun.OfAsync(["parse", "--help", "--ui-language", language], "", isTerminal: true);
            var lines = run.Output.Split('\n').Where(line => !IsExample(line)).Select(Bare);
            Assert.That(lines.Select(line => line.GetCellWidth()), Is.All.LessThanOrEqualTo(100), language);
        }
    }

    [Test]
    public void Latin_names_keep_their_order_inside_persian()
    {
        var said = TerminalText.Sentence("گزینهٔ «--format» و .gz، نه ./x. [پیش‌فرض: 30]");
        Assert.That(said, Is.EqualTo("\u2067گزینهٔ «\u2066--format\u2069» و \u2066.gz\u2069، نه \u2066./x\u2069. [پیش‌فرض: \u206630\u2069]\u2069"));
    }

    [Test]
    public void Roles_and_kinds_of_the_explain_page_are_persian()
    {
        var document = File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "samples", "documents", "harirud-dam.html"));
        var report = ArticleParser.Default.Explain(ArticleSource.FromBytes(document));
        var page = ExplainPage.Write(report, UiText.Load("fa"));
        var shown = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.That(report.Ledger.Any(entry => entry.Role is not null));
        foreach (var role in report.Ledger.Select(entry => entry.Role).OfType<ChromeRole>().Distinct())
            Assert.That(shown.Contains("<bdi>" + UiText.Load("fa").NameOf(role) + "</bdi>", StringComparison.Ordinal), role.ToString());
    }

    [Test]
    public void Every_role_kind_and_placement_has_a_name([ValueSource(nameof(All))] string language)
    {
        var text = UiText.Load(language);
        Assert.That(Enum.GetValues<ChromeRole>().Select(text.NameOf), Is.All.Not.Empty);
        Assert.That(Enum.GetValues<QuoteKind>().Select(text.NameOf), Is.All.Not.Empty);
        Assert.That(Enum.GetValues<LinkPlacement>().Select(text.NameOf), Is.All.Not.Empty);
    }

    private static IEnumerable<string> All => UiText.Languages;

    private static bool IsExample(string line) =>
        line.StartsWith("  eval ", StringComparison.Ordinal) || line.StartsWith("  curl ", StringComparison.Ordinal) || line.StartsWith("  newsparse ", StringComparison.Ordinal);

    private static bool HasPersian(string line) => line.Any(c => c is >= '\u0600' and <= '\u06ff');

    private static string Bare(string text) => string.Concat(text.Where(c => c is < '\u2066' or > '\u2069'));

    private static IEnumerable<string> ValuesIn(string words) => ValueOfPattern().Matches(words).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex ValueOfPattern();

    [GeneratedRegex("new Message\\(\"([^\"]+)\"")]
    private static partial Regex MessageOfCode();
}
