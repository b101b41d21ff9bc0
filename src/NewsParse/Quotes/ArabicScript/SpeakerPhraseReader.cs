using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Reads the bounds of noun phrases and finds the name in them.</summary>
internal static class SpeakerPhraseReader
{
    private const int LongestPhrase = 14;
    private const int LongestName = 5;
    private const int ApposedName = 4;
    private const int RoleReach = 12;
    private const int AddresseeReach = 5;
    private const int LongestSource = 5;
    private const int OfficeReach = 5;

    /// <summary>The phrase that begins at a token, with the name in apposition to it; <see langword="null"/> if no phrase begins there.</summary>
    public static SpeakerPhrase? StartingAt(ClauseLine line, int first, int high)
    {
        if (first >= high || !line[first].IsWord || IsBorder(line, first, first) || line[first].Is(Work | Slogan) && !line[first].Is(Outlet | Organisation | Role | Honorific)
            || (line[first].Is(Demonstrative) && line.IsAt(first + 1, Slogan)))
        {
            return null;
        }

        var described = false;
        var next = first;
        while (next < high && next - first < LongestPhrase && line[next].IsWord)
        {
            if (IsBorder(line, next, first) && !Links(line, next, high, described) && !IsOfficeOf(line, next, high, described))
            {
                break;
            }

            if (line[next].Is(PersonPronoun | PluralPronoun) && !line[next].Is(Demonstrative))
            {
                next += next == first ? line[next].PhraseLength : 0;
                break;
            }

            described |= line[next].Is(ClauseClasses.Described);
            next += line[next].PhraseLength;
        }

        next = WithoutAddressee(line, first, Math.Min(next, high), high);
        if (next <= first)
        {
            return null;
        }

        var phrase = SpeakerName.Of(line, first, next - 1);
        if (next < high && NamedInMarks(line, phrase, next) is { } titled)
        {
            return titled;
        }

        var closed = next >= high || !line[next].IsWord || line[next].IsQuote || (line[next].Is(Complementizer) && !line[next].Is(Preposition));
        phrase = closed && !(phrase.HasName && line[phrase.NameLast].Is(Work | Role | Organisation) && next < high && line[next].Is(Complementizer)) ? phrase : PersonScanner.WithoutObject(line, phrase);
        return WithApposition(line, WithSource(line, phrase, high), high);
    }

    // The organisation “NAME”.
    private static SpeakerPhrase? NamedInMarks(ClauseLine line, SpeakerPhrase bearer, int quote) =>
        line[quote].IsQuote && line[quote].Is(Work) && !bearer.HasName && line[bearer.Last].Is(Organisation | Outlet) && bearer.Last == quote - 1
            ? bearer with { Last = quote, NameFirst = quote, NameLast = quote, IsOrganisation = true, IsSure = true }
            : null;

    // "NAME the reporters to": the words before a postposition are another phrase.
    private static int WithoutAddressee(ClauseLine line, int first, int next, int high)
    {
        if (!line.Lexicon.IsAddresseeLate || next >= high || !line[next].Is(Postposition) || next - first < 2)
        {
            return next;
        }

        for (var i = next - 1; i > Math.Max(first, next - AddresseeReach); i--)
        {
            if (line[i].Is(Genitive))
            {
                return i;
            }
        }

        return line[next - 1].Is(Given | Known) ? next : next - 1;
    }

    // "a source in the ministry", "one of the neighbours".
    private static SpeakerPhrase WithSource(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        var next = phrase.Last + 1;
        if (phrase.HasName || next + 1 >= high || !(line[phrase.First].Is(Source) || line[phrase.Last].Is(Source)) || !(line[next].Is(SourceLink) || IsLinkedOrganisation(line, next)))
        {
            return phrase;
        }

        var end = next + 1;
        while (end < high && end - next < LongestSource && line[end].IsWord && (!line[end].Is(ClauseClasses.Border) || (line[end].Is(Role | Organisation) && !line[end].Is(Preposition | ClauseClasses.AnyCue))))
        {
            end++;
        }

        return end > next + 1 || !line[next].Is(SourceLink) ? phrase with { Last = end - 1 } : phrase;
    }

    // "the secretary of-the-league NAME": only a name after it tells the office's complement from the one who is told.
    private static bool IsOfficeOf(ClauseLine line, int at, int high, bool described) =>
        described && line.Lexicon.IsVerbFirst && line[at].Is(Preposition) && line[at].PhraseLength == 1 && at + 1 < high
        && (line[at].Is(Organisation) || line[at + 1].Is(Organisation)) && IsNameAhead(line, at + 1, high);

    private static bool IsNameAhead(ClauseLine line, int from, int high)
    {
        for (var i = from; i < Math.Min(high - 1, from + OfficeReach) && line[i].IsWord; i++)
        {
            if (line[i].Is(Given | Honorific) && line[i + 1].IsWord && !line[i + 1].Is(ClauseClasses.Border))
            {
                return true;
            }

            if (line[i].Is(ClauseClasses.Border) && !line[i].Is(Organisation))
            {
                return false;
            }
        }

        return false;
    }

    // A preposition written as one word with its organisation.
    private static bool IsLinkedOrganisation(ClauseLine line, int at) => line[at].Is(Organisation) && line[at].Is(Preposition) && line.Lexicon.IsSourcePrefix(line[at].First);

    private static bool IsBorder(ClauseLine line, int at, int first) =>
        line[at].Is(ClauseClasses.Border) && !(at == first && line[at].Is(Demonstrative | PersonPronoun | PluralPronoun)) && !(line[at].Is(Role | Organisation | Honorific) && !line[at].Is(Preposition | ClauseClasses.AnyCue));

    // "the commission of oil and gas": "and" inside the name of an office.
    private static bool Links(ClauseLine line, int at, int high, bool described) =>
        described && at + 1 < high && line[at].Is(Conjunction) && line[at].PhraseLength == 1 && line[at].End - line[at].Start <= 1
        && line[at + 1].IsWord && (line[at + 1].Classes & ~(Work | Role | Organisation | Definite)) == 0 && at + 2 < high && !line[at + 1].Is(ClauseClasses.Border)
        && (line[at + 2].IsWord || line[at + 2].IsComma) && !line[at + 2].Is(ClauseClasses.AnyCue);

    /// <summary>The phrase that ends at a token.</summary>
    public static SpeakerPhrase? EndingAt(ClauseLine line, int last, int low)
    {
        if (last > low && line[last].IsQuote && line[last - 1].IsWord && EndingAt(line, last - 1, low) is { } bearer)
        {
            return NamedInMarks(line, bearer, last);
        }

        var first = last + 1;
        while (first - 1 >= low && last - first + 1 < LongestPhrase && line[first - 1].IsWord)
        {
            ref var word = ref line[first - 1];
            if (word.Is(ClauseClasses.Border) && !word.Is(Role | Organisation | Honorific))
            {
                if (word.Is(PersonPronoun | PluralPronoun) && first > last)
                {
                    first--;
                }

                break;
            }

            first--;
        }

        while (first <= last && line[first].Is(Genitive) && !line.Lexicon.IsVerbFirst && first == low - 1)
        {
            first++;
        }

        if (first > last)
        {
            return null;
        }

        var phrase = SpeakerName.Of(line, first, last);
        return first - 1 > low && line[first - 1].IsComma ? ApposedTo(line, phrase, first - 2, low) : phrase;
    }

    // "NAME, ROLE" read from its end.
    private static SpeakerPhrase ApposedTo(ClauseLine line, SpeakerPhrase role, int last, int low)
    {
        if (role.HasName || !line[role.First].Is(Role) || !line[last].IsWord || EndingAt(line, last, low) is not { HasName: true } name)
        {
            return role;
        }

        return name with { Last = role.Last, Role = (role.First, role.Last + 1) };
    }

    // "the head of X, NAME," and "NAME, the head of X,".
    private static SpeakerPhrase WithApposition(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        var next = phrase.Last + 1;
        if (next + 1 >= high || phrase.IsPronoun)
        {
            return phrase;
        }

        if (phrase.HasName && !IsTitleOnly(line, phrase, next, high))
        {
            return line[next].IsComma || line[next].First == '(' ? WithRole(line, phrase, next + 1, high) : phrase;
        }

        if (!line[next].IsComma || !line[phrase.First].Is(ClauseClasses.Described | Demonstrative | Honorific) || line[next + 1].Is(Role | ClauseClasses.Border)
            || !line[next + 1].IsWord)
        {
            return phrase;
        }

        var end = next + 1;
        while (end < high && line[end].IsWord && !IsBorder(line, end, next + 1))
        {
            end++;
        }

        var name = SpeakerName.Of(line, next + 1, end - 1);
        var closed = end >= high || line[end].IsComma || line[end].IsColon || line[end].Is(ClauseClasses.Border);
        return name.HasName && closed && name.NameLast - name.NameFirst < ApposedName && (name.IsSure || phrase.IsSure)
            ? name with { First = phrase.First, Role = (phrase.First, phrase.Last + 1), IsSure = true }
            : phrase;
    }

    // "professor of economics, NAME,": the words after the title are its complement.
    private static bool IsTitleOnly(ClauseLine line, SpeakerPhrase phrase, int comma, int high) =>
        line[comma].IsComma && line[phrase.First].Is(Honorific) && phrase.NameFirst == line.After(phrase.First) && phrase.NameLast == phrase.NameFirst
        && !line[phrase.NameFirst].Is(Given | GivenPossible | Known) && line[comma + 1].Is(Given) && comma + 2 < high && line[comma + 2].IsWord;

    private static SpeakerPhrase WithRole(ClauseLine line, SpeakerPhrase phrase, int first, int high)
    {
        if (phrase.Role.End > phrase.Role.First || !line.IsAt(first, Role | Source | Organisation))
        {
            return phrase;
        }

        var end = first;
        while (end < Math.Min(high, first + RoleReach) && line[end].IsWord && !line[end].Is(ClauseClasses.AnyCue | Verb | Relative | Ergative | Conjunction))
        {
            end++;
        }

        return phrase with { Role = (first, end), IsSure = true };
    }

    /// <summary>Where the words about a phrase end: an apposition between commas or in brackets belongs to it.</summary>
    public static int EndOf(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        var end = Math.Max(phrase.Last + 1, phrase.Role.End);
        return end < high && (line[end].IsComma || line[end].First == ')') && phrase.Role.End == end ? end + 1 : end;
    }

    /// <summary>Whether so many words can be a name.</summary>
    public static bool CanBeName(int first, int last) => last - first < LongestName;
}
