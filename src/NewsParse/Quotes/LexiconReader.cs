using System.Globalization;

namespace NewsParse.Quotes;

/// <summary>Reads a language's word classes and cue verbs from the embedded tables.</summary>
internal static class LexiconReader
{
    private const string Prefix = "NewsParse.Quotes.";

    private static readonly CueTense[] TenseOrder = [CueTense.Past, CueTense.ThirdPerson, CueTense.Base, CueTense.PastParticiple, CueTense.Gerund];

    // Column of each tense in the cue table, in TenseOrder.
    private static readonly int[] TenseColumn = [4, 3, 0, 5, 6];

    /// <summary>The words of a language, with the forms of a caller's verbs of speech.</summary>
    public static LanguageLexicon Read(string language, IReadOnlyList<string>? speech = null)
    {
        var entries = new Dictionary<string, LexicalEntry>(StringComparer.OrdinalIgnoreCase);
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        ReadWords(language, entries, lists);
        ReadCues(language, entries, lists);
        foreach (var form in speech ?? [])
            AddCue(entries, OfCaller(form.Trim()));
        return new LanguageLexicon(entries, lists);
    }

    /// <summary>The data rows of an embedded table, its header line left out.</summary>
    public static IEnumerable<string[]> Rows(string resource)
    {
        var assembly = typeof(LexiconReader).Assembly;
        using var stream = assembly.GetManifestResourceStream(Prefix + resource)
            ?? throw new InvalidOperationException("The embedded table " + resource + " is missing.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split('\t');
            }
        }
    }

    private static void ReadWords(string language, Dictionary<string, LexicalEntry> entries, Dictionary<string, HashSet<string>> lists)
    {
        foreach (var row in Rows(language + ".words.tsv"))
        {
            if (Enum.TryParse<WordClass>(row[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var wordClass))
            {
                Entry(entries, row[1]).Classes |= wordClass;
            }
            else
            {
                if (!lists.TryGetValue(row[0], out var words))
                {
                    lists.Add(row[0], words = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
                }

                words.Add(row[1]);
            }
        }
    }

    private static void ReadCues(string language, Dictionary<string, LexicalEntry> entries, Dictionary<string, HashSet<string>> lists)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows(language + ".cues.tsv"))
        {
            var kind = Kinds(row[1]);
            if ((kind & (CueKind.Noun | CueKind.Source)) != 0)
            {
                continue;
            }

            for (var i = 0; i < TenseOrder.Length; i++)
            {
                var form = row[TenseColumn[i]];
                if (form.Length > 0 && forms.Add(form))
                {
                    AddCue(entries, Make(row, form, kind, TenseOrder[i], lists));
                }
            }
        }
    }

    private static Cue Make(string[] row, string form, CueKind kind, CueTense tense, Dictionary<string, HashSet<string>> lists) => new()
    {
        Lemma = row[0],
        Kind = kind,
        Tense = tense,
        Words = form.Split(' '),
        IsNaming = Listed(lists, "naming_verb", row[0]),
        IsQuoting = Listed(lists, "quoting_verb", row[0]),
        IsUnmistakable = Listed(lists, "unmistakable_base", form) || Listed(lists, "core_verb_form", form),
        MayOpenSentence = Listed(lists, "sentence_initial_cue", form),
        ReportsBareClause = Listed(lists, "bare_clause_verb", row[0]),
        Share = row[7].Length > 0 ? double.Parse(row[7], CultureInfo.InvariantCulture) : 1,
    };

    /// <summary>A form of which nothing is known but that it reports speech.</summary>
    private static Cue OfCaller(string form) => new()
    {
        Lemma = form,
        Kind = CueKind.Speech,
        Tense = CueTense.Past,
        Words = form.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsUnmistakable = true,
        MayOpenSentence = true,
    };

    private static void AddCue(Dictionary<string, LexicalEntry> entries, Cue cue)
    {
        var entry = Entry(entries, cue.Words[0]);
        entry.Cues = [.. entry.Cues.Append(cue).OrderByDescending(c => c.Words.Length)];
    }

    private static bool Listed(Dictionary<string, HashSet<string>> lists, string name, string word) =>
        lists.TryGetValue(name, out var words) && words.Contains(word);

    private static LexicalEntry Entry(Dictionary<string, LexicalEntry> entries, string word)
    {
        if (!entries.TryGetValue(word, out var entry))
        {
            entries.Add(word, entry = new LexicalEntry());
        }

        return entry;
    }

    private static CueKind Kinds(string letters)
    {
        var kind = CueKind.None;
        foreach (var letter in letters)
        {
            kind |= letter switch
            {
                'S' => CueKind.Speech,
                'A' => CueKind.Act,
                'C' => CueKind.Cognition,
                'D' => CueKind.Document,
                'P' => CueKind.Position,
                'N' => CueKind.Noun,
                'T' => CueKind.Source,
                _ => throw new InvalidOperationException("Unknown cue class " + letter + "."),
            };
        }

        return kind;
    }
}
