namespace NewsParse.Languages.Detection;

/// <summary>Tells the language of a text by its letters, its frequent words and their beginnings and ends. Allocates nothing, thread-safe.</summary>
internal static class LanguageDetector
{
    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        var model = LanguageModel.Shared;
        Span<double> scores = stackalloc double[model.Languages.Length];
        Span<long> letters = stackalloc long[WritingScripts.Shared.Count];
        scores.Clear();
        letters.Clear();
        model.Weigh(text, scores, letters);
        return LanguageVerdict.Choose(model, scores, letters);
    }

    /// <summary>The BCP 47 tag of a text on a page, where most short lines are in one language; null without a letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="doubts">What the page holds against each language, by <see cref="LanguageTally.Doubts"/>.</param>
    public static string? Tell(ReadOnlySpan<char> text, ReadOnlySpan<double> doubts)
    {
        var model = LanguageModel.Shared;
        Span<double> scores = stackalloc double[model.Languages.Length];
        Span<long> letters = stackalloc long[WritingScripts.Shared.Count];
        scores.Clear();
        letters.Clear();
        model.Weigh(text, scores, letters);
        return LanguageVerdict.BestTag(model, scores, letters, doubts);
    }
}
