using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsParse.Workers.Tests.Samples;

/// <summary>A Slurm cluster of this one machine, with folders, ports and a key of its own that nothing else uses.</summary>
internal sealed class SlurmCluster : IAsyncDisposable
{
    private static readonly string[] Programs = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsparse-slurm-");
    private readonly List<Process> _daemons = [];

    private SlurmCluster()
    {
    }

    private string Configuration => this["slurm.conf"];

    private string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Starts the daemons, which run jobs as other users and therefore need root. Where that cannot be, the test is left out with the reason.</summary>
    public static async Task<SlurmCluster> StartAsync()
    {
        if (Programs.FirstOrDefault(program => !File.Exists(program)) is { } missing)
            Assert.Ignore(missing + " is not installed (packages slurm-wlm and munge)");
        if (Environment.UserName != "root")
            Assert.Ignore("slurmd runs jobs in the name of others, which only root may");
        var cluster = new SlurmCluster();
        try
        {
            await cluster.StartDaemonsAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands a job in, waits for its end and gives back its exit code and what sbatch says.</summary>
    public async Task<(int Code, string Told)> RunAsync(string path, params string[] command)
    {
        using var batch = Start("/usr/bin/sbatch", path, ["--wait", "--output=" + this["job-%a.log"], .. command]);
        var told = batch.StandardOutput.ReadToEndAsync();
        var error = batch.StandardError.ReadToEndAsync();
        await batch.WaitForExitAsync();
        var logs = Directory.GetFiles(_folder.FullName, "job-*.log").Select(File.ReadAllText);
        return (batch.ExitCode, await told + await error + string.Concat(logs));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            if (!daemon.HasExited)
                daemon.Kill(entireProcessTree: true);
            await daemon.WaitForExitAsync();
            daemon.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task StartDaemonsAsync()
    {
        foreach (var name in new[] { "state", "spool", "munge" })
            Directory.CreateDirectory(this[name]);
        await File.WriteAllBytesAsync(this["munge/key"], System.Security.Cryptography.RandomNumberGenerator.GetBytes(128));
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(this["munge/key"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var host = Dns.GetHostName().Split('.')[0];
        await File.WriteAllTextAsync(Configuration, ConfigurationFor(host));
        Daemon("/usr/sbin/munged", "--foreground", "--force", "--key-file=" + this["munge/key"], "--socket=" + this["munge/socket"], "--pid-file=" + this["munge/pid"], "--log-file=" + this["munge/log"], "--seed-file=" + this["munge/seed"]);
        await UntilAsync(() => Task.FromResult(File.Exists(this["munge/socket"])));
        Daemon("/usr/sbin/slurmctld", "-D", "-f", Configuration);
        Daemon("/usr/sbin/slurmd", "-D", "-f", Configuration);
        await UntilAsync(IsIdleAsync);
    }

    private string ConfigurationFor(string host)
    {
        var ports = FreePorts();
        return FormattableString.Invariant($"""
            ClusterName=newsparse
            SlurmctldHost={host}(127.0.0.1)
            SlurmUser=root
            AuthType=auth/munge
            AuthInfo=socket={this["munge/socket"]}
            SlurmctldPort={ports[0]}
            SlurmdPort={ports[1]}
            StateSaveLocation={this["state"]}
            SlurmdSpoolDir={this["spool"]}
            SlurmctldPidFile={this["controller.pid"]}
            SlurmdPidFile={this["node.pid"]}
            SlurmctldLogFile={this["controller.log"]}
            SlurmdLogFile={this["node.log"]}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            MpiDefault=none
            ReturnToService=2
            SlurmdParameters=config_overrides
            NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """);
    }

    private async Task<bool> IsIdleAsync()
    {
        using var asking = Start("/usr/bin/sinfo", null, ["--noheader", "--format=%t"]);
        var state = await asking.StandardOutput.ReadToEndAsync();
        await asking.WaitForExitAsync();
        return state.Trim() == "idle";
    }

    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            if (clock.Elapsed > Patience || _daemons.Exists(daemon => daemon.HasExited))
                Assert.Fail("the cluster did not start: " + string.Join('\n', Directory.GetFiles(_folder.FullName, "*.log").Select(File.ReadAllText)));
            await Task.Delay(200);
        }
    }

    private void Daemon(string program, params string[] arguments)
    {
        var daemon = Start(program, null, arguments);
        daemon.OutputDataReceived += static (_, _) => { };
        daemon.ErrorDataReceived += static (_, _) => { };
        daemon.BeginOutputReadLine();
        daemon.BeginErrorReadLine();
        _daemons.Add(daemon);
    }

    private Process Start(string program, string? path, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = Configuration;
        if (path is not null)
            start.Environment["PATH"] = path;
        return Process.Start(start)!;
    }

    private static string[] FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return [PortOf(first), PortOf(second)];
    }

    private static string PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
}
