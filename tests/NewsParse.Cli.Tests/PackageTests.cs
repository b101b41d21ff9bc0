using System.Diagnostics;
using System.IO.Compression;
using NewsParse.Tests;

namespace NewsParse.Cli.Tests;

/// <summary>The packages as a new user gets them: from a folder feed, into a project of his own and as a tool.</summary>
[Category("Slow")]
public class PackageTests
{
    private static readonly string Version = typeof(Article).Assembly.GetName().Version!.ToString(3);

    private InputFolder _folder = null!;

    [OneTimeSetUp]
    public async Task Pack()
    {
        _folder = new InputFolder();
        foreach (var project in new[] { "NewsParse", "NewsParse.Cli", "NewsParse.Extensions.DependencyInjection" })
            await DotnetAsync(RepositoryFiles.Root, "pack", RepositoryFiles.At("src", project), "-c", "Release", "-o", _folder["feed"], "--nologo", "-v", "q");
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
        Assert.That(nuspec.ReadToEnd(), Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("id=\"AngleSharp\""));
        Assert.That(_folder[$"feed/NewsParse.{Version}.snupkg"], Does.Exist);
    }

    [Test]
    public async Task Project_of_a_new_user_builds_and_runs()
    {
        AddFeed("app");
        _folder.Add("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="NewsParse" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        _folder.Add("app/Program.cs", "Console.WriteLine(NewsParse.Article.ParseHtml(\"<title>x</title><h1>Dam opens</h1><p>The gates were lifted at dawn on Monday, engineers said.</p>\").Title);");
        Assert.That(await DotnetAsync(_folder["app"], "run"), Does.Contain("Dam opens"));
    }

    [Test]
    public async Task Tool_installs_from_the_folder_and_runs()
    {
        AddFeed("tool");
        await DotnetAsync(_folder["tool"], "tool", "install", "NewsParse.Cli", "--version", Version, "--tool-path", _folder["tool/bin"]);
        var start = new ProcessStartInfo(_folder["tool/bin/newsparse"]) { RedirectStandardOutput = true };
        start.ArgumentList.Add("schema");
        using var process = Process.Start(start)!;
        Assert.That(await process.StandardOutput.ReadToEndAsync(), Is.EqualTo(ArticleSchema.Json));
    }

    /// <summary>The feed beside the public one, and a package folder of its own, so that no older package of the same version is taken.</summary>
    private void AddFeed(string folder) => _folder.Add(folder + "/nuget.config", $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{_folder["packages"]}" /></config>
          <packageSources><add key="local" value="{_folder["feed"]}" /></packageSources>
        </configuration>
        """);

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await error);
        return output;
    }
}
