using NewsParse.Server;

return await ServeCommand.RunAsync(args, Console.Error);
