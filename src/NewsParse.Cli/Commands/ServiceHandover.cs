using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse serve</c>: the service is a tool of its own, so that this one needs no web server; where it is installed it takes over.</summary>
internal static partial class ServiceHandover
{
    public const string Verb = "serve";

    private const string Tool = "newsparse-serve";

    /// <summary>The verb, to be named in help and completed.</summary>
    public static Command Create() => new(Verb, "Serves articles over HTTP, and a page to try it on. A tool of its own, NewsParse.Server.");

    /// <summary>Runs the service with the arguments after the verb; returns only where it cannot, or when it has ended.</summary>
    public static int Run(string[] arguments, ToolConsole console)
    {
        if (Find() is not { } path)
        {
            console.ReportFailure(null, new Message("fail.noService", "dotnet tool install -g NewsParse.Server"));
            return ExitCode.WrongUsage;
        }

        if (OperatingSystem.IsWindows())
            return RunAsChild(path, arguments);
        // The service takes this process's place, so that signals reach it.
        _ = Execute(path, [path, .. arguments, null]);
        console.ReportFailure(path, Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        return ExitCode.SomeFailed;
    }

    /// <summary>Beside this tool, where tools are installed together, else on the search path.</summary>
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? Tool + ".exe" : Tool;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Prepend(Path.GetDirectoryName(Environment.ProcessPath) ?? "").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static int RunAsChild(string path, string[] arguments)
    {
        using var service = Process.Start(new ProcessStartInfo(path, arguments))!;
        service.WaitForExit();
        return service.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
