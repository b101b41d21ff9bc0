using System.Collections.Frozen;

namespace NewsParse.Quotes;

/// <summary>What the lexicon knows of one word form.</summary>
internal sealed class LexicalEntry
{
    public WordClass Classes { get; set; }

    /// <summary>Cues that begin with this word, longest first.</summary>
    public Cue[] Cues { get; set; } = [];
}

/// <summary>The word classes and cues of one language; immutable and thread-safe.</summary>
internal sealed class LanguageLexicon
{
    private readonly FrozenDictionary<string, LexicalEntry> _entries;
    private readonly FrozenDictionary<string, LexicalEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _capitalisedNames;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notAdverbs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _namePrefixes;

    public LanguageLexicon(Dictionary<string, LexicalEntry> entries, Dictionary<string, HashSet<string>> lists)
    {
        _entries = entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        _lists = lists.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        _abbreviations = Lookup("abbreviation");
        _clitics = Lookup("clitic");
        _capitalisedNames = Lookup("capitalised_name");
        _notAdverbs = Lookup("not_adverb");
        _namePrefixes = Lookup("name_prefix");
        AdverbSuffixes = [.. List("adverb_suffix")];
        ParticipleSuffixes = [.. List("participle_suffix")];
        PluralSuffixes = [.. List("plural_suffix")];
        RoleSuffixes = [.. List("role_suffix")];
    }

    public string[] AdverbSuffixes { get; }

    public string[] ParticipleSuffixes { get; }

    public string[] PluralSuffixes { get; }

    public string[] RoleSuffixes { get; }

    /// <summary>The words of a class that is a plain list, such as <c>abbreviation</c>; empty if the language has none.</summary>
    public FrozenSet<string> List(string name) => _lists.TryGetValue(name, out var words) ? words : [];

    public LexicalEntry? Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var entry) ? entry : null;

    public bool IsAbbreviation(ReadOnlySpan<char> wordBeforeDot) => _abbreviations.Contains(wordBeforeDot);

    public bool IsClitic(ReadOnlySpan<char> apostropheAndLetters) => _clitics.Contains(apostropheAndLetters);

    /// <summary>Whether the capitalised spelling is a name and not the word: "May", "Will".</summary>
    public bool IsNameWhenCapitalised(ReadOnlySpan<char> word) => _capitalisedNames.Contains(word);

    /// <summary>Whether the part before a hyphen is an article of a name: "al", "ul".</summary>
    public bool IsNamePrefix(ReadOnlySpan<char> part) => _namePrefixes.Contains(part);

    public bool HasAdverbSuffix(ReadOnlySpan<char> word) => EndsWithAny(word, AdverbSuffixes) && !_notAdverbs.Contains(word);

    public static bool EndsWithAny(ReadOnlySpan<char> word, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string name) =>
        (_lists.TryGetValue(name, out var words) ? words : Array.Empty<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase)).GetAlternateLookup<ReadOnlySpan<char>>();
}
