using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Humanizer;

namespace NewsParse.Cli.Wording;

/// <summary>The words a person reads, in one language. The words stand in a data file each.</summary>
internal sealed class UiText
{
    private const string ResourcePrefix = "newsparse.Wording.";

    private readonly UiWords _words;

    private UiText(string language, UiWords words)
    {
        Language = language;
        _words = words;
        Culture = new CultureInfo(language);
    }

    /// <summary>Tags of the languages there are words in.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        .. typeof(UiText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(name => name[ResourcePrefix.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    public string Language { get; }

    public CultureInfo Culture { get; }

    public string ListSeparator => _words.ListSeparator;

    /// <summary>Which way the language is written, also on machines without ICU, whose cultures do not know.</summary>
    public bool IsRightToLeft => _words.IsRightToLeft;

    /// <summary>Names of all words of the language.</summary>
    public IEnumerable<string> Phrases => _words.Phrases.Keys.Concat(_words.Nouns.Keys);

    public static UiText Load(string language)
    {
        using var stream = typeof(UiText).Assembly.GetManifestResourceStream(ResourcePrefix + language + ".json")
            ?? throw new WrongUsageException($"there are no words in '{language}'; --ui-language takes {string.Join(" or ", Languages)}");
        return new UiText(language, JsonSerializer.Deserialize(stream, UiWordsContext.Default.UiWords)!);
    }

    public string this[string phrase] => _words.Phrases[phrase];

    public string Format(string phrase, string value) => this[phrase].Replace("{0}", value, StringComparison.Ordinal);

    /// <summary>A number with its noun: "3 sections".</summary>
    public string Count(string noun, int count)
    {
        var word = _words.Nouns[noun];
        return _words.InflectsNouns
            ? word.ToQuantity(count, "N0", CultureInfo.InvariantCulture)
            : Number(count) + " " + word;
    }

    public string Number(int number) => Digits(number.ToString("N0", CultureInfo.InvariantCulture));

    public string Percent(double share) => Format("percent", Digits((share * 100).ToString("0", CultureInfo.InvariantCulture)));

    /// <summary>Who may read a text, where the page says it.</summary>
    public string? Access(bool? isPaywalled) => isPaywalled switch { null => null, true => this["paywalled"], false => this["free"] };

    /// <summary>A length of time in words: "5 minutes".</summary>
    public string Duration(TimeSpan duration) => Digits(duration.Humanize(culture: Culture));

    /// <summary>How long ago a moment was: "2 months ago".</summary>
    public string Ago(DateTimeOffset moment, DateTimeOffset now) => Digits(moment.Humanize(dateToCompareAgainst: now, culture: Culture));

    /// <summary>The text with the digits of the language.</summary>
    public string Digits(string text)
    {
        if (_words.Digits is not { } digits)
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(char.IsAsciiDigit(c) ? digits[c - '0'] : c);
        return result.ToString();
    }
}

/// <summary>A data file of words.</summary>
internal sealed record UiWords(
    string? Digits, bool IsRightToLeft, bool InflectsNouns, string ListSeparator, IReadOnlyDictionary<string, string> Nouns, IReadOnlyDictionary<string, string> Phrases);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UiWords))]
internal sealed partial class UiWordsContext : JsonSerializerContext;
