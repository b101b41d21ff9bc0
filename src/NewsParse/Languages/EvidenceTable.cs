using System.Collections.Frozen;

namespace NewsParse.Languages;

/// <summary>For each item (a word, a beginning, an end), the languages it speaks for and how loudly.</summary>
internal sealed class EvidenceTable
{
    private readonly FrozenDictionary<string, LanguageWeight[]>.AlternateLookup<ReadOnlySpan<char>> _items;

    public EvidenceTable(IReadOnlyList<LanguageProfile> profiles, Func<LanguageProfile, Dictionary<string, double>> itemsOf)
    {
        var items = new Dictionary<string, List<LanguageWeight>>(StringComparer.Ordinal);
        for (var language = 0; language < profiles.Count; language++)
        {
            foreach (var (item, weight) in itemsOf(profiles[language]))
            {
                if (!items.TryGetValue(item, out var weights))
                    items.Add(item, weights = []);
                weights.Add(new LanguageWeight(language, weight));
                Longest = Math.Max(Longest, item.Length);
            }
        }

        _items = items.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Length of the longest item.</summary>
    public int Longest { get; }

    /// <summary>Adds what the item says; false when it says nothing.</summary>
    public bool Add(ReadOnlySpan<char> item, Span<double> scores)
    {
        if (!_items.TryGetValue(item, out var weights))
            return false;
        foreach (var weight in weights)
            scores[weight.Language] += weight.Weight;
        return true;
    }
}

/// <summary>How much something speaks for the language with this index.</summary>
internal readonly record struct LanguageWeight(int Language, double Weight);
