using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>What a person is called besides the name, and for whom that person speaks, as printed.</summary>
internal readonly record struct SpeakerRole(string? Role, string? Affiliation)
{
    private const int LongestApposition = 16;

    /// <summary>Reads the role around a name: the words before it from <paramref name="first"/>, or the apposition behind it.</summary>
    public static SpeakerRole Around(TokenLine line, int first, int name, int end)
    {
        var before = Before(line, first, name);
        return before.Role is not null && before.Affiliation is not null ? before : Behind(line, end) is { Role: not null } behind && before.Role is null ? behind : before;
    }

    // "Foreign Ministry spokesman X", "Prime Minister X", "engineer X".
    private static SpeakerRole Before(TokenLine line, int first, int name)
    {
        while (first < name && (line[first].Is(Determiner) || line[first].Is(WordClasses.Honorific)))
        {
            first++;
        }

        if (first >= name)
        {
            return default;
        }

        var role = name - 1;
        while (role > first && line[role - 1].IsLower && line[role - 1].IsWord && !line[role - 1].Is(Of))
        {
            role--;
        }

        var isOrganisation = role > first && line[role - 1].Is(OrganisationWord | OrganisationHead);
        return isOrganisation
            ? new SpeakerRole(line.Slice(role, name - 1), line.Slice(first, role - 1))
            : Split(line, first, name - 1);
    }

    // ", head of the provincial water board,": up to the comma or the verb.
    private static SpeakerRole Behind(TokenLine line, int end)
    {
        if (!line.IsMarkAt(end, ","))
        {
            return default;
        }

        var first = end + 1;
        if (first + 1 < line.Count && char.IsDigit(line[first].First) && line.IsMarkAt(first + 1, ","))
        {
            first += 2;
        }

        while (first < line.Count && line[first].Is(Determiner))
        {
            first++;
        }

        var next = first;
        var hasRole = false;
        while (next < line.Count && next - first < LongestApposition && !line[next].IsQuote && (line[next].IsWord || line[next].IsMark("-&/")) && !line[next].Is(Relative | Auxiliary)
            && line[next].Cue is not { IsInflected: true, Kind: CueKind.Speech })
        {
            hasRole |= line[next].Is(RoleNoun | Title | RoleShape);
            next++;
        }

        return hasRole && next > first ? Split(line, first, next - 1) : default;
    }

    private static SpeakerRole Split(TokenLine line, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (!line[i].Is(Of | RoleJoiner) || line[i].Is(To))
            {
                continue;
            }

            var rest = i + 1;
            while (rest < last && line[rest].Is(Definite | Indefinite))
            {
                rest++;
            }

            return new SpeakerRole(line.Slice(first, last), line.Slice(rest, last));
        }

        return new SpeakerRole(line.Slice(first, last), null);
    }
}
