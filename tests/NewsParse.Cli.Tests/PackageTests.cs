using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NewsParse.Tests;

namespace NewsParse.Cli.Tests;

/// <summary>The packages as a new user gets them: from a folder feed, into a project of his own and as a tool.</summary>
[Category("Slow")]
public class PackageTests
{
    /// <summary>A prerelease of its own each run, so that no older package of the same version is taken from a cache.</summary>
    private static readonly string Suffix = "test." + Guid.NewGuid().ToString("N")[..8];

    private static readonly string Version = typeof(Article).Assembly.GetName().Version!.ToString(3) + "-" + Suffix;

    /// <summary>Everything a consumer can ask of a document, so that trimming and native code have all of it to break.</summary>
    private const string ConsumerProgram = """
        using NewsParse;
        foreach (var path in args)
        {
            var source = ArticleSource.FromBytes(File.ReadAllBytes(path)).Named(Path.GetFileName(path));
            var report = ArticleParser.Default.Explain(source);
            foreach (var format in ArticleFormats.All)
                Console.Write(format.Write(report.Article));
            Console.WriteLine(ArticleJson.Serialize(report));
            Console.WriteLine(ArticleJson.Deserialize(ArticleJson.Serialize(report.Article)).Title);
            foreach (var chunk in report.Article.ToChunks())
                Console.WriteLine($"{chunk.Tokens} {chunk.Text}");
        }

        Console.WriteLine(ArticleSchema.Json.Length);
        """;

    private InputFolder _folder = null!;

    [OneTimeSetUp]
    public async Task Pack()
    {
        _folder = new InputFolder();
        foreach (var project in new[] { "NewsParse", "NewsParse.Workers", "NewsParse.Cli", "NewsParse.Server", "NewsParse.Extensions.DependencyInjection" })
            await DotnetAsync(RepositoryFiles.Root, "pack", RepositoryFiles.At("src", project), "-c", "Release", "--version-suffix", Suffix, "-o", _folder["feed"], "--nologo", "-v", "q");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Library_package_holds_what_it_promises()
    {
        using var package = ZipFile.OpenRead(_folder[$"feed/NewsParse.{Version}.nupkg"]);
        var names = package.Entries.Select(entry => entry.FullName).ToArray();
        Assert.That(names, Is.SupersetOf(new[] { "README.md", "icon.png", "lib/net10.0/NewsParse.dll", "lib/net10.0/NewsParse.xml", "schema/article.schema.json" }));
        using var schema = new StreamReader(package.GetEntry("schema/article.schema.json")!.Open());
        Assert.That(schema.ReadToEnd(), Is.EqualTo(ArticleSchema.Json));
        using var nuspec = new StreamReader(package.GetEntry("NewsParse.nuspec")!.Open());
        var about = nuspec.ReadToEnd();
        Assert.That(about, Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("id=\"AngleSharp\""));
        var notes = about[(about.IndexOf("<releaseNotes>", StringComparison.Ordinal) + "<releaseNotes>".Length)..about.IndexOf("</releaseNotes>", StringComparison.Ordinal)];
        Assert.That(notes, Does.StartWith(typeof(Article).Assembly.GetName().Version!.ToString(3)).And.Contain("typed articles"), "what the change log says of this version");
        using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
        var page = readme.ReadToEnd();
        Assert.That(page, Does.StartWith("# NewsParse").And.Not.Match(@"\]\((?!https?:)"), "a package page has no files beside it to link to");
        Assert.That(CodeOf(page), Is.EqualTo(CodeOf(File.ReadAllText(RepositoryFiles.At("README.md")))));
    }

    [TestCase("NewsParse", "AngleSharp")]
    [TestCase("NewsParse.Workers", "RabbitMQ.Client")]
    [TestCase("NewsParse.Cli", "System.CommandLine")]
    [TestCase("NewsParse.Extensions.DependencyInjection", "Microsoft.Extensions.Options")]
    public void Bill_of_materials_names_what_a_package_brings_along(string package, string brought)
    {
        using var file = ZipFile.OpenRead(_folder[$"feed/{package}.{Version}.nupkg"]);
        using var bill = JsonDocument.Parse(file.GetEntry("sbom/bom.cdx.json")!.Open());
        Assert.That(bill.RootElement.GetProperty("bomFormat").GetString(), Is.EqualTo("CycloneDX"));
        Assert.That(bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString(), Is.EqualTo(Version));
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToArray();
        Assert.That(components.Select(component => component.GetProperty("name").GetString()), Is.Unique.And.Member(brought));
        Assert.That(components.Select(component => component.GetProperty("version").GetString()), Is.All.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+"));
    }

    [TestCase("NewsParse", "NewsParse")]
    [TestCase("NewsParse.Workers", "NewsParse.Workers")]
    [TestCase("NewsParse.Cli", "NewsParse.Cli")]
    [TestCase("NewsParse.Server", "NewsParse.Server")]
    [TestCase("NewsParse.Extensions.DependencyInjection", "NewsParse.Extensions.DependencyInjection")]
    public void Symbols_hold_their_sources(string package, string assembly)
    {
        using var symbols = ZipFile.OpenRead(_folder[$"feed/{package}.{Version}.snupkg"]);
        var entry = symbols.Entries.Single(entry => entry.Name == assembly + ".pdb");
        using var content = new MemoryStream();
        using (var stream = entry.Open())
            stream.CopyTo(content);
        content.Position = 0;
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(content);
        var reader = pdb.GetMetadataReader();
        var embedded = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        var unembedded = reader.Documents.Where(document => !reader.GetCustomDebugInformation(document)
            .Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == embedded));
        Assert.That(unembedded.Select(document => reader.GetString(reader.GetDocument(document).Name)), Is.Empty);
    }

    [Test]
    public async Task Consumer_gives_the_same_output_compiled_trimmed_and_native()
    {
        AddFeed("app");
        _folder.Add("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="NewsParse" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        _folder.Add("app/Program.cs", ConsumerProgram);
        var documents = Directory.GetFiles(RepositoryFiles.At("samples", "documents"));
        var expected = await DotnetAsync(_folder["app"], ["run", "-c", "Release", "--", .. documents]);
        Assert.That(expected, Does.Contain("The Night the Valley Heard Water").And.Contain("\"quoteRules\""));

        foreach (var (name, property) in new[] { ("trimmed", "PublishTrimmed"), ("native", "PublishAot") })
        {
            await DotnetAsync(_folder["app"], "publish", "-c", "Release", "--self-contained", $"-p:{property}=true", "-o", _folder["app/" + name], "--nologo", "-v", "q");
            Assert.That(await RunAsync(_folder["app"], _folder[$"app/{name}/app"], documents), Is.EqualTo(expected), name);
        }
    }

    [Test]
    public async Task Tool_installs_from_the_folder_and_runs()
    {
        AddFeed("tool");
        await DotnetAsync(_folder["tool"], "tool", "install", "NewsParse.Cli", "--version", Version, "--tool-path", _folder["tool/bin"]);
        var tool = _folder["tool/bin/newsparse"];
        Assert.That(await RunAsync(_folder["tool"], tool, "schema"), Is.EqualTo(ArticleSchema.Json));
        Assert.That(await RunAsync(_folder["tool"], tool, "--version"), Does.StartWith(Version));
        Assert.That(await RunAsync(_folder["tool"], tool, "parse", RepositoryFiles.At("samples", "documents", "harirud-dam.html"), "--format", "markdown"), Does.Contain("# The Night the Valley Heard Water"));
    }

    /// <summary>The service is a tool of its own; the tool hands over to it.</summary>
    [Test]
    public async Task Service_installs_beside_the_tool_and_is_one_of_its_commands()
    {
        AddFeed("service");
        foreach (var package in new[] { "NewsParse.Cli", "NewsParse.Server" })
            await DotnetAsync(_folder["service"], "tool", "install", package, "--version", Version, "--tool-path", _folder["service/bin"]);
        var own = await RunAsync(_folder["service"], _folder["service/bin/newsparse-serve"], "--help");
        Assert.That(own, Does.Contain("--allow-fetch"));
        Assert.That(await RunAsync(_folder["service"], _folder["service/bin/newsparse"], "serve", "--help"), Is.EqualTo(own));
    }

    /// <summary>The feed beside the public one. Packages go to a folder that the test removes; those of other runs are read where they are.</summary>
    private void AddFeed(string folder) => _folder.Add(folder + "/nuget.config", $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{_folder["packages"]}" /></config>
          <fallbackPackageFolders><add key="user" value="{UserPackages()}" /></fallbackPackageFolders>
          <packageSources><add key="local" value="{_folder["feed"]}" /></packageSources>
        </configuration>
        """);

    private static string[] CodeOf(string page) => [.. page.ReplaceLineEndings("\n").Split("```").Where((_, i) => i % 2 == 1)];

    private static string UserPackages()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.CreateDirectory(packages).FullName;
    }

    private static Task<string> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        // A build server that stays would hold the folder that is to go.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await error);
        return output;
    }
}
