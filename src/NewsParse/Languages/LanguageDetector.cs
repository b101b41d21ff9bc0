namespace NewsParse.Languages;

/// <summary>Tells the language of a text by its letters, its frequent words and their beginnings and ends. Allocates nothing, thread-safe.</summary>
internal static class LanguageDetector
{
    public static LanguageGuess Detect(ReadOnlySpan<char> text) => Detect(text, default(ReadOnlySpan<double>));

    /// <summary>Tells the language of a text on a page, where most short lines are in one language.</summary>
    public static LanguageGuess Detect(ReadOnlySpan<char> text, LanguageTally surroundings) => Detect(text, surroundings.Scores);

    private static LanguageGuess Detect(ReadOnlySpan<char> text, ReadOnlySpan<double> surroundings)
    {
        var model = LanguageModel.Shared;
        Span<double> scores = stackalloc double[model.Languages.Length];
        Span<long> letters = stackalloc long[WritingScripts.Shared.Count];
        scores.Clear();
        letters.Clear();
        model.Weigh(text, scores, letters);
        return LanguageVerdict.Choose(model, scores, letters, surroundings);
    }
}
