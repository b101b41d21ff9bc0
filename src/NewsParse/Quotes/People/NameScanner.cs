using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Collects the names of a paragraph into the register, with what speaks for each being a person.</summary>
internal static class NameScanner
{
    private const int LongestName = 4;

    public static void Scan(TokenLine line, PeopleRegister people)
    {
        var i = 0;
        while (i < line.Count)
        {
            if ((i & 1023) == 0)
            {
                line.Cancellation.ThrowIfCancellationRequested();
            }

            if (line[i].IsQuote || !line[i].IsUpper)
            {
                i++;
                continue;
            }

            if (line[i].Is(Determiner) && OpensSentence(line, i) && DescribedPerson.Read(line, i, people) is { } after)
            {
                i = after;
                continue;
            }

            var end = RunEnd(line, i);
            if (end == i)
            {
                i++;
                continue;
            }

            Read(line, i, end, people);
            OrganisationName.Note(line, i, end, people);
            i = end;
        }
    }

    private static bool OpensSentence(TokenLine line, int i) => i == 0 || line[i - 1].IsQuote || line[i - 1].IsMark(".!?");

    private static int RunEnd(TokenLine line, int start)
    {
        var i = start;
        while (i < line.Count && !line[i].IsQuote
            && ((line[i].IsUpper && !line[i].Is(Calendar)) || (line[i].Is(NameParticle) && i + 1 < line.Count && line[i + 1].IsUpper)))
        {
            i++;
        }

        return i;
    }

    private static void Read(TokenLine line, int start, int end, PeopleRegister people)
    {
        var first = SkipLeadWords(line, start, end);
        var titles = Titles(line, first, end, out var role);
        first = StripTitles(line, first, end, out var gender);
        var evidence = titles ? 2 : 0;
        if (RoleBefore(line, start) is >= 0 and var noun)
        {
            evidence += 2;
            role = line[noun].Is(RoleNoun) ? line.Word(noun).ToString() : role;
        }
        else if (end - first > 1 && start > 0 && IsPlainNoun(ref line[start - 1]))
        {
            evidence++;
        }

        evidence += FromApposition(line, end, ref role);
        evidence += line.IsAt(end, Who) ? 1 : 0;
        evidence += end < line.Count && line[end].Cue is { } cue && cue.Has(CueKind.Speech) ? 1 : 0;
        Record(line, first, end, people, new Sighting(line[start].Start, gender, evidence, IsSubject(line, start), role));
    }

    // "spokesman X" or "its spokesman, X,": index of the role noun, -1 if none.
    private static int RoleBefore(TokenLine line, int start)
    {
        if (start > 0 && line[start - 1].Is(RoleNoun))
        {
            return start - 1;
        }

        if (start > 0 && line[start - 1].Cue is { IsNaming: true })
        {
            return start - 1;
        }

        return start > 1 && line[start - 1].IsMark(",") && line[start - 2].Is(RoleNoun | PluralShape) && line[start - 2].IsLower ? start - 2 : -1;
    }

    // A lower-case noun right before a run of capitals is mostly what the person does: "raider X Y".
    private static bool IsPlainNoun(ref Token token) =>
        token.IsLower && !token.IsCue
        && !token.Is(Preposition | Conjunction | Auxiliary | Determiner | Adverb | SubjectPronoun | Of | To | ParticipleShape | PossessiveClitic | OrganisationWord);

    private static int SkipLeadWords(TokenLine line, int start, int end)
    {
        var first = start;
        while (end - first > 1)
        {
            var plain = end - first > 2 && !line[first].Is(Title | WordClasses.Given) && line[first].Length > 2 && (line[first + 1].Is(WordClasses.Given) || line[first].Is(RoleShape));
            if (!plain && !line[first].Is(Conjunction | Preposition | Auxiliary | Adverb))
            {
                break;
            }

            first++;
        }

        return first;
    }

    private static bool Titles(TokenLine line, int first, int end, out string? role)
    {
        role = null;
        var any = false;
        for (var i = first; i < end; i++)
        {
            if (line[i].Is(Title | RoleNoun))
            {
                any = true;
                role = line[i].Is(WordClasses.Honorific) ? role : line.Word(i).ToString();
            }
        }

        return any;
    }

    /// <summary>Index of the first token that is name, not title, role or determiner; the gender an honorific gives.</summary>
    public static int StripTitles(TokenLine line, int first, int end, out Gender gender)
    {
        gender = Gender.Unknown;
        while (first < end && line[first].Is(Title | Determiner | RoleNoun))
        {
            gender = OfHonorific(ref line[first], gender);
            first++;
        }

        return first;
    }

    public static Gender OfHonorific(ref Token token, Gender otherwise) =>
        token.Is(HonorificMasculine) ? Gender.Masculine : token.Is(HonorificFeminine) ? Gender.Feminine : otherwise;

    public static Gender OfGivenName(ref Token token) =>
        token.Is(GivenFeminine) ? Gender.Feminine : token.Is(GivenMasculine) ? Gender.Masculine : Gender.Unknown;

    // ", 54," and ", a widow" and ", who leads" speak for a person.
    private static int FromApposition(TokenLine line, int end, ref string? role)
    {
        if (!line.IsMarkAt(end, ",") || end + 1 >= line.Count)
        {
            return 0;
        }

        ref var next = ref line[end + 1];
        var evidence = next.Length is 2 or 3 && char.IsDigit(next.First) ? 2 : 0;
        if (!next.Is(Indefinite | Definite | RoleNoun))
        {
            return evidence;
        }

        evidence += next.Is(Indefinite) ? 1 : 0;
        for (var i = end + 1; i < Math.Min(line.Count, end + 9) && !line[i].IsMark(",."); i++)
        {
            if (line[i].Is(RoleNoun | Title))
            {
                role = line.Word(i).ToString();
                return evidence + 1;
            }
        }

        return evidence;
    }

    private static bool IsSubject(TokenLine line, int start) =>
        start == 0 || line[start - 1].IsQuote || line[start - 1].IsMark(".,;:\u2014!?") || line[start - 1].Is(RoleNoun | Conjunction) || line[start - 1].Cue is { IsNaming: true } || IsPlainNoun(ref line[start - 1]);

    private static void Record(TokenLine line, int first, int end, PeopleRegister people, Sighting sighting)
    {
        var count = end - first;
        Person? person = null;
        if (count >= 2 && LooksLikeName(line, first, end))
        {
            person = See(line, Math.Max(first, end - LongestName), end, people, sighting);
        }
        else if (count == 1)
        {
            person = people.ByName(line.Word(first), line[first].Is(WordClasses.Given));
            if (person is not null)
            {
                person.Evidence += sighting.Evidence + 1;
                person.Gender = person.Gender == Gender.Unknown ? sighting.Gender : person.Gender;
                people.Mention(person, line[first].Start, sighting.IsSubject);
            }
            else if (sighting.Gender != Gender.Unknown || sighting.Evidence >= 2 || (line[first].Is(WordClasses.Given) && (sighting.IsSubject || sighting.Evidence > 0)))
            {
                person = See(line, first, end, people, sighting);
            }
        }

        if (person is not null && sighting.Role is not null)
        {
            people.AddRole(sighting.Role, person);
        }
    }

    private static bool LooksLikeName(TokenLine line, int first, int end)
    {
        if (line[first].Length > 3 && IsAllCapitals(line.Word(first)))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (line[i].Is(OrganisationWord) || (line[i].Is(NameLeadWord) && line[i].IsUpper))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Person See(TokenLine line, int first, int end, PeopleRegister people, Sighting sighting)
    {
        var slice = line.Text.AsSpan(line[first].Start, line[end - 1].End - line[first].Start);
        var person = people.Find(slice);
        if (person is null)
        {
            var words = new string[end - first];
            for (var i = first; i < end; i++)
            {
                words[i - first] = line.Word(i).ToString();
            }

            person = people.Add(slice.ToString(), words);
        }

        var given = OfGivenName(ref line[first]);
        person.Gender = sighting.Gender != Gender.Unknown ? sighting.Gender : person.Gender != Gender.Unknown ? person.Gender : given;
        person.Evidence += sighting.Evidence + (sighting.Gender != Gender.Unknown ? 2 : 0) + (given != Gender.Unknown ? 1 : 0);
        people.Mention(person, line[first].Start, sighting.IsSubject);
        return person;
    }

    private readonly record struct Sighting(int Position, Gender Gender, int Evidence, bool IsSubject, string? Role);
}
