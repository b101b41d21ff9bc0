using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Cuts a noun phrase into role and name.</summary>
internal static class SpeakerName
{
    private const int UnknownName = 3;
    private const ClauseClass AnyGiven = Given | GivenPossible;

    public static SpeakerPhrase Of(ClauseLine line, int first, int last)
    {
        if (PronounAt(line, first, last) is >= 0 and var pronoun)
        {
            return new SpeakerPhrase(pronoun, last) { IsPronoun = true, IsSure = true };
        }

        if (IsRelative(line, first, last))
        {
            return Description(line, first, last) with { IsSure = true };
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

        // "60 years old NAME"
        first += char.IsDigit(line[first].First) && last - first >= 2 && line[first + 2].Is(AnyGiven | Honorific) ? 2 : 0;

        // "mother of Samer" for her name
        if (line[first].Is(NameParticle) && line[first].Is(AnyGiven) && first < last && !line[first + 1].Is(Definite | ClauseClasses.Described | Preposition))
        {
            return Named(line, first, last, first, sure: true);
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

        return line.Lexicon.SetsRolesBeforeNames && !line[first].Is(AnyGiven) && NameAfterRole(line, first, last) is var after && (after.HasName || !line.Lexicon.AllowsRoleAfterName)
            ? after
            : NameBeforeRole(line, first, last, role);
    }

    // Where the phrase is a pronoun, alone or after the mark of the genitive; -1 if it is none.
    private static int PronounAt(ClauseLine line, int first, int last)
    {
        if (line[first].Is(PersonPronoun | PluralPronoun) && (first + line[first].PhraseLength > last || !line[first].Is(Demonstrative)))
        {
            return first;
        }

        return line[first].Is(Genitive) && first + 1 <= last && line[first + 1].Is(PersonPronoun | PluralPronoun) && line.After(first + 1) > last ? first + 1 : -1;
    }

    // "the mother of NAME", or "NAME's mother" where the genitive stands first.
    private static bool IsRelative(ClauseLine line, int first, int last)
    {
        if (first >= last)
        {
            return false;
        }

        return line[first].Is(Relation)
            ? !line[first].Is(Possessed | Definite) && line[first + 1].Is(AnyGiven | Honorific | Known) && !line[first + 1].Is(Definite | Role)
            : line[last].Is(Relation) && HoldsGenitive(line, first, last);
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

        name = AfterAdjectives(line, first, last, name);
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

    // "the artist the-plastic NAME": adjectives with the article between the title and a name without it.
    private static int AfterAdjectives(ClauseLine line, int first, int last, int name)
    {
        while (name > first && name < last && line[name].Is(Definite) && !line[name].Is(AnyGiven | Known | ClauseClasses.Described | Honorific)
            && (line[name + 1].Is(AnyGiven) || (!line[name + 1].Is(Definite) && name + 2 <= last)))
        {
            name++;
        }

        return name;
    }

    private static int EndOfName(ClauseLine line, int name, int last)
    {
        for (var i = name + 1; i <= last; i++)
        {
            if (EndsName(line, i, name, last))
            {
                return i - 1;
            }
        }

        return last;
    }

    private static bool EndsName(ClauseLine line, int at, int first, int last) =>
        char.IsDigit(line[at].First) || (line[at].Is(Possessed) && line.Lexicon.IsVerbFirst && !line[at].Is(AnyGiven))
        || (line[at].Is(Role | Organisation | Genitive | Source | Possessed) && !line[at].Is(AnyGiven) && !IsFamilyName(line, at, first, last)) || IsAfterFamilyName(line, at, first);

    // After a family name with the article a word without it is no name, nor is one with the preposition of the one who is told.
    private static bool IsAfterFamilyName(ClauseLine line, int at, int first)
    {
        if (!line.Lexicon.IsVerbFirst || at < first + 2 || line[at].Is(AnyGiven | NameParticle | Known) || line[at].Is(Definite))
        {
            return false;
        }

        return line.Lexicon.IsAddresseePrefix(line[at].First) || (line[at - 1].Is(Definite) && !line[at - 1].Is(AnyGiven) && !line[at - 2].Is(NameParticle));
    }

    private static int LastHonorific(ClauseLine line, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (line[i].Is(Honorific) && !(i > first && line[i].Is(AnyGiven | Role) && !line[i].Is(Definite)) && i + line[i].PhraseLength <= last && !IsInsideName(line, first, i))
            {
                return i;
            }
        }

        return first - 1;
    }

    // A title that is also a word of names, after words that are only names.
    private static bool IsInsideName(ClauseLine line, int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (line[i].Is(ClauseClasses.Described | Honorific | Demonstrative | Genitive | Definite))
            {
                return false;
            }
        }

        return at > first && line[at].Is(NameParticle);
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
        at > first && !line[at - 1].Is(Role) && line[at].PhraseLength == 1 && !line[at].Is(Organisation | Outlet | Genitive | Source)
        && ((line[at - 1].Is(AnyGiven) && (line[at].Is(Definite) || at == last || line[at + 1].Is(Role))) || LacksComplement(line, at, first, last));

    // Where roles are linked to what completes them, one at the end of a name has nothing to complete it.
    private static bool LacksComplement(ClauseLine line, int at, int first, int last) =>
        at == last && !line.Lexicon.IsVerbFirst && !line.Lexicon.SetsRolesBeforeNames && !line[at - 1].Is(ClauseClasses.Described | Demonstrative)
        && (at == first + 1 || (line.Lexicon.LinksNouns && !line.IsLinked(at - 1)));

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
            if ((i >= given + 2 && line[i].Is(ClauseClasses.Described) && line[i].Is(Definite)) || (i > given && line[i].Is(Genitive) && line.Lexicon.IsAddresseeLate))
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
                return new SpeakerPhrase(first, last) { NameFirst = i, NameLast = EndOfName(line, i, last), Role = (first, i), IsSure = true };
            }
        }

        var name = line.Lexicon.LinksNouns ? UnknownAfterLink(line, role, last)
            : line.Lexicon.SetsRolesBeforeNames && !line[role].Is(Genitive) ? UnknownAfterRole(line, role + 1, last) : -1;
        return name > role && !line[first].Is(Source | Demonstrative) && !IsComplement(line, name, last)
            ? new SpeakerPhrase(first, last) { NameFirst = name, NameLast = EndOfName(line, name, last), Role = (first, name), IsSure = true }
            : Description(line, first, last);
    }

    // "for-ball the-foot": an unknown word with a preposition, completed by a noun with the article.
    private static bool IsComplement(ClauseLine line, int at, int last) =>
        line.Lexicon.IsVerbFirst && at < last && !line[at].Is(AnyGiven) && line[at].End - line[at].Start > UnknownName && line.Lexicon.IsAddresseePrefix(line[at].First) && line[at + 1].Is(Definite);

    // Where each noun is linked to the one that completes it, what stands after the last link is a name.
    private static int UnknownAfterLink(ClauseLine line, int role, int last)
    {
        var end = role;
        while (end < last && line.IsLinked(end))
        {
            end++;
        }

        return last - end is 2 or 3 && !line[end].Is(Demonstrative) ? end + 1 : -1;
    }

    // Unknown words after a role: the office has the article, the name has not; without an article the last two are the name.
    private static int UnknownAfterRole(ClauseLine line, int from, int last)
    {
        var count = last - from + 1;
        if (line.Lexicon.Article.Length == 0)
        {
            for (var i = from; i <= last; i++)
            {
                if (line[i].Is(Conjunction))
                {
                    return -1;
                }
            }

            return line[line.HeadOf(from - 1)].Is(Organisation) && count < UnknownName ? -1 : count is 2 ? from : count > UnknownName - 1 ? Math.Max(from, line.HeadOf(last) - 1) : -1;
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
            var completed = line.Lexicon.SetsRolesBeforeNames && i > first && i < last && line[i].Is(Given) && !line[i - 1].Is(Genitive) && HoldsGenitive(line, first, i);
            if (((line[i].Is(Given) || possible) && (i == first || (i < last && line[i - 1].Is(Definite)))) || completed)
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

        if (line[first].Is(Genitive) && end > last && last > first)
        {
            first++;
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
