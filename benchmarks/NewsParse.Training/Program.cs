using NewsParse.Training;

return Commands.Run(args);
