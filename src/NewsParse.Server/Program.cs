using NewsParse.Server;

return await ServerCommand.Create().Parse(args).InvokeAsync();
