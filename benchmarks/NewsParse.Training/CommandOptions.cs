using System.Globalization;

namespace NewsParse.Training;

/// <summary>The command line: a command, set folders, and options as <c>--name value</c>.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public CommandOptions(string[] args)
    {
        Command = args.FirstOrDefault() ?? "";
        var sets = new List<string>();
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                sets.Add(args[i]);
            else if (args[i] is "--text" or "--sweep" || i + 1 == args.Length)
                _values[args[i][2..]] = "";
            else
                _values[args[i][2..]] = args[++i];
        }

        Sets = sets;
    }

    public string Command { get; }

    public IReadOnlyList<string> Sets { get; }

    public int Folds => int.Parse(Value("folds") ?? "5", CultureInfo.InvariantCulture);

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Value(string name) => _values.GetValueOrDefault(name);
}
