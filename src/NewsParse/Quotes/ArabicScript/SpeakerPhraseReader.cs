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
    private const int OfficeReach = 7;
    private const int ObjectReach = 5;
    private const int ShortObject = 3;
    private const int ShortestTold = 5;

    /// <summary>The phrase that begins at a token, with the name in apposition to it; <see langword="null"/> if no phrase begins there.</summary>
    public static SpeakerPhrase? StartingAt(ClauseLine line, int first, int high)
    {
        if (first >= high || !CanStart(line, first))
        {
            return null;
        }

        var next = WithoutAddressee(line, first, End(line, first, high), high);
        while (next > first && line[next - 1].Is(Genitive))
        {
            next--;
        }

        if (next <= first || (line.After(first) == next && IsUnfinished(line, first)))
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
        phrase = WithSource(line, phrase, high);
        return CalledName.Of(line, phrase, high) ?? WithApposition(line, phrase, high);
    }

    // "one of", with nobody after it.
    private static bool IsUnfinished(ClauseLine line, int first)
    {
        foreach (var phrase in line[first].Is(Source) && line[first].PhraseLength > 1 ? line.Lexicon.StartingWith(line.Key(line.After(first) - 1)) ?? [] : [])
        {
            if (phrase.Class is SourceLink or Preposition)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanStart(ClauseLine line, int first) =>
        line[first].IsWord && !IsBorder(line, first, first)
        && !(line[first].Is(ObjectCue) && !line.Lexicon.IsVerbFirst && !line[first].Is(ClauseClasses.Described | Given))
        && !(line[first].Is(Work | Slogan) && !line[first].Is(Outlet | Organisation | Role | Honorific))
        && !(line[first].Is(Demonstrative) && line.IsAt(first + 1, Slogan));

    // Index after the last word that can belong to the phrase.
    public static int End(ClauseLine line, int first, int high)
    {
        var described = false;
        var next = first;
        while (next < high && next - first < LongestPhrase && line[next].IsWord && !(next > first && OpensAnother(line, first, next, high)))
        {
            if (IsBorder(line, next, first) && !Links(line, first, next, high, described) && !IsOfficeOf(line, first, next, high, described))
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

        return Math.Min(next, high);
    }

    // "NAME this decision “…” called": what is called so begins with "this", or ends like a noun with the article.
    private static bool OpensAnother(ClauseLine line, int first, int at, int high)
    {
        var described = line[first].Is(ClauseClasses.Described);
        if (line.Lexicon.IsVerbFirst && (IsTold(line, first, at) || IsOutletTold(line, first, at)))
        {
            return true;
        }

        if (!line[at].Is(Demonstrative))
        {
            return (!described && line[at].Is(Definite) && line.Lexicon.Article.Length == 0) || IsOwnObject(line, first, at);
        }

        if (line.Lexicon.IsAddresseeLate)
        {
            return !line[at - 1].Is(Genitive);
        }

        return (!described && (line.Lexicon.LinksNouns || line.Lexicon.IsVerbFirst)) || ObjectMarkerAfter(line, at, Math.Min(high, at + ShortObject)) > at;
    }

    // "informed a source official the agency": an outlet after the adjective of somebody without a name.
    private static bool IsOutletTold(ClauseLine line, int first, int at) =>
        at > first + 1 && line[first].Is(Source) && !line[first].Is(Role) && line[at].Is(Outlet | Organisation) && !line[at].Is(Definite | Role) && !line[at - 1].Is(ClauseClasses.Described);

    // "NAME his-head (object) shakes"
    public static bool IsOwnObject(ClauseLine line, int first, int at) =>
        at > first + 1 && line.IsAt(at + 1, ObjectMarker) && line[at].Classes == None && line[first].Is(Given | Honorific) && line.Lexicon.EndsInPossessive(line.Key(at));

    // "an official to-the-agency": an unknown word with the preposition of the one who is told.
    private static bool IsTold(ClauseLine line, int first, int at) =>
        at > first + 1 && line[at].Classes == None && line.Lexicon.IsAddresseePrefix(line[at].First) && line[at].End - line[at].Start >= ShortestTold
        && line[at].IntoPhrase == 0 && !line[at - 1].Is(Given | NameParticle);

    /// <summary>Index of the object marker of the short phrase that begins at a token; -1 if it has none.</summary>
    public static int ObjectMarkerAfter(ClauseLine line, int at, int high)
    {
        for (var i = at + 1; i < Math.Min(high, at + ObjectReach) && line[i].IsWord; i++)
        {
            if (line[i].Is(ObjectMarker))
            {
                return i;
            }
        }

        return -1;
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

        return line[next - 1].Is(Given | Known) ? next : WithoutOutlet(line, first, next);
    }

    // An outlet that is told: the words for it, and the name before them.
    private static int WithoutOutlet(ClauseLine line, int first, int next)
    {
        var told = next - 1;
        while (told - 1 > first && line[told].Is(Outlet) && line[told - 1].Is(Outlet | Organisation))
        {
            told--;
        }

        return told - first < 2 && !line[told].Is(Outlet) && line[first].Is(Given) ? next : line[told].Is(Outlet) && told - first >= ApposedName - 1 ? told - 1 : told;
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
    private static bool IsOfficeOf(ClauseLine line, int first, int at, int high, bool described) =>
        described && line.Lexicon.IsVerbFirst && line[at].Is(Preposition) && line[at].PhraseLength == 1 && at + 1 < high
        && (IsHeldIn(line, first, at) || (IsPlaceOfOffice(line, first, at) && IsNameAhead(line, at + 1, high)));

    // "the researcher at the centre for-studies NAME": a preposition of its own, or one written with a word after an organisation.
    private static bool IsPlaceOfOffice(ClauseLine line, int first, int at)
    {
        if (line[at].Is(Organisation) || line[at + 1].Is(Organisation) || (line[at].Is(SourceLink) && line[first].Is(Role)))
        {
            return true;
        }

        for (var i = first; i < at && !line[at].Is(Role | Given | Honorific); i++)
        {
            if (line[i].Is(Organisation))
            {
                return true;
            }
        }

        return false;
    }

    // "the secretary general of-the-league": an office of two words with what it is held in.
    private static bool IsHeldIn(ClauseLine line, int first, int at) =>
        at - first >= 2 && line[at].Is(Organisation) && !line[at].Is(Outlet) && line.Lexicon.IsAddresseePrefix(line[at].First)
        && line[first].Is(Role) && (line[at - 1].Is(Definite) || line[at - 1].IntoPhrase > 0) && !line[at - 1].Is(ClauseClasses.Described | Given);

    private static bool IsNameAhead(ClauseLine line, int from, int high)
    {
        for (var i = from; i < Math.Min(high - 1, from + OfficeReach) && line[i].IsWord; i++)
        {
            var name = line[i].Is(Given | Honorific) || (line[i].Is(GivenPossible) && (line[i + 1].Is(Definite) || (line[i - 1].Is(Definite) && line[i + 1].Classes == None)));
            if (name && !line[i].Is(Preposition) && line[i + 1].IsWord && !line[i + 1].Is(ClauseClasses.Border))
            {
                return true;
            }

            if (line[i].Is(ClauseClasses.Border) && !line[i].Is(Organisation) && !(line[i].End - line[i].Start >= ShortestTold && line.Lexicon.IsAddresseePrefix(line[i].First)))
            {
                return false;
            }
        }

        return false;
    }

    // A preposition written as one word with its organisation.
    private static bool IsLinkedOrganisation(ClauseLine line, int at) => line[at].Is(Organisation) && line[at].Is(Preposition) && line.Lexicon.IsSourcePrefix(line[at].First);

    public static bool IsBorder(ClauseLine line, int at, int first) =>
        line[at].Is(ClauseClasses.Border) && !(at == first && line[at].Is(Demonstrative | PersonPronoun | PluralPronoun)) && !(line[at].Is(Role | Organisation | Honorific) && !line[at].Is(Preposition | ClauseClasses.AnyCue));

    // "the commission of oil and gas": "and" inside the name of an office.
    private static bool Links(ClauseLine line, int first, int at, int high, bool described) =>
        described && at + 1 < high && line[at].Is(Conjunction) && line[at].PhraseLength == 1 && line[at].End - line[at].Start <= 1
        && line[at + 1].IsWord && (line[at + 1].Classes & ~(Work | Role | Source | Organisation | Definite)) == 0 && at + 2 < high && !line[at + 1].Is(ClauseClasses.Border)
        && (line[at + 2].IsWord || line[at + 2].IsComma) && (!line[at + 2].Is(ClauseClasses.AnyCue) || (line[first].Is(Organisation) && !line[at + 1].Is(Role) && !line.Lexicon.IsVerbFirst));

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
            var head = line.HeadOf(first - 1);
            ref var word = ref line[head];
            if (word.Is(ClauseClasses.Border) && !word.Is(Role | Organisation | Honorific))
            {
                first = word.Is(PersonPronoun | PluralPronoun) && first > last ? Math.Max(head, low) : first;
                break;
            }

            first = Math.Max(head, low);
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
        var next = ApposedAfter(line, phrase, high);
        if (next + 1 >= high || phrase.IsPronoun)
        {
            return phrase;
        }

        if (phrase.HasName && !IsTitleOnly(line, phrase, next, high))
        {
            return line[next].IsComma || line[next].First == '(' ? WithRole(line, phrase, next + 1, high) : phrase;
        }

        if (!line[next].IsComma || (line[next + 1].Is(Role | ClauseClasses.Border) && !line[next + 1].Is(Honorific)) || !line[next + 1].IsWord
            || !(phrase.IsSure || line[phrase.First].Is(ClauseClasses.Described | Demonstrative | Honorific) || line[next + 1].Is(Given)))
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

    // "the member of the city in the house, NAME,": where the office is held stands before the comma.
    private static int ApposedAfter(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        var next = phrase.Last + 1;
        if (phrase.HasName || !line[phrase.First].Is(Role) || next >= high || !(line[next].Is(Preposition) || (line.Lexicon.IsVerbFirst && line[next].IsWord)))
        {
            return next;
        }

        for (var i = next + 1; i + 1 < Math.Min(high, next + LongestSource) && ((line[i].IsWord && !line[i].Is(ClauseClasses.AnyCue | Complementizer | Verb)) || line[i].IsComma); i++)
        {
            if (line[i].IsComma)
            {
                return line[i + 1].Is(Given | Honorific) ? i : next;
            }
        }

        return next;
    }

    // "professor of economics, NAME,": the words after the title are its complement.
    private static bool IsTitleOnly(ClauseLine line, SpeakerPhrase phrase, int comma, int high) =>
        line[comma].IsComma && line[phrase.First].Is(Honorific) && phrase.NameFirst == line.After(phrase.First) && phrase.NameLast == phrase.NameFirst
        && !line[phrase.NameFirst].Is(Given | GivenPossible | Known) && line[comma + 1].Is(Given) && comma + 2 < high && line[comma + 2].IsWord;

    private static SpeakerPhrase WithRole(ClauseLine line, SpeakerPhrase phrase, int first, int high)
    {
        var isAge = first < high && char.IsDigit(line[first].First);
        if (phrase.Role.End > phrase.Role.First || !(isAge || line.IsAt(first, Role | Source | Organisation)))
        {
            return phrase;
        }

        var end = first;
        while (end < Math.Min(high, first + RoleReach) && line[end].IsWord && !line[end].Is(ClauseClasses.AnyCue | Verb | Relative | Ergative) && (isAge || !line[end].Is(Conjunction)))
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
