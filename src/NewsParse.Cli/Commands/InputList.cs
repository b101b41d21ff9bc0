using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>A list of inputs: a path or address a line; blank lines and lines that begin with # say nothing.</summary>
internal static class InputList
{
    public static IEnumerable<string> Read(string list, ToolConsole console)
    {
        try
        {
            using var stream = list == "-" ? console.Input : new FileStream(list, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            var inputs = new List<string>();
            while (reader.ReadLine() is { } line)
            {
                line = line.Trim();
                if (line == "-")
                    throw new WrongUsageException(new Message("usage.listNamesInput", list));
                if (line.Length > 0 && line[0] != '#')
                    inputs.Add(line);
            }

            return inputs;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException(new Message("usage.file", "--list", list, FailureReason.Of(problem)));
        }
    }
}
