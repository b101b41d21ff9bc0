using System.Buffers;
using NewsParse.Languages.Packs;
using NewsParse.Reading.Blocks;

namespace NewsParse.Claims;

/// <summary>Tells what the words before a date announce.</summary>
internal sealed class DateLabels(PhraseMatcher phrases)
{
    private const int LongestLabel = 60;

    /// <summary>Score from which unlisted words are believed to be a label.</summary>
    private const double LeastGuess = 0.3;

    private static readonly SearchValues<char> Separators = SearchValues.Create("|\u00B7\u2022/\t\n");

    /// <summary>The field the words speak of; null where they say nothing of a date.</summary>
    public MetadataField? Find(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" :\u00A0-\u2013\u2014|(\uFF1A,\u060C\t\u00B7\u2022");
        if (text.IsEmpty)
            return null;
        if (text.Length > LongestLabel)
            text = text[^LongestLabel..];
        if (ByWords(text) is { } listed)
            return listed;
        var start = text.LastIndexOfAny(Separators) + 1;
        text = text[start..].Trim();
        for (var word = 0; word < text.Length; word = SentenceShape.NextWord(text, word))
            if (phrases.MatchStart(text[word..]) is { IsMatch: true } match && match.End + word >= text.Length)
                return FieldOf(match.Role);
        return phrases.GuessRole(text) is { IsMatch: true } guess && guess.Score >= LeastGuess ? FieldOf(guess.Role) : null;
    }

    private static MetadataField? ByWords(ReadOnlySpan<char> text)
    {
        var words = BylineWords.Shared;
        var modified = words.StartOfSuffix(text, BylineRole.Modified);
        var published = words.StartOfSuffix(text, BylineRole.Published);
        if (modified < text.Length && modified <= published)
            return MetadataField.Modified;
        return published < text.Length ? MetadataField.Published : null;
    }

    private static MetadataField? FieldOf(ChromeRole role) => role switch
    {
        ChromeRole.Updated => MetadataField.Modified,
        ChromeRole.Published => MetadataField.Published,
        _ => null,
    };
}
