namespace NewsParse.Quotes;

/// <summary>What the quoted words alone show: length, whole utterance, how they end.</summary>
internal readonly record struct QuoteShape(int Words, bool IsUtterance, char Last, bool IsTitleCase)
{
    /// <summary>Whether it begins like a sentence and ends like one, or like one cut off by a reporting clause.</summary>
    public bool IsShortReply { get; init; }

    /// <summary>Whether its letters are of another script than the article's: an inscription, a verse, a proverb.</summary>
    public bool IsForeignScript { get; init; }

    /// <summary>Whether it begins and ends like a sentence of its own.</summary>
    public bool IsSentence { get; init; }

    private const int LongestTitle = 9;

    /// <summary>Whether the sentence goes on behind the marks: it ends in a comma, an exclamation or question mark, or a dash.</summary>
    public bool EndsOpen => Last is ',' or '!' or '?' or '\u2014';

    public static QuoteShape Of(string text, Stretch stretch, LanguageLexicon lexicon)
    {
        var inner = text.AsSpan(stretch.Start, stretch.End - stretch.Start).Trim();
        if (inner.IsEmpty)
        {
            return default;
        }

        var words = CountWords(inner);
        var opens = char.IsUpper(inner[0]) || inner[0] is '[' or '(' or '\u2026' or '.' or '\u2018' or '\'';
        var upper = char.IsUpper(inner[0]);
        return new QuoteShape(words, opens && words >= 3, inner[^1], IsTitle(inner, lexicon))
        {
            IsShortReply = upper && inner[^1] is ('.' or '!' or '?' or ','),
            IsForeignScript = ArabicScript.ArabicText.IsArabicScript(inner),
            IsSentence = upper && inner[^1] is ('.' or '!' or '?'),
        };
    }

    private static int CountWords(ReadOnlySpan<char> inner)
    {
        var words = 0;
        var inside = false;
        foreach (var c in inner)
        {
            var part = char.IsLetterOrDigit(c) || (inside && c is '-' or '\'' or '\u2019' or '_');
            words += part && !inside ? 1 : 0;
            inside = part;
        }

        return words;
    }

    private static bool IsTitle(ReadOnlySpan<char> inner, LanguageLexicon lexicon)
    {
        inner = inner.Trim(" ,.!?;:");
        if (inner.IsEmpty || !char.IsUpper(inner[0]))
        {
            return false;
        }

        var words = 0;
        foreach (var range in inner.Split(' '))
        {
            var word = inner[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            var entry = lexicon.Find(word);
            if (words > LongestTitle || !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || (entry is not null && (entry.Classes & WordClass.TitleConnective) != 0)))
            {
                return false;
            }
        }

        return true;
    }
}
