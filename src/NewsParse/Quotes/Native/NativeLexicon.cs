using System.Collections.Frozen;

namespace NewsParse.Quotes.Native;

/// <summary>A phrase of a class, folded word by word.</summary>
internal sealed record NativePhrase(string[] Words, NativeClass Class);

/// <summary>The speech phrases of one language; immutable and thread-safe.</summary>
internal sealed class NativeLexicon
{
    private readonly FrozenDictionary<string, NativePhrase[]> _phrases;
    private readonly FrozenDictionary<string, NativePhrase[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _markers;

    private NativeLexicon(Dictionary<string, List<NativePhrase>> phrases, HashSet<string> markers, bool verbFirst, bool rolesBeforeNames)
    {
        _phrases = phrases.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(x => x.Words.Length).ToArray(), StringComparer.Ordinal);
        _bySpan = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _markers = markers.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        IsVerbFirst = verbFirst;
        SetsRolesBeforeNames = rolesBeforeNames;
    }

    /// <summary>Whether the subject stands behind the verb of saying.</summary>
    public bool IsVerbFirst { get; }

    /// <summary>Whether roles stand unlinked before the name, so that they can be told from it.</summary>
    public bool SetsRolesBeforeNames { get; }

    public static NativeLexicon Read(string language)
    {
        var phrases = new Dictionary<string, List<NativePhrase>>(StringComparer.Ordinal);
        var markers = new HashSet<string>(StringComparer.Ordinal);
        var verbFirst = false;
        var rolesBeforeNames = false;
        foreach (var row in LexiconReader.Rows(language + ".speech.tsv"))
        {
            if (row[0] == "order")
            {
                verbFirst = row[1] == "verb-first";
            }
            else if (row[0] == "roles")
            {
                rolesBeforeNames = row[1] == "before-name";
            }
            else if (row[0] == "marker")
            {
                markers.Add(NativeText.Fold(row[1]));
            }
            else
            {
                Add(phrases, row);
            }
        }

        return new NativeLexicon(phrases, markers, verbFirst, rolesBeforeNames);
    }

    private static void Add(Dictionary<string, List<NativePhrase>> phrases, string[] row)
    {
        var words = Array.ConvertAll(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), NativeText.Fold);
        var phrase = new NativePhrase(words, Enum.Parse<NativeClass>(row[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
        if (!phrases.TryGetValue(words[0], out var list))
        {
            phrases.Add(words[0], list = []);
        }

        list.Add(phrase);
    }

    /// <summary>Phrases that begin with a folded word, longest first; <see langword="null"/> if none.</summary>
    public NativePhrase[]? StartingWith(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var list) ? list : null;

    /// <summary>How many of the text's words are function words of this language.</summary>
    public int CountMarkers(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[64];
        var count = 0;
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && NativeText.IsWordCharacter(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                count += _markers.Contains(key[..NativeText.Fold(text[start..i], key)]) ? 1 : 0;
            }
            else
            {
                i++;
            }
        }

        return count;
    }
}
