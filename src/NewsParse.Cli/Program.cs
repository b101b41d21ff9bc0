using NewsParse.Cli;

using var console = ToolConsole.OfProcess();
return await NewsParseTool.RunAsync(args, console, CancellationToken.None);
