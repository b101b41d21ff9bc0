namespace NewsParse.Cli.Output;

/// <summary>The sources that earlier runs have written, with how many lines of each: an input that is given twice is done twice.</summary>
internal sealed class DoneSources
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public void Add(string source) => _lines[source] = _lines.GetValueOrDefault(source) + 1;

    /// <summary>Takes one line of a source; false where none is left.</summary>
    public bool Take(string source)
    {
        if (!_lines.TryGetValue(source, out var lines))
            return false;
        if (lines == 1)
            _lines.Remove(source);
        else
            _lines[source] = lines - 1;
        return true;
    }
}
