using System.Globalization;

namespace NewsParse.Quotes;

/// <summary>How often each rule names the right speaker, as measured; with what lowers it.</summary>
internal sealed class RuleConfidence
{
    // The same rule in a language read by clauses.
    private const string OfClauses = "clauses:";

    private readonly double[] _shares = new double[Enum.GetValues<AttributionRule>().Length];
    private readonly double[] _clauseShares = new double[Enum.GetValues<AttributionRule>().Length];
    private readonly string[] _names = new string[Enum.GetValues<AttributionRule>().Length];
    private readonly double _unclosed;
    private readonly double _pronoun;
    private readonly double _genderUnknown;

    public RuleConfidence()
    {
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in LexiconReader.Rows("rules.tsv"))
        {
            var value = double.Parse(row[1], CultureInfo.InvariantCulture);
            if (Enum.TryParse<AttributionRule>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var rule))
            {
                _shares[(int)rule] = value;
                _names[(int)rule] = row[0];
            }
            else if (row[0].StartsWith(OfClauses, StringComparison.Ordinal))
            {
                _clauseShares[(int)Enum.Parse<AttributionRule>(row[0][OfClauses.Length..].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)] = value;
            }
            else
            {
                factors.Add(row[0], value);
            }
        }

        for (var i = 0; i < _shares.Length; i++)
        {
            _clauseShares[i] = _clauseShares[i] > 0 ? _clauseShares[i] : _shares[i];
        }

        _unclosed = factors["factor:unclosed"];
        _pronoun = factors["factor:pronoun"];
        _genderUnknown = factors["factor:gender-unknown"];
    }

    public string Name(AttributionRule rule) => _names[(int)rule];

    public double Of(AttributedStretch found)
    {
        var share = found.Reliability is { } reliability ? _clauseShares[(int)found.Rule] * reliability : _shares[(int)found.Rule];
        if (found.Speaker is not { } speaker)
        {
            return share;
        }

        share *= found.Stretch.Closed || found.Stretch.IsContinued ? 1 : _unclosed;
        share *= speaker.IsPronoun ? _pronoun : 1;
        return share * (speaker.IsPronoun && !speaker.IsGenderSure ? _genderUnknown : 1);
    }
}
