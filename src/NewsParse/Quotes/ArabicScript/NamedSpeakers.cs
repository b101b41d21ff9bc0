using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Somebody or something the article names; the name grows with fuller mentions.</summary>
internal sealed class NamedSpeaker
{
    public required string Name { get; set; }

    public required string[] Keys { get; set; }

    public bool IsPerson { get; init; }

    public bool? IsFeminine { get; set; }

    public string? Role { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>Head words of the roles it was given.</summary>
    public HashSet<string> RoleHeads { get; } = new(StringComparer.Ordinal);
}

/// <summary>A mention of a speaker: where it stands, and whom it means if that is known.</summary>
internal sealed record SpeakerMention(int Start, int End, NamedSpeaker? Speaker, bool IsPronoun);

/// <summary>The speakers of one article, looked up by a word of their name or by their role.</summary>
internal sealed class NamedSpeakers
{
    // Namesakes looked at for one word; a text made of namesakes must not cost quadratic time.
    private const int MostNamesakes = 16;
    private const int LongestWord = 64;

    private readonly Dictionary<string, List<NamedSpeaker>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedSpeaker> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedSpeaker> _described = new(StringComparer.Ordinal);

    private readonly HashSet<string> _familyNames = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NamedSpeakers() => _bySpan = _familyNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Who was last named as somebody who speaks or acts.</summary>
    public NamedSpeaker? Last { get; set; }

    public NamedSpeaker? LastPerson { get; private set; }

    /// <summary>The person the article names first.</summary>
    public NamedSpeaker? First { get; private set; }

    private NamedSpeaker? _lastOrganisation;
    private NamedSpeaker? _lastFeminine;
    private NamedSpeaker? _lastMasculine;

    // Who was named last without speaking or acting.
    private NamedSpeaker? _noted;

    /// <summary>Whom a verb without a subject means: the last one its gender fits.</summary>
    public NamedSpeaker? Omitted(bool isFeminine, bool tellsGender)
    {
        if (!tellsGender || Last is not { IsPerson: true } last || last.IsFeminine is null || last.IsFeminine == isFeminine)
        {
            return Last;
        }

        return (isFeminine ? _lastFeminine : _lastMasculine) ?? Last;
    }

    public void Speak(NamedSpeaker speaker)
    {
        Last = speaker;
        if (!speaker.IsPerson)
        {
            _lastOrganisation = speaker;
            return;
        }

        LastPerson = speaker;
        if (speaker.IsFeminine == true)
        {
            _lastFeminine = speaker;
        }
        else
        {
            _lastMasculine = speaker;
        }
    }

    public SpeakerMention Resolve(ClauseLine line, SpeakerPhrase phrase)
    {
        var (start, end) = (line[phrase.First].Start, line[phrase.Last].End);
        if (phrase.IsPronoun)
        {
            return new SpeakerMention(start, end, OfPronoun(line, phrase), true);
        }

        var speaker = phrase.HasName ? OfName(line, phrase) : OfDescription(line, phrase);
        if (phrase.HasName)
        {
            (start, end) = (line[phrase.NameFirst].Start, line[phrase.NameLast].End);
        }

        return new SpeakerMention(start, end, speaker, false);
    }

    private NamedSpeaker? OfPronoun(ClauseLine line, SpeakerPhrase phrase)
    {
        if (line[phrase.First].Is(PluralPronoun))
        {
            return Last;
        }

        return line[phrase.First].Is(FeminineForm) ? _lastFeminine ?? LastPerson ?? _noted : LastPerson ?? Last ?? _noted;
    }

    /// <summary>Notes a person the text names without letting it speak.</summary>
    public NamedSpeaker OfName(ClauseLine line, SpeakerPhrase phrase)
    {
        var keys = new string[phrase.NameLast - phrase.NameFirst + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Word(line, phrase.NameFirst + i);
        }

        var name = line.Name(phrase.NameFirst, phrase.NameLast);
        var speaker = Find(keys) ?? Add(name, keys, !phrase.IsOrganisation);
        if (keys.Length > speaker.Keys.Length)
        {
            (speaker.Name, speaker.Keys) = (name, keys);
            Index(keys, speaker);
        }

        if (speaker.IsPerson && (keys.Length > 1 || line[phrase.First].Is(Honorific)))
        {
            _familyNames.Add(keys[^1]);
        }

        Learn(line, phrase, speaker);
        First ??= speaker.IsPerson ? speaker : null;
        _noted = speaker;
        return speaker;
    }

    private NamedSpeaker Add(string name, string[] keys, bool isPerson)
    {
        var speaker = new NamedSpeaker { Name = name, Keys = keys, IsPerson = isPerson };
        Index(keys, speaker);
        return speaker;
    }

    private void Index(string[] keys, NamedSpeaker speaker)
    {
        foreach (var key in keys)
        {
            if (!_byWord.TryGetValue(key, out var list))
            {
                _byWord.Add(key, list = []);
            }

            if (list.Count == MostNamesakes)
            {
                list.RemoveAt(0);
            }

            if (!list.Contains(speaker))
            {
                list.Add(speaker);
            }
        }
    }

    // The newest one whose name holds the other's words, in order.
    private NamedSpeaker? Find(string[] keys)
    {
        if (!_byWord.TryGetValue(keys[^1], out var list) && !_byWord.TryGetValue(keys[0], out list))
        {
            return null;
        }

        for (var i = list.Count - 1; i >= 0; i--)
        {
            var known = list[i].Keys;
            if (known.Length >= keys.Length ? IsWithin(keys, known) : IsWithin(known, keys))
            {
                return list[i];
            }
        }

        return null;
    }

    private static bool IsWithin(string[] few, string[] many)
    {
        var at = 0;
        foreach (var word in many)
        {
            at += at < few.Length && few[at] == word ? 1 : 0;
        }

        return at == few.Length;
    }

    private static void LearnGender(ClauseLine line, SpeakerPhrase phrase, NamedSpeaker speaker)
    {
        for (var i = phrase.First; i <= phrase.NameLast && speaker.IsFeminine is null; i++)
        {
            if (line[i].Is(FeminineForm) && line[i].Is(Given | Honorific))
            {
                speaker.IsFeminine = true;
            }
            else if (line[i].Is(Given))
            {
                speaker.IsFeminine = false;
            }
        }
    }

    private void Learn(ClauseLine line, SpeakerPhrase phrase, NamedSpeaker speaker)
    {
        LearnGender(line, phrase, speaker);
        var (first, end) = phrase.Role;
        if (end <= first)
        {
            return;
        }

        for (var i = first; i < end; i++)
        {
            if (line[i].Is(Role | Honorific) && !line[i].Is(Organisation))
            {
                var head = RoleKey(line, i);
                speaker.RoleHeads.Add(head);
                _byRole[head] = speaker;
            }
        }

        (first, end) = SpeakerRoleText.Bounds(line, first, end);
        if (end > first)
        {
            speaker.Role ??= line.Slice(first, end - 1);
            speaker.Affiliation ??= SpeakerRoleText.Affiliation(line, first, end);
        }
    }

    private NamedSpeaker? OfDescription(ClauseLine line, SpeakerPhrase phrase)
    {
        var start = phrase.First + (line[phrase.First].Is(Genitive) && phrase.Length > 2 ? 1 : 0);
        var pointed = line[start].Is(Demonstrative);
        var first = pointed && phrase.Length > 1 ? start + 1 : phrase.First;
        var known = pointed || line[first].Is(Definite) || phrase.Last == first;
        for (var i = first; i <= phrase.Last && line[first].Is(Role | Honorific) && !line[first].Is(Source); i++)
        {
            if (line[i].Is(Role | Honorific) && _byRole.TryGetValue(RoleKey(line, i), out var person) && (known || person.RoleHeads.Count > 0 && IsSameRole(line, phrase, person)))
            {
                return person;
            }
        }

        if (known && line[first].Is(Role) && !line[first].Is(Organisation) && LastPerson is { } last && (pointed || last.Role is null))
        {
            return last;
        }

        if (known && phrase.IsOrganisation && (pointed || line[first].Is(Definite)) && Last is { IsPerson: false } organisation)
        {
            return organisation;
        }

        if (OfHead(line, phrase, first) is { } named)
        {
            return named;
        }

        if (pointed)
        {
            return null;
        }

        var text = line.Slice(first, phrase.Last);
        if (!_described.TryGetValue(text, out var speaker))
        {
            _described.Add(text, speaker = new NamedSpeaker { Name = text, Keys = [text], IsPerson = !phrase.IsOrganisation });
        }

        return speaker;
    }

    // "the ministry", where the language has no article: the organisation that acted last, if its name holds the word.
    private NamedSpeaker? OfHead(ClauseLine line, SpeakerPhrase phrase, int first) =>
        phrase.IsOrganisation && phrase.Last == first && line.Lexicon.Article.Length == 0 && _lastOrganisation is { } last && last.Name.Contains(line.Slice(first, first), StringComparison.Ordinal)
            ? last
            : null;

    /// <summary>Marks the words of a paragraph that are family names of people named before.</summary>
    public void Mark(ClauseLine line)
    {
        if (_familyNames.Count == 0)
        {
            return;
        }

        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].IsWord && (line[i].Classes & ~(Definite | Joined)) == 0)
            {
                ReadOnlySpan<char> key = buffer[..ArabicText.Fold(line.Text.AsSpan(line[i].Start, line[i].End - line[i].Start), buffer)];
                line[i].Classes |= _bySpan.Contains(WithoutArticle(line, key)) ? Known : None;
            }
        }
    }

    // "the minister of energy" is the one whose printed role holds those words.
    private static bool IsSameRole(ClauseLine line, SpeakerPhrase phrase, NamedSpeaker person) =>
        person.Role is { } role && role.Contains(line.Slice(phrase.First, phrase.Last), StringComparison.Ordinal);

    private static string Word(ClauseLine line, int at) => WithoutArticle(line, line.Key(at)).ToString();

    private static ReadOnlySpan<char> WithoutArticle(ClauseLine line, ReadOnlySpan<char> key)
    {
        var article = line.Lexicon.Article;
        return article.Length > 0 && key.Length > article.Length + 2 && key.StartsWith(article, StringComparison.Ordinal) ? key[article.Length..] : key;
    }

    // A role with the article, or with the link of its complement, is the same role.
    private static string RoleKey(ClauseLine line, int at)
    {
        var key = Word(line, at);
        return key.Length > 3 && key[^1] is '\u06cc' or '\u0647' ? key[..^1] : key;
    }
}
