namespace NewsParse.Languages;

/// <summary>Turns added-up evidence into a guess: the writing system with most letters, then the best language in it.</summary>
internal static class LanguageVerdict
{
    // evidence is counted as if words were independent, which they are not: a higher value makes the guess humbler
    private const double Temperature = 1.5;

    // half of the confidence is reached with so many letters
    private const double HalfLetters = 4;

    // so far behind a rival takes nothing from the confidence
    private const double Negligible = 20;

    public static LanguageGuess Choose(LanguageModel model, ReadOnlySpan<double> scores, ReadOnlySpan<long> letters)
    {
        var (system, weight, share) = DominantSystem(letters);
        if (system == 0)
            return default;
        var best = -1;
        var bestScore = double.NegativeInfinity;
        foreach (var i in model.CompetitorsIn(system))
        {
            var score = scores[i] + model.Languages[i].Prior;
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        if (best < 0)
            return default;
        var rivals = 0.0;
        foreach (var i in model.CompetitorsIn(system))
        {
            var behind = bestScore - scores[i] - model.Languages[i].Prior;
            if (behind < Negligible)
                rivals += Math.Exp(-behind / Temperature);
        }

        return new LanguageGuess(model.Languages[best].Tag, Math.Sqrt(share) * weight / (weight + HalfLetters) / rivals);
    }

    private static (int System, double Weight, double Share) DominantSystem(ReadOnlySpan<long> letters)
    {
        var scripts = WritingScripts.Shared;
        Span<double> weights = stackalloc double[letters.Length];
        weights.Clear();
        var all = 0.0;
        var best = 0;
        for (var i = 1; i < letters.Length; i++)
        {
            var weight = letters[i] * scripts.WeightOf(i);
            all += weight;
            weights[scripts.SystemOf(i)] += weight;
        }

        for (var i = 1; i < weights.Length; i++)
        {
            if (weights[i] > weights[best])
                best = i;
        }

        return (best, weights[best], all > 0 ? weights[best] / all : 0);
    }
}
