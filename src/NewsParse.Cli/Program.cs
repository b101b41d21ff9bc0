using NewsParse.Cli;

using var console = ToolConsole.OfProcess();
using var interruption = new Interruption(console);
var run = NewsParseTool.RunAsync(args, console, interruption.Token);
// What waits for an input that never comes cannot be asked to stop; it is left.
await Task.WhenAny(run, interruption.Overdue);
var code = run.IsCompleted ? await run : ExitCode.Cancelled;
return code == ExitCode.Cancelled ? interruption.ExitCode : code;
