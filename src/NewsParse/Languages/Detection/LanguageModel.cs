namespace NewsParse.Languages.Detection;

/// <summary>All language profiles, turned into tables that are looked up letter by letter and word by word. Immutable.</summary>
internal sealed class LanguageModel
{
    // longer words are no frequent words of any language
    private const int LongestWord = 24;
    private const int ShortestAffixed = 4;
    private const int LettersPerPage = 256;

    private readonly LetterTraits _traits = LetterTraits.Shared;
    private readonly WritingScripts _scripts = WritingScripts.Shared;
    private readonly LanguageWeight[]?[]?[] _letters = new LanguageWeight[]?[]?[(char.MaxValue + 1) / LettersPerPage];
    private readonly int[][] _competitors;
    private readonly EvidenceTable _words;
    private readonly EvidenceTable _starts;
    private readonly EvidenceTable _ends;

    private LanguageModel(List<LanguageProfile> profiles)
    {
        Languages = [.. profiles.Select(profile => new Language(profile.Tag, SystemOf(profile), profile.Prior))];
        _competitors = [.. Enumerable.Range(0, _scripts.Count).Select(system => IndexesOf(Languages, system))];
        _words = new EvidenceTable(profiles, profile => profile.Words);
        _starts = new EvidenceTable(profiles, profile => profile.Starts);
        _ends = new EvidenceTable(profiles, profile => profile.Ends, readsBackwards: true);
        for (var language = 0; language < profiles.Count; language++)
        {
            foreach (var (letter, weight) in profiles[language].Letters)
                AddLetter(letter[0], new LanguageWeight(language, weight));
        }
    }

    public static LanguageModel Shared { get; } = new(LanguageProfileReader.ReadAll());

    public Language[] Languages { get; }

    /// <summary>Indexes of the languages written in this writing system.</summary>
    public ReadOnlySpan<int> CompetitorsIn(int system) => _competitors[system];

    /// <summary>Adds what a text says: for each language its evidence, for each script its letters.</summary>
    public void Weigh(ReadOnlySpan<char> text, Span<double> scores, Span<long> letters)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        byte script = 0;
        foreach (var c in text)
        {
            ref readonly var trait = ref _traits[c];
            if (trait.Role == LetterRole.Optional)
                continue;
            if (trait.Role == LetterRole.Separator || (length > 0 && trait.Role == LetterRole.Letter && trait.Script != script))
            {
                if (length > 0)
                    WeighWord(word, length, scores);
                length = 0;
            }

            if (trait.Role == LetterRole.Separator)
                continue;
            if (trait.Role == LetterRole.Letter)
            {
                letters[trait.Script]++;
                script = trait.Script;
            }

            if (_letters[c / LettersPerPage] is { } page && page[c % LettersPerPage] is { } weights)
                AddAll(weights, scores);
            if (!_scripts.IsSpaced(script))
                continue;
            if (length < LongestWord)
                word[length] = trait.Folded;
            length++;
        }

        if (length > 0)
            WeighWord(word, length, scores);
    }

    private void WeighWord(ReadOnlySpan<char> buffer, int length, Span<double> scores)
    {
        if (length > LongestWord)
            return;
        var word = buffer[..length];
        Span<uint> hashes = stackalloc uint[LongestWord + 1];
        var hash = 0u;
        hashes[0] = 0;
        for (var i = 0; i < word.Length; i++)
            hashes[i + 1] = hash = EvidenceTable.Extend(hash, word[i]);
        var listed = _words.Find(word, hash);
        AddAll(listed, scores);
        if (!listed.IsEmpty || length < ShortestAffixed)
            return;
        WeighStart(word, hashes, scores);
        var end = WeighEnd(word, scores);
        // a listed word with an ending
        if (end > 0 && length - end > 2)
            AddAll(_words.Find(word[..^end], hashes[length - end]), scores);
    }

    private void WeighStart(ReadOnlySpan<char> word, ReadOnlySpan<uint> hashes, Span<double> scores)
    {
        for (var affix = Math.Min(_starts.Longest, word.Length - 2); affix > 1; affix--)
        {
            if (!_starts.MayHold(hashes[affix]))
                continue;
            var weights = _starts.Find(word[..affix], hashes[affix]);
            AddAll(weights, scores);
            if (!weights.IsEmpty)
                return;
        }
    }

    /// <returns>Length of the longest known end; 0 when there is none.</returns>
    private int WeighEnd(ReadOnlySpan<char> word, Span<double> scores)
    {
        ReadOnlySpan<LanguageWeight> longest = [];
        var length = 0;
        var hash = 0u;
        for (var affix = 1; affix <= Math.Min(_ends.Longest, word.Length - 2); affix++)
        {
            hash = EvidenceTable.Extend(hash, word[^affix]);
            if (affix > 1 && _ends.MayHold(hash) && _ends.Find(word[^affix..], hash) is { IsEmpty: false } weights)
            {
                longest = weights;
                length = affix;
            }
        }

        AddAll(longest, scores);
        return length;
    }

    private static void AddAll(ReadOnlySpan<LanguageWeight> weights, Span<double> scores)
    {
        foreach (var weight in weights)
            scores[weight.Language] += weight.Weight;
    }

    private void AddLetter(char letter, LanguageWeight weight)
    {
        WeightsOf(letter) = [.. WeightsOf(letter) ?? [], weight];
        WeightsOf(char.ToUpperInvariant(letter)) = WeightsOf(letter);
    }

    private ref LanguageWeight[]? WeightsOf(char letter)
    {
        var page = _letters[letter / LettersPerPage] ??= new LanguageWeight[]?[LettersPerPage];
        return ref page[letter % LettersPerPage];
    }

    private static int[] IndexesOf(Language[] languages, int system) =>
        [.. Enumerable.Range(0, languages.Length).Where(i => languages[i].System == system)];

    private static int SystemOf(LanguageProfile profile)
    {
        var scripts = WritingScripts.Shared;
        return scripts.SystemOf(scripts.IndexOf(profile.Scripts[0]));
    }
}

/// <param name="Tag">BCP 47.</param>
/// <param name="System">The writing system it competes in, an index in <see cref="WritingScripts"/>.</param>
/// <param name="Prior">Its score before any evidence.</param>
internal sealed record Language(string Tag, int System, double Prior);
