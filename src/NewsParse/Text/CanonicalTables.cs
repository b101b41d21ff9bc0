using System.Globalization;

namespace NewsParse.Text;

/// <summary>Unicode's canonical decompositions and combining classes, read once from data.</summary>
internal sealed class CanonicalTables
{
    private readonly Dictionary<int, (int First, int Second)> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, byte> _classes = [];

    private static readonly Lazy<CanonicalTables> Tables = new(() => new CanonicalTables());

    private CanonicalTables()
    {
        foreach (var row in EmbeddedText.ReadRows("NewsParse.Text.canonical-decompositions.tsv"))
        {
            var pair = (Hex(row[1]), row.Length > 2 ? Hex(row[2]) : 0);
            _decompositions.Add(Hex(row[0]), pair);
            if (row.Length == 3)
                _compositions.Add(pair, Hex(row[0]));
        }

        foreach (var row in EmbeddedText.ReadRows("NewsParse.Text.combining-classes.tsv"))
        {
            for (var code = Hex(row[0]); code <= Hex(row[1]); code++)
                _classes.Add(code, byte.Parse(row[2], CultureInfo.InvariantCulture));
        }
    }

    public static CanonicalTables Shared => Tables.Value;

    public IEnumerable<KeyValuePair<int, (int First, int Second)>> Decompositions => _decompositions;

    /// <summary>The parts of a composed character; the second is 0 when there is only one.</summary>
    public bool TryDecompose(int code, out (int First, int Second) parts) => _decompositions.TryGetValue(code, out parts);

    public bool TryCompose(int first, int second, out int composed) => _compositions.TryGetValue((first, second), out composed);

    /// <summary>The order of a mark among the marks of one letter; 0 for anything that begins a new letter.</summary>
    public int CombiningClass(int code) => _classes.TryGetValue(code, out var value) ? value : 0;

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
