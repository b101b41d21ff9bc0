using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsParse.Cli;
using NewsParse.Tests;
using NewsParse.Workers.Tests.Archives;
using NewsParse.Workers.Tests.Queues;
using YamlDotNet.RepresentationModel;

namespace NewsParse.Workers.Tests.Samples;

/// <summary>What stands in samples/scale: run where its engine is here, read and its commands run where not.</summary>
[Category("Slow")]
[Platform("Linux")]
public class ScaleSampleTests
{
    private const int Pages = 20;

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakePages()
    {
        _folder = Directory.CreateTempSubdirectory("newsparse-scale-");
        foreach (var name in new[] { "archive", "bin" })
            _folder.CreateSubdirectory(name);
        for (var i = 0; i < Pages; i++)
            File.WriteAllText(At($"archive/{i:00}.html"), PageOf(i));
        // The program under the name that the samples call it by.
        File.WriteAllText(At("bin/newsparse"), $"#!/bin/sh\nexec dotnet '{typeof(NewsParseTool).Assembly.Location}' \"$@\"\n");
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(At("bin/newsparse"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [TearDown]
    public void RemovePages() => _folder.Delete(recursive: true);

    [Test]
    public async Task Slurm_array_gives_what_one_run_gives()
    {
        await using var cluster = await SlurmCluster.StartAsync();
        var (code, told) = await cluster.RunAsync(ProgramPath, "--array=1-2", SampleAt("slurm.sh"), At("archive"), At("articles"));
        Assert.That(code, Is.Zero, told);
        var shares = Directory.GetFiles(At("articles"), "*.ndjson");
        Assert.That(shares.Select(Path.GetFileName), Is.EquivalentTo(new[] { "1.ndjson", "2.ndjson" }), told);
        Assert.That(shares.SelectMany(File.ReadAllLines).Order(StringComparer.Ordinal), Is.EqualTo(await ParseHereAsync()));
        File.AppendAllText(shares[0], "{\"source\":\"cut");
        var again = await cluster.RunAsync(ProgramPath, "--array=1-2", SampleAt("slurm.sh"), At("archive"), At("articles"));
        Assert.That(again.Code, Is.Zero, again.Told);
        Assert.That(shares.SelectMany(File.ReadAllLines).Order(StringComparer.Ordinal), Is.EqualTo(await ParseHereAsync()), "a task that is started again mends what was cut and does nothing twice");
    }

    [Test]
    public async Task Indexed_job_of_Kubernetes_gives_what_one_run_gives()
    {
        var job = Documents("kubernetes.yaml").Single(document => Text(document, "kind") == "Job");
        var completions = int.Parse(Text(job, "spec.completions"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.That((Text(job, "apiVersion"), Text(job, "spec.completionMode"), Text(job, "spec.template.spec.restartPolicy")), Is.EqualTo(("batch/v1", "Indexed", "OnFailure")));
        _folder.CreateSubdirectory("articles");
        var (shell, script) = CommandOf(Node(job, "spec.template.spec.containers.0"));
        Assert.That(script.Contains($"/{completions} ", StringComparison.Ordinal), "as many shares as pods");
        // Two of the pods.
        for (var index = 0; index < 2; index++)
        {
            var local = script.Replace("/archive", At("archive"), StringComparison.Ordinal).Replace("/articles", At("articles"), StringComparison.Ordinal);
            var (code, output) = await RunAsync(shell[0], [.. shell[1..], local], "", ("JOB_COMPLETION_INDEX", index.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(code, Is.Zero, output);
        }

        var here = await ParseHereAsync();
        for (var index = 0; index < 2; index++)
        {
            var expected = Enumerable.Range(0, Pages).Where(i => i % completions == index).Select(i => here.Single(line => line.Contains($"/{i:00}.html\"", StringComparison.Ordinal)));
            Assert.That(File.ReadAllLines(At($"articles/{index}.ndjson")), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task Deployment_of_Kubernetes_starts_a_worker_and_gives_it_time_to_end()
    {
        var deployment = Documents("kubernetes.yaml").Single(document => Text(document, "kind") == "Deployment");
        var pod = Node(deployment, "spec.template");
        Assert.That(Text(deployment, "apiVersion"), Is.EqualTo("apps/v1"));
        Assert.That(Text(pod, "metadata.labels.app"), Is.EqualTo(Text(deployment, "spec.selector.matchLabels.app")));
        var container = Node(pod, "spec.containers.0");
        var (shell, script) = CommandOf(container);
        Assert.That(script.StartsWith("exec ", StringComparison.Ordinal), "the signal to end must reach the worker, not a shell");
        Assert.That(int.Parse(Text(pod, "spec.terminationGracePeriodSeconds"), System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(GraceOf(script)));
        Assert.That(script.EndsWith(":" + Text(container, "livenessProbe.httpGet.port"), StringComparison.Ordinal), script);
        Assert.That(Text(container, "volumeMounts.0.name"), Is.EqualTo(Text(pod, "spec.volumes.0.name")));
        Assert.That(script.Contains("--password-file " + Text(container, "volumeMounts.0.mountPath") + "/", StringComparison.Ordinal), script);
        File.WriteAllText(At("password"), "secret\n");
        await IsUnderstoodAsync(shell, script.Replace("amqps://newsparse@broker.example", "amqps://newsparse@127.0.0.1:1", StringComparison.Ordinal).Replace("/secrets/password", At("password"), StringComparison.Ordinal));
    }

    [Test]
    public async Task Compose_file_starts_workers_when_the_broker_is_well_and_gives_them_time_to_end()
    {
        var services = Node(Documents("compose.yaml").Single(), "services");
        Assert.That(Text(services, "worker.depends_on.broker.condition"), Is.EqualTo("service_healthy"));
        Assert.That(Text(services, "broker.healthcheck.test.0"), Is.EqualTo("CMD"));
        Assert.That(Text(services, "broker.ports.0").StartsWith("127.0.0.1:", StringComparison.Ordinal), "a broker with guest for a password is for this machine alone");
        Assert.That(File.Exists(Path.Combine(RepositoryFiles.At("samples", "scale"), Text(services, "worker.build.context"), Text(services, "worker.build.dockerfile"))));
        var command = Text(services, "worker.command");
        Assert.That(int.Parse(Text(services, "worker.stop_grace_period").TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(GraceOf(command)));
        Assert.That(Text(services, "worker.environment.NEWSPARSE_BROKER_PASSWORD"), Is.Not.Empty);
        await IsUnderstoodAsync(["/bin/sh", "-c"], command.Replace("amqp://guest@broker", "amqp://guest@127.0.0.1:1", StringComparison.Ordinal));
    }

    [Test]
    public async Task Command_that_Spark_pipes_partitions_through_takes_paths_of_archives_and_prints_articles()
    {
        var command = Regex.Match(File.ReadAllText(SampleAt("spark.py")), "\\.pipe\\(\"(?<command>[^\"]+)\"\\)").Groups["command"].Value.Split(' ');
        Assert.That(command, Has.Length.GreaterThan(1));
        for (var archive = 0; archive < 3; archive++)
            File.WriteAllBytes(At($"{archive}.warc.gz"), [.. Enumerable.Range(archive * 4, 4).SelectMany(i => WarcFile.Packed(WarcFile.Page(i, PageOf(i))))]);
        var (code, output) = await RunAsync(command[0], command[1..], string.Concat(Enumerable.Range(0, 3).Select(archive => At($"{archive}.warc.gz") + "\n")));
        Assert.That(code, Is.Zero, output);
        var titles = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString());
        Assert.That(titles, Is.EqualTo(Enumerable.Range(0, 12).Select(i => $"Dam {i} opens")));
    }

    private string ProgramPath => At("bin") + ":" + Environment.GetEnvironmentVariable("PATH");

    private static string PageOf(int i) => $"<!doctype html><title>Dam {i} opens</title><h1>Dam {i} opens</h1><p>The gates of dam {i} were lifted at dawn on Monday, engineers said, and farmers saw the water come down.</p>";

    private static string SampleAt(string name) => RepositoryFiles.At("samples", "scale", name);

    private static List<YamlNode> Documents(string name)
    {
        var stream = new YamlStream();
        using var file = File.OpenText(SampleAt(name));
        stream.Load(file);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <summary>The node at a path of keys and numbers.</summary>
    private static YamlNode Node(YamlNode node, string path)
    {
        foreach (var step in path.Split('.'))
            node = int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? node[index] : node[step];
        return node;
    }

    private static string Text(YamlNode node, string path) => ((YamlScalarNode)Node(node, path)).Value!;

    private static (string[] Shell, string Script) CommandOf(YamlNode container) =>
        ([.. ((YamlSequenceNode)container["command"]).Select(word => ((YamlScalarNode)word).Value!)], ((YamlScalarNode)((YamlSequenceNode)container["args"]).Single()).Value!);

    private static int GraceOf(string command) => int.Parse(Regex.Match(command, "--grace (?<seconds>[0-9]+)").Groups["seconds"].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>No broker is at the address: that is what a command without a fault in it says.</summary>
    private async Task IsUnderstoodAsync(string[] shell, string script)
    {
        var (code, output) = await RunAsync(shell[0], [.. shell[1..], script], "", ("NEWSPARSE_BROKER_PASSWORD", "secret"));
        Assert.That((code, output.StartsWith("newsparse: no connection to amqp", StringComparison.Ordinal)), Is.EqualTo((1, true)), output);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private async Task<string[]> ParseHereAsync()
    {
        var (code, output, error) = await Tool.RunAsync("parse", At("archive"), "--format", "ndjson", "--quiet");
        Assert.That((code, error), Is.EqualTo((0, "")));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    private async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, string input, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment.Append(("PATH", ProgramPath)))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
