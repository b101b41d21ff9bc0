using System.Collections.Frozen;
using System.Globalization;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>A phrase of a class, folded word by word.</summary>
internal sealed record SpeechPhrase(string[] Words, ClauseClass Class);

/// <summary>The speech phrases and names of one language of the Arabic script; immutable and thread-safe.</summary>
internal sealed class SpeechLexicon
{
    private const string Names = "arabic-script.names.tsv";
    private const string ConjunctionPrefix = "conjunction_prefix";
    private const string PrepositionPrefix = "preposition_prefix";
    private const string PossessiveSuffix = "possessive_suffix";
    private const string SourcePrefix = "source_prefix";
    private const string AddresseePrefix = "addressee_prefix";
    private const string DefiniteSuffix = "definite_suffix";
    private const string SourceSuffix = "source_suffix";

    private readonly FrozenDictionary<string, SpeechPhrase[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly char[] _conjunctions;
    private readonly char[] _prepositions;
    private readonly string[] _possessives;
    private readonly char[] _sourcePrefixes;
    private readonly char[] _addresseePrefixes;
    private readonly string[] _definites;
    private readonly string[] _sourceSuffixes;

    private SpeechLexicon(Dictionary<string, List<SpeechPhrase>> phrases, Dictionary<string, string> settings, Dictionary<string, List<string>> affixes)
    {
        var frozen = phrases.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(x => x.Words.Length).ToArray(), StringComparer.Ordinal);
        _bySpan = frozen.GetAlternateLookup<ReadOnlySpan<char>>();
        _conjunctions = affixes[ConjunctionPrefix].ConvertAll(a => a[0]).ToArray();
        _prepositions = affixes[PrepositionPrefix].ConvertAll(a => a[0]).ToArray();
        _sourcePrefixes = affixes[SourcePrefix].ConvertAll(a => a[0]).ToArray();
        _addresseePrefixes = affixes[AddresseePrefix].ConvertAll(a => a[0]).ToArray();
        _definites = [.. affixes[DefiniteSuffix]];
        _sourceSuffixes = [.. affixes[SourceSuffix]];
        _possessives = [.. affixes[PossessiveSuffix].OrderByDescending(a => a.Length)];
        IsVerbFirst = settings.GetValueOrDefault("order") == "verb-first";
        SetsRolesBeforeNames = settings.GetValueOrDefault("roles") == "before-name";
        Reliability = double.Parse(settings.GetValueOrDefault("reliability") ?? "1", CultureInfo.InvariantCulture);
        IsAddresseeLate = settings.GetValueOrDefault("addressee") == "after-subject";
        AllowsRoleAfterName = settings.GetValueOrDefault("roles-after-names") != "never";
        Link = settings.TryGetValue("link", out var link) ? ArabicText.Fold(link)[0] : default;
        Article = settings.TryGetValue("article", out var article) ? ArabicText.Fold(article) : "";
    }

    /// <summary>Whether the subject stands after the verb of saying.</summary>
    public bool IsVerbFirst { get; }

    /// <summary>Whether roles stand unlinked before the name.</summary>
    public bool SetsRolesBeforeNames { get; }

    /// <summary>How far the words of the language carry the rules: 1 where speakers are named as often rightly as the rules' shares say.</summary>
    public double Reliability { get; }

    /// <summary>Whether the one who is told stands between subject and verb, before a postposition.</summary>
    public bool IsAddresseeLate { get; }

    /// <summary>Whether a role may stand after the name without a mark between them.</summary>
    public bool AllowsRoleAfterName { get; }

    /// <summary>The letter a noun ends in when another completes it; 0 if the language writes none.</summary>
    public char Link { get; }

    public bool LinksNouns => Link != default;

    /// <summary>The article written as one word with its noun; empty if the language has none.</summary>
    public string Article { get; }

    public static SpeechLexicon Read(string language)
    {
        var phrases = new Dictionary<string, List<SpeechPhrase>>(StringComparer.Ordinal);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var affixes = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [ConjunctionPrefix] = [], [PrepositionPrefix] = [], [PossessiveSuffix] = [], [SourcePrefix] = [], [AddresseePrefix] = [], [DefiniteSuffix] = [], [SourceSuffix] = [] };
        foreach (var row in LexiconReader.Rows(language + ".speech.tsv").Concat(LexiconReader.Rows(Names)))
        {
            if (affixes.TryGetValue(row[0], out var list))
            {
                list.Add(ArabicText.Fold(row[1]));
            }
            else if (ClassOf(row[0]) is { } phraseClass)
            {
                Add(phrases, row[1], phraseClass);
            }
            else
            {
                settings[row[0]] = row[1];
            }
        }

        return new SpeechLexicon(phrases, settings, affixes);
    }

    private static ClauseClass? ClassOf(string name) => name switch
    {
        "object_cue" => ClauseClass.ObjectCue,
        "feminine_cue" or "feminine_pronoun" or "honorific_feminine" => ClauseClass.FeminineForm,
        "given_feminine" => ClauseClass.Given | ClauseClass.FeminineForm,
        "given_masculine" => ClauseClass.Given,
        "homograph_object_cue" => ClauseClass.HomographCue | ClauseClass.ObjectCue,
        "plural_role" => ClauseClass.Source,
        "relation" => ClauseClass.Source | ClauseClass.Possessed,
        "kin" => ClauseClass.Source | ClauseClass.Relation,
        "honorific_after" => ClauseClass.Stop,
        "agency_according_after" => ClauseClass.AgencyAccording,
        _ => Enum.TryParse<ClauseClass>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : null,
    };

    private static void Add(Dictionary<string, List<SpeechPhrase>> phrases, string text, ClauseClass phraseClass)
    {
        var words = Array.ConvertAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), ArabicText.Fold);
        if (!phrases.TryGetValue(words[0], out var list))
        {
            phrases.Add(words[0], list = []);
        }

        list.Add(new SpeechPhrase(words, phraseClass));
    }

    /// <summary>Phrases that begin with a folded word, longest first; <see langword="null"/> if none.</summary>
    public SpeechPhrase[]? StartingWith(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var list) ? list : null;

    /// <summary>Whether a word ends like a noun with a possessive pronoun.</summary>
    public bool EndsInPossessive(ReadOnlySpan<char> key) => EndsInAny(_possessives, key);

    private static bool EndsInAny(string[] suffixes, ReadOnlySpan<char> key)
    {
        foreach (var suffix in suffixes)
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of a word without the possessive pronoun written as one word with it; 0 if it ends in none.</summary>
    public int WithoutPossessive(ReadOnlySpan<char> key, int shortest)
    {
        foreach (var suffix in _possessives)
        {
            if (key.Length - suffix.Length >= shortest && key.EndsWith(suffix, StringComparison.Ordinal) && StartingWith(key[..^suffix.Length]) is not null)
            {
                return key.Length - suffix.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a letter can stand before a word as "and".</summary>
    public bool IsConjunction(char letter) => Array.IndexOf(_conjunctions, letter) >= 0;

    /// <summary>Whether a letter can stand before a word as a preposition.</summary>
    public bool IsPreposition(char letter) => Array.IndexOf(_prepositions, letter) >= 0;

    /// <summary>Whether a letter before a word says that it is the one who is told.</summary>
    public bool IsAddresseePrefix(char letter) => Array.IndexOf(_addresseePrefixes, letter) >= 0;

    /// <summary>Length of the ending that marks a noun as the source of a report, in the letters as printed; 0 if it has none.</summary>
    public int SourceSuffixLength(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[64];
        ReadOnlySpan<char> key = _sourceSuffixes.Length == 0 ? [] : buffer[..ArabicText.Fold(word, buffer)];
        foreach (var suffix in _sourceSuffixes)
        {
            if (key.Length > suffix.Length + 2 && key.EndsWith(suffix, StringComparison.Ordinal))
            {
                return suffix.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether an unknown word ends like a noun with the article.</summary>
    public bool EndsInArticle(ReadOnlySpan<char> key) => EndsInAny(_definites, key);

    /// <summary>Whether a letter before the name of an organisation says that somebody belongs to it.</summary>
    public bool IsSourcePrefix(char letter) => Array.IndexOf(_sourcePrefixes, letter) >= 0;
}
