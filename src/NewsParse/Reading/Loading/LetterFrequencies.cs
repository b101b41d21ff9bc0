using System.Globalization;
using NewsParse.Languages.Detection;
using NewsParse.Text;

namespace NewsParse.Reading.Loading;

/// <summary>How common each letter is in its script: common ones speak for the encoding that gives them, rare ones against it. The table is a data file.</summary>
internal sealed class LetterFrequencies
{
    private readonly float[] _weights = new float[char.MaxValue + 1];

    private LetterFrequencies()
    {
        var isListed = new bool[_weights.Length];
        foreach (var row in EmbeddedText.ReadRows("NewsParse.Reading.Loading.letter-frequencies.tsv"))
        {
            var weight = float.Parse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture);
            if (row[2] == "*")
                WeighOthers(row[0], weight, isListed);
            else
                Weigh(row[2], weight, isListed);
        }
    }

    public static LetterFrequencies Shared { get; } = new();

    public float this[char letter] => _weights[letter];

    private void Weigh(string letters, float weight, bool[] isListed)
    {
        foreach (var c in letters)
        {
            if (c == ' ')
                continue;
            _weights[c] = _weights[char.ToUpperInvariant(c)] = weight;
            isListed[c] = isListed[char.ToUpperInvariant(c)] = true;
        }
    }

    private void WeighOthers(string code, float weight, bool[] isListed)
    {
        var script = WritingScripts.Shared.IndexOf(code);
        for (var c = 0; c < _weights.Length; c++)
        {
            if (!isListed[c] && WritingScripts.Shared.Of((char)c) == script)
                _weights[c] = weight;
        }
    }
}
