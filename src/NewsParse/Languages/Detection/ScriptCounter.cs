namespace NewsParse.Languages.Detection;

/// <summary>Counts the letters of each script (ISO 15924) in the texts it is given. For one thread.</summary>
internal sealed class ScriptCounter
{
    private readonly long[] _letters = new long[WritingScripts.Shared.Count];

    /// <summary>Letters of all known scripts so far.</summary>
    public long Letters { get; private set; }

    /// <summary>The letters seen of one script, by its four-letter code; 0 for a script that is not told apart.</summary>
    public long this[string script] => WritingScripts.Shared.IndexOf(script) is var index and > 0 ? _letters[index] : 0;

    public void Add(ReadOnlySpan<char> text)
    {
        var traits = LetterTraits.Shared;
        foreach (var c in text)
        {
            ref readonly var letter = ref traits[c];
            if (letter.Role != LetterRole.Letter)
                continue;
            _letters[letter.Script]++;
            Letters++;
        }
    }

    /// <summary>The script with most letters; null before the first letter.</summary>
    public string? Dominant()
    {
        var best = 0;
        for (var i = 1; i < _letters.Length; i++)
        {
            if (_letters[i] > _letters[best])
                best = i;
        }

        return best == 0 ? null : WritingScripts.Shared.CodeOf(best);
    }
}
