namespace NewsParse.Languages;

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
}
