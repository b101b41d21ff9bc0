using NewsParse.Languages.Detection;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Chooses the lexicon of a paragraph; a paragraph that shows no other language is in the article's.</summary>
internal sealed class SpeechLanguages
{
    private const int ArticleSample = 4_000;
    private const int ParagraphSample = 200;

    private static readonly Dictionary<string, Lazy<SpeechLexicon>> All = Read();

    private readonly double[] _doubts;
    private readonly SpeechLexicon? _article;

    public SpeechLanguages(ReadOnlySpan<char> text)
    {
        var sample = new char[Math.Min(text.Length, ArticleSample)];
        var tally = new LanguageTally();
        tally.Add(sample.AsSpan(0, ArabicText.WithoutLatin(text, sample)));
        _doubts = tally.Doubts();
        _article = Of(tally.Best().Tag);
    }

    /// <summary>The lexicon of a paragraph; <see langword="null"/> if no known language of the article comes near it.</summary>
    public SpeechLexicon? OfParagraph(ReadOnlySpan<char> text)
    {
        Span<char> sample = stackalloc char[ParagraphSample];
        return Of(LanguageDetector.Tell(sample[..ArabicText.WithoutLatin(text, sample)], _doubts)) ?? _article;
    }

    private static SpeechLexicon? Of(string? tag) => tag is not null && All.TryGetValue(tag, out var lexicon) ? lexicon.Value : null;

    private static Dictionary<string, Lazy<SpeechLexicon>> Read()
    {
        var all = new Dictionary<string, Lazy<SpeechLexicon>>(StringComparer.Ordinal);
        foreach (var row in LexiconReader.Rows("arabic-script.languages.tsv"))
        {
            var file = row[1];
            all[row[0]] = new Lazy<SpeechLexicon>(() => SpeechLexicon.Read(file));
        }

        foreach (var row in LexiconReader.Rows("arabic-script.languages.tsv"))
        {
            all[row[0]] = all[row[1]];
        }

        return all;
    }
}
