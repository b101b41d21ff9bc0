using System.Runtime.InteropServices;

namespace NewsParse.Cli;

/// <summary>The signals that ask the process to stop: the first cancels the run, so that what is done can be kept; a second ends it at once.</summary>
internal sealed class Interruption : IDisposable
{
    private const int SignalBase = 128;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private readonly ToolConsole _console;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _overdue = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;
    private int _signal;

    public Interruption(ToolConsole console)
    {
        _console = console;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, Interrupt)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, Terminate)),
        ];
    }

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Completed when the run was asked to stop and had time to.</summary>
    public Task Overdue => _overdue.Task;

    /// <summary>What shells answer for the signal: 130 for an interrupt, 143 for a request to end.</summary>
    public int ExitCode => SignalBase + (_signal == Terminate ? Terminate : Interrupt);

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _cancellation.Dispose();
    }

    private void Stop(PosixSignalContext context, int signal)
    {
        if (Interlocked.CompareExchange(ref _signal, signal, 0) != 0)
            return;
        context.Cancel = true;
        _cancellation.Cancel();
        _ = Task.Delay(_console.PatienceAtStop).ContinueWith(_ => _overdue.TrySetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
