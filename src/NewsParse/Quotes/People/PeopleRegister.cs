namespace NewsParse.Quotes;

/// <summary>The people of one article in order of appearance, looked up by full name, one name or role.</summary>
internal sealed class PeopleRegister
{
    // Namesakes looked at for one name; a text made of namesakes must not cost quadratic time.
    private const int MostNamesakes = 16;

    private readonly Dictionary<string, Person> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person>.AlternateLookup<ReadOnlySpan<char>> _fullBySpan;
    private readonly Index _family = new();
    private readonly Index _inner = new();
    private readonly Index _given = new();
    private readonly Index _roles = new();
    private readonly Dictionary<string, string> _organisations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _longest = new(StringComparer.OrdinalIgnoreCase);

    public PeopleRegister() => _fullBySpan = _full.GetAlternateLookup<ReadOnlySpan<char>>();

    public List<Mention> Mentions { get; } = [];

    public Person? Find(ReadOnlySpan<char> fullName) => _fullBySpan.TryGetValue(fullName, out var person) ? person : null;

    public Person Add(string name, string[] words)
    {
        var person = new Person { Name = name, Words = words };
        _full[name] = person;
        _family.Add(words[^1], person);
        var hyphen = words[^1].IndexOf('-', StringComparison.Ordinal);
        if (hyphen is > 0 and <= 3)
        {
            _family.Add(words[^1][(hyphen + 1)..], person);
        }

        for (var i = 1; i < words.Length && words.Length > 2; i++)
        {
            _inner.Add(words[i], person);
        }

        if (words.Length > 1)
        {
            _given.Add(words[0], person);
        }

        return person;
    }

    /// <summary>Notes a mention; mentions come in reading order.</summary>
    public void Mention(Person person, int position, bool isSubject)
    {
        person.Position = position;
        Mentions.Add(new Mention(position, person, isSubject));
    }

    /// <summary>Number of mentions that stand before an offset.</summary>
    public int CountBefore(int position)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Mentions[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The person a single name stands for: family name, inner name, or given name if it is a known one.</summary>
    public Person? ByName(ReadOnlySpan<char> name, bool isGivenName) =>
        Newest(_family.Of(name)) ?? Newest(_inner.Of(name)) ?? (isGivenName ? Newest(_given.Of(name)) : null);

    /// <summary>The person last recorded with a role, such as "judge"; <see langword="null"/> if none.</summary>
    public Person? ByRole(ReadOnlySpan<char> role) => _roles.Of(role) is { Count: > 0 } list ? list[^1] : null;

    public void AddRole(string role, Person person)
    {
        if (_roles.Of(role) is not { Count: > 0 } list || list[^1] != person)
        {
            _roles.Add(role, person);
        }
    }

    /// <summary>Notes the proper name of an organisation under its head word: "ministry", "council".</summary>
    public void AddOrganisation(string head, string name)
    {
        _organisations[head] = name;
        _longest[head] = _longest.TryGetValue(head, out var known) && known.Length >= name.Length ? known : name;
    }

    /// <summary>The longest name of that head that shares another word with <paramref name="name"/>; <paramref name="name"/> itself if none is longer.</summary>
    public string FullOrganisation(string head, string name)
    {
        if (!_longest.TryGetValue(head, out var full) || full.Length <= name.Length)
        {
            return name;
        }

        foreach (var word in name.Split(' '))
        {
            if (!word.Equals(head, StringComparison.OrdinalIgnoreCase) && word.Length > 3 && full.Contains(word, StringComparison.Ordinal))
            {
                return full;
            }
        }

        return name;
    }

    /// <summary>The organisation last named with that head word; <see langword="null"/> if none.</summary>
    public string? Organisation(ReadOnlySpan<char> head) =>
        _organisations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(head, out var name) ? name : null;

    private static Person? Newest(List<Person>? candidates)
    {
        Person? best = null;
        for (var i = 0; candidates is not null && i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (best is null || (candidate.Evidence > 0, candidate.Position).CompareTo((best.Evidence > 0, best.Position)) > 0)
            {
                best = candidate;
            }
        }

        return best;
    }

    private sealed class Index
    {
        private readonly Dictionary<string, List<Person>> _lists = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, List<Person>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

        public Index() => _bySpan = _lists.GetAlternateLookup<ReadOnlySpan<char>>();

        public List<Person>? Of(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var list) ? list : null;

        public void Add(string key, Person person)
        {
            if (!_lists.TryGetValue(key, out var list))
            {
                _lists.Add(key, list = []);
            }

            if (list.Count == MostNamesakes)
            {
                list.RemoveAt(0);
            }

            list.Add(person);
        }
    }
}
