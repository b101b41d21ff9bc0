namespace NewsParse.Training;

/// <summary>How well a predicted body agrees with the labelled one, by four-word sequences and by words.</summary>
internal readonly record struct BodyAgreement(double Precision, double Recall, double BagF1)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static BodyAgreement Of(string gold, string predicted)
    {
        var (g, p) = (Words(gold), Words(predicted));
        var (precision, recall) = Overlap(Bag(g, 4), Bag(p, 4));
        var (bagPrecision, bagRecall) = Overlap(Bag(g, 1), Bag(p, 1));
        var bag = bagPrecision + bagRecall == 0 ? 0 : 2 * bagPrecision * bagRecall / (bagPrecision + bagRecall);
        return new BodyAgreement(precision, recall, bag);
    }

    /// <summary>Harmonic mean of mean precision and mean recall.</summary>
    public static (double F1, double Precision, double Recall, double Bag) Mean(IReadOnlyCollection<BodyAgreement> pages)
    {
        var precision = pages.Average(p => p.Precision);
        var recall = pages.Average(p => p.Recall);
        return (2 * precision * recall / (precision + recall), precision, recall, pages.Average(p => p.BagF1));
    }

    private static List<int> Words(string text)
    {
        var words = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWord(text[i]))
                continue;
            var start = i;
            while (i < text.Length && IsWord(text[i]))
                i++;
            words.Add(string.GetHashCode(text.AsSpan(start, i - start), StringComparison.Ordinal));
        }

        return words;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static Dictionary<long, int> Bag(List<int> words, int length)
    {
        var bag = new Dictionary<long, int>();
        for (var i = 0; i < Math.Max(words.Count > 0 ? 1 : 0, words.Count - length + 1); i++)
        {
            var key = 17L;
            for (var k = i; k < Math.Min(i + length, words.Count); k++)
                key = (key * 0x9E3779B97F4A7C1) ^ words[k];
            bag[key] = bag.GetValueOrDefault(key) + 1;
        }

        return bag;
    }

    private static (double Precision, double Recall) Overlap(Dictionary<long, int> gold, Dictionary<long, int> predicted)
    {
        var shared = predicted.Sum(p => Math.Min(p.Value, gold.GetValueOrDefault(p.Key)));
        var (g, p) = (gold.Values.Sum(), predicted.Values.Sum());
        return g == 0 && p == 0 ? (1, 1) : (p == 0 ? 0 : (double)shared / p, g == 0 ? 0 : (double)shared / g);
    }
}
