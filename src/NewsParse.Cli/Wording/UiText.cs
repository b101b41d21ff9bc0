using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Humanizer;
using NewsParse.Cli.Explaining;

namespace NewsParse.Cli.Wording;

/// <summary>The words a person reads, in one language. The words stand in a data file each.</summary>
internal sealed class UiText
{
    private const string ResourcePrefix = "newsparse.Wording.";

    private static readonly Lazy<UiText> EnglishWords = new(() => Load("en"));

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

    /// <summary>The words of machines that ask for none, of logs and of exceptions.</summary>
    public static UiText English => EnglishWords.Value;

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
            ?? throw new InvalidOperationException("There are no words in " + language + ".");
        return new UiText(language, JsonSerializer.Deserialize(stream, UiWordsContext.Default.UiWords)!);
    }

    public string this[string phrase] => _words.Phrases[phrase];

    /// <summary>What a command, an argument (<c>COMMAND NAME</c>) or an option is for; null where the program's own description is in the language.</summary>
    public string? Help(string name) => _words.Help?.GetValueOrDefault(name);

    /// <summary>A message in the language. Words of the system or of a library stay as they are where there are no others for them.</summary>
    public string Say(Message message)
    {
        if (message.Words is { } words)
            return _words.Foreign?.GetValueOrDefault(words) ?? words;
        var pattern = this[message.Phrase!];
        var said = new StringBuilder(pattern.Length + 32);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{' && i + 2 < pattern.Length && pattern[i + 2] == '}')
            {
                said.Append(Said(message.Values[pattern[i + 1] - '0']));
                i += 2;
            }
            else
                said.Append(pattern[i]);
        }

        return said.ToString();
    }

    private string Said(object value) => value is Message inner ? Say(inner) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

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

    public string NameOf(ChromeRole role) => this["role." + JsonNames.Of(role)];

    public string NameOf(QuoteKind kind) => this["quote." + JsonNames.Of(kind)];

    public string NameOf(LinkPlacement placement) => this["placement." + JsonNames.Of(placement)];

    /// <summary>A field of an article by the name the JSON gives it.</summary>
    public string NameOfField(string field) => _words.Phrases.GetValueOrDefault(
        field switch { "authors" => "byline", "canonicalUrl" => "url", "isPaywalled" => "access", _ => field }, field);

    /// <summary>What is measured of a piece, in words: the family that the name of the measure begins with. The name itself where there are no words.</summary>
    public string NameOfFeature(string feature)
    {
        for (var length = feature.Length; length > 0; length--)
        {
            if (_words.Features.TryGetValue(feature[..length], out var words))
                return words;
        }

        return feature;
    }

    /// <summary>A date for people, in the calendar of the language, as exact as it is.</summary>
    public string Date(ArticleDate date)
    {
        if (date.Value.Length < 10 || !DateTime.TryParseExact(date.Value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < Calendar.MinSupportedDateTime)
            return date.Value;
        var written = Digits(FormattableString.Invariant($"{Calendar.GetDayOfMonth(day)} {_words.Months[Calendar.GetMonth(day) - 1]} {Calendar.GetYear(day)}"));
        return date.Value.Length < 16 ? written : written + ListSeparator + Digits(date.Value[11..16] + (date.Value.Length > 19 ? " " + date.Value[19..] : ""));
    }

    private Calendar Calendar => _words.Calendar == "persian" ? new PersianCalendar() : new GregorianCalendar();

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
/// <param name="Calendar">Calendar in which dates are told: <c>gregorian</c> or <c>persian</c>.</param>
/// <param name="Months">The names of its months.</param>
/// <param name="Features">What is measured of a piece, by the beginnings of the measures' names.</param>
/// <param name="Help">Descriptions of commands, arguments and options, where the program's own are in another language.</param>
/// <param name="Foreign">Sentences of the system and of libraries, with ours for them.</param>
internal sealed record UiWords(
    string? Digits,
    bool IsRightToLeft,
    bool InflectsNouns,
    string ListSeparator,
    string Calendar,
    IReadOnlyList<string> Months,
    IReadOnlyDictionary<string, string> Features,
    IReadOnlyDictionary<string, string> Nouns,
    IReadOnlyDictionary<string, string> Phrases,
    IReadOnlyDictionary<string, string>? Help,
    IReadOnlyDictionary<string, string>? Foreign);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UiWords))]
internal sealed partial class UiWordsContext : JsonSerializerContext;
