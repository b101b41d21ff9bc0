using System.Collections.Immutable;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;
using NewsParse.Quotes;

namespace NewsParse.Pipeline;

/// <summary>The words that the stages are handed: those of the library and, before them, those of a caller's packs. Immutable.</summary>
/// <param name="Phrases">Of page chrome, bylines and labels of dates.</param>
/// <param name="Dates">Of dates.</param>
/// <param name="Speech">Of quotations.</param>
internal sealed record Vocabulary(PhraseMatcher Phrases, CalendarVocabulary Dates, LanguageLexicon Speech)
{
    public static Vocabulary Of(ImmutableArray<LanguagePack> packs)
    {
        if (packs.IsDefault)
            packs = [];
        return new(
            LanguagePackSet.Create(packs).Matcher,
            CalendarVocabulary.With([.. packs.Select(static pack => pack.Dates).OfType<CalendarFile>()]),
            QuoteEngine.WordsWith([.. packs.SelectMany(static pack => pack.Speech)]));
    }
}
