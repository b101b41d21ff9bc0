using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Cuts a noun phrase into role and name.</summary>
internal static class SpeakerName
{
    private const int UnknownName = 3;
    private const ClauseClass AnyGiven = Given | GivenPossible;

    public static SpeakerPhrase Of(ClauseLine line, int first, int last)
    {
        if (line[first].Is(PersonPronoun | PluralPronoun) && (first + line[first].PhraseLength > last || !line[first].Is(Demonstrative)))
        {
            return new SpeakerPhrase(first, last) { IsPronoun = true, IsSure = true };
        }

        if (line[first].Is(Genitive) && first + 1 <= last && line[first + 1].Is(PersonPronoun | PluralPronoun) && line.After(first + 1) > last)
        {
            return new SpeakerPhrase(first + 1, last) { IsPronoun = true, IsSure = true };
        }

        var honorific = LastHonorific(line, first, last);
        if (honorific >= first)
        {
            return Named(line, first, last, honorific + line[honorific].PhraseLength, sure: true);
        }

        if (line[first].Is(Honorific) && !line[first].Is(AnyGiven | Known) && first + line[first].PhraseLength > last)
        {
            return Description(line, first, last);
        }

        var role = FirstRole(line, first, last);
        if (role < 0)
        {
            return Bare(line, first, last);
        }

        if (role == first && line[first].Is(Given) && first < last && line[first + 1].Is(Given))
        {
            return Named(line, first, last, first, sure: true);
        }

        if (role == first || line[first].Is(Genitive | Demonstrative) || HoldsGenitive(line, first, role))
        {
            return NameAfterRole(line, first, last);
        }

        var before = line[first].Is(Definite) && !line[first].Is(AnyGiven);
        return line.Lexicon.SetsRolesBeforeNames && (before || !line[first].Is(AnyGiven)) && NameAfterRole(line, first, last) is { HasName: true } after
            ? after
            : NameBeforeRole(line, first, last, role);
    }

    private static SpeakerPhrase NameBeforeRole(ClauseLine line, int first, int last, int role)
    {
        if (line[first].Is(Definite) && line[role].Is(Organisation) && !line[first].Is(AnyGiven))
        {
            return Description(line, first, last);
        }

        return line[role].Is(Organisation) && !line[role].Is(Role) && !line[first].Is(AnyGiven)
            ? Description(line, first, last)
            : new SpeakerPhrase(first, last) { NameFirst = first, NameLast = role - 1, Role = (role, last + 1), IsSure = true };
    }

    // A title is part of no name, and what follows the name as a role ends it.
    private static SpeakerPhrase Named(ClauseLine line, int first, int last, int name, bool sure)
    {
        while (name <= last && line[name].Is(Honorific) && !(line[name].Is(AnyGiven) && name < last))
        {
            name += line[name].PhraseLength;
        }

        if (name > last)
        {
            return Description(line, first, last);
        }

        if (line[name].Is(Possessed) && name > first && line.Lexicon.IsVerbFirst)
        {
            return Description(line, first, name - 1);
        }

        if (line[name].Is(Role | Organisation) && !line[name].Is(AnyGiven))
        {
            return NameAfterRole(line, first, last, name);
        }

        var end = line[name].Is(Known) ? name + 1 : name;
        while (!line[name].Is(Known) && end <= last && !(end > name && EndsName(line, end, name, last)) && SpeakerPhraseReader.CanBeName(name, end))
        {
            end++;
        }

        var role = name > first ? (first, name) : (end, last + 1);
        return new SpeakerPhrase(first, last) { NameFirst = name, NameLast = end - 1, Role = role, IsSure = sure };
    }

    private static bool EndsName(ClauseLine line, int at, int first, int last) =>
        line[at].Is(Role | Organisation | Genitive | Source | Possessed) && !line[at].Is(AnyGiven) && !IsFamilyName(line, at, first, last);

    private static int LastHonorific(ClauseLine line, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (line[i].Is(Honorific) && !(i > first && line[i].Is(AnyGiven | Role) && !line[i].Is(Definite)) && i + line[i].PhraseLength <= last)
            {
                return i;
            }
        }

        return first - 1;
    }

    private static int FirstRole(ClauseLine line, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (line[i].Is(ClauseClasses.Described) && !(line[i].Is(AnyGiven) && i > first) && !IsFamilyName(line, i, first, last))
            {
                return i;
            }
        }

        return -1;
    }

    // A family name that is also the word for an office: it touches the given name, and nothing completes it.
    private static bool IsFamilyName(ClauseLine line, int at, int first, int last) =>
        at > first && line[at - 1].Is(Given) && !line[at - 1].Is(Role) && line[at].PhraseLength == 1 && !line[at].Is(Organisation | Outlet | Genitive)
        && (line[at].Is(Definite) || at == last || line[at + 1].Is(Role));

    private static bool HoldsGenitive(ClauseLine line, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (line[i].Is(Genitive))
            {
                return true;
            }
        }

        return false;
    }

    private static SpeakerPhrase NameAfterRole(ClauseLine line, int first, int last) => NameAfterRole(line, first, last, first);

    private static SpeakerPhrase NameAfterRole(ClauseLine line, int first, int last, int from)
    {
        var (role, given) = (from, int.MaxValue - 2);
        for (var i = from; i <= last; i++)
        {
            if (i >= given + 2 && line[i].Is(ClauseClasses.Described) && line[i].Is(Definite))
            {
                last = i - 1;
                break;
            }

            given = i > from && line[i].Is(Given) && !line[i].Is(Definite | ClauseClasses.Described) && given > i ? i : given;
            role = line[i].Is(ClauseClasses.Described | Genitive) && !(line[i].Is(Given) && i > from) && !IsFamilyName(line, i, from, last) ? i + line[i].PhraseLength - 1 : role;
        }

        role = Math.Min(role, last);
        for (var i = role + 1; i <= last; i++)
        {
            if (line[i].Is(AnyGiven) && !line[i].Is(Definite) && (i < last || i == role + 1) && !line[i - 1].Is(Genitive))
            {
                return new SpeakerPhrase(first, last) { NameFirst = i, NameLast = last, Role = (first, i), IsSure = true };
            }
        }

        var name = line.Lexicon.SetsRolesBeforeNames && !line[role].Is(Genitive) ? UnknownAfterRole(line, role + 1, last) : -1;
        return name > role && line[first].Is(~(Source | Demonstrative)) && !line[first].Is(Source)
            ? new SpeakerPhrase(first, last) { NameFirst = name, NameLast = last, Role = (first, name), IsSure = true }
            : Description(line, first, last);
    }

    // Unknown words after a role: the office has the article, the name has not; without an article the last two are the name.
    private static int UnknownAfterRole(ClauseLine line, int from, int last)
    {
        var count = last - from + 1;
        if (line.Lexicon.Article.Length == 0)
        {
            return line[from - 1].Is(Organisation) && count < UnknownName ? -1 : count is 2 ? from : count > UnknownName - 1 ? last - 1 : -1;
        }

        var plain = last + 1;
        while (plain - 1 >= from && !line[plain - 1].Is(Definite | Joined))
        {
            plain--;
        }

        // the family name may have the article, the given name has none
        if (plain > last && last - 1 >= from && !line[last - 1].Is(Definite | Joined | Preposition))
        {
            return last - 2 >= from - 1 && line[last - 2].Is(Definite) ? last - 1 : -1;
        }

        return last - plain + 1 >= 2 && (line[plain - 1].Is(Definite) || last - plain + 1 > 2) ? line[plain - 1].Is(Definite) ? plain : last - 1 : -1;
    }

    private static SpeakerPhrase Bare(ClauseLine line, int first, int last)
    {
        if (line[first].Is(Known))
        {
            return new SpeakerPhrase(first, first) { NameFirst = first, NameLast = first, IsSure = true };
        }

        for (var i = first; i <= last; i++)
        {
            var possible = line[i].Is(GivenPossible) && i < last;
            if ((line[i].Is(Given) || possible) && (i == first || (i < last && line[i - 1].Is(Definite))))
            {
                return Named(line, first, last, i, sure: true);
            }
        }

        if (line[first].Is(Demonstrative))
        {
            return Description(line, first, last) with { IsSure = false };
        }

        var end = first + 1;
        while (end <= last && !line[end].Is(Genitive | Possessed))
        {
            end++;
        }

        last = line[first].Is(Genitive) ? last : end - 1;
        return SpeakerPhraseReader.CanBeName(first, last)
            ? new SpeakerPhrase(first, last) { NameFirst = first, NameLast = last }
            : new SpeakerPhrase(first, last);
    }

    private static SpeakerPhrase Description(ClauseLine line, int first, int last)
    {
        var organisation = false;
        var role = false;
        for (var i = first; i <= last; i++)
        {
            role |= line[i].Is(Role | Source) && !line[i].Is(Organisation | Outlet);
            organisation |= line[i].Is(Organisation | Outlet);
        }

        return new SpeakerPhrase(first, last) { IsSure = role || organisation || line[first].Is(Honorific), IsOrganisation = organisation && !role };
    }
}
