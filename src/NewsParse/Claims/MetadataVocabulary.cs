using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using NewsParse.Text;

namespace NewsParse.Claims;

/// <summary>What a meta name speaks of.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsWeak">Many sites use the name for something else as well.</param>
/// <param name="IsList">The content lists several values.</param>
internal readonly record struct MetaName(MetadataField Field, bool IsWeak, bool IsList);

/// <summary>Names that markup uses: meta names, types of structured data, words in class names. Read once, then immutable.</summary>
internal sealed class MetadataVocabulary
{
    private const string Prefix = "NewsParse.Claims.Vocabulary.";
    private static readonly Lazy<MetadataVocabulary> LazyShared = new(static () => new MetadataVocabulary());

    private readonly FrozenDictionary<string, MetaName> _metaNames;
    private readonly FrozenDictionary<string, ElementHints>.AlternateLookup<ReadOnlySpan<char>> _hints;
    private readonly WordFilter _hintFilter;
    private readonly Dictionary<string, FrozenSet<string>> _types;
    private readonly Dictionary<string, SearchValues<string>> _linkPaths;
    private readonly Dictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> _paywallWords;
    private readonly FrozenSet<string> _monthFirst;
    private readonly FrozenSet<string> _dayFirstDomains;

    private readonly FrozenSet<string> _languageNames;

    private MetadataVocabulary()
    {
        using var names = EmbeddedText.Open(Prefix + "meta-names.json");
        _metaNames = ReadMetaNames(JsonSerializer.Deserialize(names, VocabularyJsonContext.Default.MetaNamesFile)!);
        var hints = ReadLists("element-hints.json");
        _hints = ReadHints(hints);
        _hintFilter = new WordFilter([.. hints.Values.SelectMany(static words => words)]);
        _types = ReadLists("structured-types.json").ToDictionary(
            static list => list.Key, static list => list.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        ScriptKeys = ReadLists("script-keys.json");
        AnyScriptKey = SearchValues.Create([.. ScriptKeys.Values.SelectMany(static keys => keys)], StringComparison.Ordinal);
        var paths = ReadLists("link-paths.json");
        AnyPath = SearchValues.Create([.. paths.Values.SelectMany(static words => words)], StringComparison.OrdinalIgnoreCase);
        _linkPaths = paths.ToDictionary(
            static list => list.Key, static list => SearchValues.Create(list.Value, StringComparison.OrdinalIgnoreCase), StringComparer.Ordinal);
        _paywallWords = ReadLists("paywall-values.json").ToDictionary(
            static list => list.Key, static list => list.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);
        _languageNames = ReadLists("language-names.json")["names"].Select(TextFolder.Fold).ToFrozenSet(StringComparer.Ordinal);
        var order = ReadLists("date-order.json");
        _monthFirst = order["monthFirst"].ToFrozenSet(StringComparer.Ordinal);
        _dayFirstDomains = order["dayFirstDomains"].ToFrozenSet(StringComparer.Ordinal);
    }

    public static MetadataVocabulary Shared => LazyShared.Value;

    /// <summary>Names of members in a page's script state, by field name.</summary>
    public IReadOnlyDictionary<string, string[]> ScriptKeys { get; }

    /// <summary>All of <see cref="ScriptKeys"/>, to see at once that a script holds none.</summary>
    public SearchValues<string> AnyScriptKey { get; }

    /// <summary>The words of all kinds of <see cref="IsPath"/>, to see at once that an address holds none.</summary>
    public SearchValues<string> AnyPath { get; }

    /// <summary>The field a meta name, in lower case, speaks of; null for names of no field.</summary>
    public MetaName? FindMeta(string name) => _metaNames.TryGetValue(name, out var found) ? found : null;

    /// <summary>Whether a type of structured data is of a kind: articles, media, pages, people, organisations, sites.</summary>
    public bool IsType(string kind, string type) => _types[kind].Contains(type);

    /// <summary>Whether an address leads to a page of a kind: author, tag, category.</summary>
    public bool IsPath(string kind, ReadOnlySpan<char> address) => address.ContainsAny(_linkPaths[kind]);

    /// <summary>Whether a value, in any case, says of a text that it is "free" or "paid".</summary>
    public bool IsPaywallWord(string kind, ReadOnlySpan<char> value) => _paywallWords[kind].Contains(value);

    /// <summary>Whether a language, in lower case, writes the month of a numeric date first, and the domain is of no country that does not.</summary>
    public bool IsMonthFirst(string language, string domain) => _monthFirst.Contains(language) && !_dayFirstDomains.Contains(domain);

    /// <summary>Whether a text is but the name of a language, as a row of editions prints it.</summary>
    public bool IsLanguageName(string text) => _languageNames.Contains(TextFolder.Fold(text));

    /// <summary>The hint of one lower-case word of a class name.</summary>
    public ElementHints FindHint(ReadOnlySpan<char> word) => _hintFilter.MayHold(word) && _hints.TryGetValue(word, out var hint) ? hint : ElementHints.None;

    private static Dictionary<string, string[]> ReadLists(string name)
    {
        using var stream = EmbeddedText.Open(Prefix + name);
        return JsonSerializer.Deserialize(stream, VocabularyJsonContext.Default.DictionaryStringStringArray)!;
    }

    private static FrozenDictionary<string, MetaName> ReadMetaNames(MetaNamesFile file)
    {
        var names = new Dictionary<string, MetaName>(StringComparer.Ordinal);
        foreach (var field in file.Fields)
            foreach (var name in field.Names)
                names.TryAdd(name, new MetaName(field.Field, field.Weak, field.List));
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ElementHints>.AlternateLookup<ReadOnlySpan<char>> ReadHints(Dictionary<string, string[]> lists)
    {
        var hints = new Dictionary<string, ElementHints>(StringComparer.Ordinal);
        foreach (var (kind, words) in lists)
        {
            var hint = Enum.Parse<ElementHints>(kind, ignoreCase: true);
            foreach (var word in words)
                hints[word] = hints.GetValueOrDefault(word) | hint;
        }

        return hints.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
