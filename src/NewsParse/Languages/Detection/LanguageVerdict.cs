namespace NewsParse.Languages.Detection;

/// <summary>Turns added-up evidence into a guess: the writing system with most letters, then the best language in it.</summary>
internal static class LanguageVerdict
{
    // evidence is counted as if words were independent, which they are not: a higher value makes the guess humbler
    private const double Temperature = 1.5;

    // half of the confidence is reached with so many letters
    private const double HalfLetters = 4;

    // so far behind a rival takes nothing from the confidence
    private const double Negligible = 20;

    // how far the surroundings may hold a language back: one strong word of its own frees it
    private const double MostDoubt = 3;

    /// <param name="model">The languages.</param>
    /// <param name="scores">Evidence for each language.</param>
    /// <param name="letters">Letters of each script.</param>
    public static LanguageGuess Choose(LanguageModel model, ReadOnlySpan<double> scores, ReadOnlySpan<long> letters)
    {
        var (system, weight, share) = DominantSystem(letters);
        var competitors = model.CompetitorsIn(system);
        if (system == 0 || competitors.IsEmpty)
            return default;
        Span<double> totals = stackalloc double[competitors.Length];
        var best = Best(model, competitors, scores, [], totals);
        var confidence = Math.Sqrt(share) * weight / (weight + HalfLetters) / Rivals(totals, totals[best]);
        return new LanguageGuess(model.Languages[competitors[best]].Tag, confidence);
    }

    /// <summary>The tag of the best language where some have to prove themselves; null without a letter.</summary>
    /// <param name="model">The languages.</param>
    /// <param name="scores">Evidence for each language.</param>
    /// <param name="letters">Letters of each script.</param>
    /// <param name="doubts">What is added to the evidence for each language.</param>
    public static string? BestTag(LanguageModel model, ReadOnlySpan<double> scores, ReadOnlySpan<long> letters, ReadOnlySpan<double> doubts)
    {
        var system = DominantSystem(letters).System;
        var competitors = model.CompetitorsIn(system);
        if (system == 0 || competitors.IsEmpty)
            return null;
        Span<double> totals = stackalloc double[competitors.Length];
        return model.Languages[competitors[Best(model, competitors, scores, doubts, totals)]].Tag;
    }

    /// <summary>Adds up what speaks for each competitor; the place of the first of the highest.</summary>
    private static int Best(LanguageModel model, ReadOnlySpan<int> competitors, ReadOnlySpan<double> scores, ReadOnlySpan<double> doubts, Span<double> totals)
    {
        var best = 0;
        for (var i = 0; i < totals.Length; i++)
        {
            var language = competitors[i];
            totals[i] = scores[language] + model.Languages[language].Prior + (doubts.IsEmpty ? 0 : doubts[language]);
            if (totals[i] > totals[best])
                best = i;
        }

        return best;
    }

    /// <summary>What is held against each language by texts that are not in it: 0 for the best one of its writing system, at most <see cref="MostDoubt"/>.</summary>
    public static double[] DoubtsOf(LanguageModel model, ReadOnlySpan<double> surroundings)
    {
        var doubts = new double[surroundings.Length];
        for (var system = 0; system < WritingScripts.Shared.Count; system++)
        {
            var best = double.NegativeInfinity;
            foreach (var i in model.CompetitorsIn(system))
                best = Math.Max(best, surroundings[i] + model.Languages[i].Prior);
            foreach (var i in model.CompetitorsIn(system))
                doubts[i] = Math.Max(-MostDoubt, surroundings[i] + model.Languages[i].Prior - best);
        }

        return doubts;
    }

    /// <summary>The languages as many as they count: 1 when the best one stands alone.</summary>
    private static double Rivals(ReadOnlySpan<double> totals, double best)
    {
        var rivals = 0.0;
        foreach (var total in totals)
        {
            if (best - total < Negligible)
                rivals += Math.Exp((total - best) / Temperature);
        }

        return rivals;
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
