using System.Collections.Immutable;
using System.Text;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;
using NewsParse.Text;

namespace NewsParse;

/// <summary>
/// The words of one language: labels, buttons and counters by what they are for, names of months, verbs of speech. Immutable and safe to share between threads.
/// </summary>
public sealed class LanguagePack
{
    private const string ResourcePrefix = "NewsParse.Languages.Packs.";

    private static readonly Lazy<ImmutableArray<LanguagePack>> Embedded = new(LoadEmbedded);

    internal LanguagePack(LanguagePackJson json, ImmutableArray<ChromePhrase> phrases)
    {
        Tag = json.Tag!;
        Name = json.Name ?? json.Tag!;
        Script = json.Script!;
        Order = json.Order;
        Digits = json.Digits;
        QuoteMarks = [.. json.QuoteMarks ?? []];
        Dates = json.Dates;
        Speech = [.. json.Speech ?? []];
        Phrases = phrases;
    }

    /// <summary>The packs that come with the library, in the order they are asked.</summary>
    /// <value>Read once, at the first use.</value>
    public static ImmutableArray<LanguagePack> BuiltIn => Embedded.Value;

    /// <summary>BCP 47 tag of the language, such as <c>fa</c>.</summary>
    public string Tag { get; }

    /// <summary>English name of the language; the tag when the pack gives none.</summary>
    public string Name { get; }

    /// <summary>ISO 15924 code of the script, such as <c>Arab</c>.</summary>
    public string Script { get; }

    /// <summary>The ten digits of the language from zero up, or null when it writes 0 to 9.</summary>
    public string? Digits { get; }

    /// <summary>Pairs of quotation marks, opening and closing mark in one string, the usual pair first.</summary>
    public ImmutableArray<string> QuoteMarks { get; }

    /// <summary>Which of two built-in packs is asked first when both know a phrase: the lower one.</summary>
    internal int Order { get; }

    /// <summary>The date words of the pack; null if it has none.</summary>
    internal CalendarFile? Dates { get; }

    /// <summary>Forms of verbs of speech.</summary>
    internal ImmutableArray<string> Speech { get; }

    /// <summary>Everything the pack knows, in the order of its file.</summary>
    internal ImmutableArray<ChromePhrase> Phrases { get; }

    /// <summary>Reads a pack from JSON in UTF-8 and checks it.</summary>
    /// <param name="stream">The JSON; read to its end, not closed.</param>
    /// <returns>The pack, ready for <see cref="ArticleParserOptions.LanguagePacks"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">The JSON is malformed, or holds something a pack does not know; the message names the JSON path.</exception>
    /// <example>
    /// <code>
    /// using var stream = File.OpenRead("tg.json");
    /// var parser = new ArticleParser(new ArticleParserOptions { LanguagePacks = [LanguagePack.Load(stream)] });
    /// </code>
    /// </example>
    public static LanguagePack Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> utf8 = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var pack = LanguagePackReader.Read(utf8);
        return DuplicateKeys.FindFirst(utf8) is { } path ? throw LanguagePackReader.Invalid(path, "stands twice") : pack;
    }

    private static ImmutableArray<LanguagePack> LoadEmbedded()
    {
        var packs = new List<LanguagePack>();
        foreach (var name in typeof(LanguagePack).Assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            packs.Add(LanguagePackReader.Read(EmbeddedText.Bytes(name)));
        }

        packs.Sort((x, y) => x.Order != y.Order ? x.Order.CompareTo(y.Order) : string.CompareOrdinal(x.Tag, y.Tag));
        return [.. packs];
    }
}
