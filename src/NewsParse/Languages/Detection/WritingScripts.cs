using System.Collections.Frozen;
using System.Globalization;
using NewsParse.Text;

namespace NewsParse.Languages.Detection;

/// <summary>The scripts that are told apart and the code ranges of their letters. Index 0 stands for everything else.</summary>
internal sealed class WritingScripts
{
    private readonly List<string> _codes = ["Zyyy"];
    private readonly List<int> _systems = [0];
    private readonly List<double> _weights = [0];
    private readonly List<bool> _spaced = [false];
    private readonly byte[] _scriptOf = new byte[char.MaxValue + 1];
    private readonly FrozenDictionary<string, int> _indexes;

    private WritingScripts()
    {
        foreach (var row in EmbeddedText.ReadRows("NewsParse.Languages.Detection.scripts.tsv"))
        {
            var index = _codes.IndexOf(row[0]);
            if (index < 0)
                index = AddScript(row);
            for (var i = 4; i < row.Length; i++)
                AddRange((byte)index, row[i]);
        }

        _indexes = _codes.Select((code, index) => KeyValuePair.Create(code, index)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static WritingScripts Shared { get; } = new();

    /// <summary>How many scripts there are, the unknown one included.</summary>
    public int Count => _codes.Count;

    public byte Of(char c) => _scriptOf[c];

    public string CodeOf(int index) => _codes[index];

    public int IndexOf(string code) => _indexes.GetValueOrDefault(code);

    /// <summary>Scripts written together in one text (kana and Han) share a writing system, named by the index of its first script.</summary>
    public int SystemOf(int index) => _systems[index];

    /// <summary>How much a letter says when scripts are compared: a Han character stands for a word.</summary>
    public double WeightOf(int index) => _weights[index];

    /// <summary>False for scripts without spaces between words.</summary>
    public bool IsSpaced(int index) => _spaced[index];

    // code, writing system, weight of a letter, spaced or unspaced, ranges
    private int AddScript(string[] row)
    {
        var index = _codes.Count;
        _codes.Add(row[0]);
        _systems.Add(row[1] == row[0] ? index : _codes.IndexOf(row[1]));
        _weights.Add(double.Parse(row[2], CultureInfo.InvariantCulture));
        _spaced.Add(row[3] == "spaced");
        return index;
    }

    private void AddRange(byte script, string range)
    {
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        var first = int.Parse(range.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var last = int.Parse(range.AsSpan(dash + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        _scriptOf.AsSpan(first, last - first + 1).Fill(script);
    }
}
