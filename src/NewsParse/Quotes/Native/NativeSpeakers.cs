using static NewsParse.Quotes.Native.NativeClass;

namespace NewsParse.Quotes.Native;

/// <summary>The speakers of one article in a native script: names as first given, the latest mention, the latest speaker.</summary>
internal sealed class NativeSpeakers(bool rolesBeforeNames)
{
    private readonly Dictionary<string, string> _byLastWord = new(StringComparer.Ordinal);

    /// <summary>Who was last named as somebody who speaks or acts.</summary>
    public ResolvedSpeaker? Last { get; private set; }

    public ResolvedSpeaker Resolve(NativeLine line, NounPhrase phrase)
    {
        if (line[phrase.First].Is(PersonPronoun | PluralPronoun))
        {
            return Make(line, phrase, Last?.Name, isPronoun: true);
        }

        var first = NameStart(line, phrase);
        var name = line.Slice(first, phrase.Last);
        var last = Key(line, phrase.Last);
        if (_byLastWord.TryGetValue(last, out var known) && (known.Length > name.Length || first == phrase.Last))
        {
            name = known;
        }
        else
        {
            _byLastWord[last] = name;
            for (var i = phrase.First; i < first; i++)
            {
                if (line[i].Is(Honorific))
                {
                    _byLastWord[Key(line, i)] = name;
                }
            }
        }

        return Last = Make(line, phrase, name, isPronoun: false);
    }

    /// <summary>Takes note of a known name among the tokens of a sentence; not behind a preposition.</summary>
    public void Notice(NativeLine line, int low, int high)
    {
        for (var i = low; i < high; i++)
        {
            if (!line[i].IsWord || line[i].Is(Stop | AnyCue) || (i > low && line[i - 1].Is(Stop)))
            {
                continue;
            }

            if (_byLastWord.TryGetValue(Key(line, i), out var known) && known != Last?.Name)
            {
                Last = Make(line, new NounPhrase(i, i), known, isPronoun: false);
            }
        }
    }

    private static string Key(NativeLine line, int at) => NativeText.Fold(line.Text[line[at].Start..line[at].End]);

    // A title is no part of the name, nor is a role where the language sets it before the name without a link.
    private int NameStart(NativeLine line, NounPhrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.Last && (line[first].Is(Honorific) || (rolesBeforeNames && line[first].Is(Role) && !line[first].Is(Genitive))))
        {
            first++;
        }

        for (var i = first; i < phrase.Last; i++)
        {
            if (line[i].Is(Genitive))
            {
                return AfterRoles(line, first, phrase.Last);
            }
        }

        return first;
    }

    private static int AfterRoles(NativeLine line, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (line[i].Is(Role | Honorific))
            {
                return i + 1;
            }
        }

        return first;
    }

    private static ResolvedSpeaker Make(NativeLine line, NounPhrase phrase, string? name, bool isPronoun) => new()
    {
        Start = line[phrase.First].Start,
        End = line[phrase.Last].End,
        Name = name,
        IsPerson = true,
        IsPronoun = isPronoun,
    };
}
