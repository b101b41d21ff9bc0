using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Turns the noun phrase that names a speaker into a speaker with a name.</summary>
internal sealed class SpeakerResolver(PeopleRegister people, SpeakerHistory history, Relatives relatives)
{
    private const int LongestName = 4;
    private const int PluralReach = 24;
    private const int SentenceReach = 60;

    public ResolvedSpeaker Resolve(TokenLine line, NounPhrase phrase)
    {
        var speaker = ResolvePhrase(line, phrase);
        return phrase.Relative is { } relative ? speaker.MentionedAt(line[relative].Start, line[relative].End) : speaker;
    }

    private ResolvedSpeaker ResolvePhrase(TokenLine line, NounPhrase phrase)
    {
        if (phrase.Length == 1 && line[phrase.First].Is(SubjectPronoun | Masculine | Feminine | PluralForm | Neuter))
        {
            return OfPronoun(line, phrase);
        }

        var end = HeadEnd(line, phrase);
        if (OrganisationStart(line, phrase, end) is >= 0 and var head)
        {
            return OfName(line, phrase, head, end, Gender.Unknown);
        }

        var first = NameStart(line, phrase.First, end);
        var name = NameScanner.StripTitles(line, first, end, out var gender);
        gender = gender == Gender.Unknown ? Honorific(line, phrase.First, end) : gender;
        return name == end ? OfDescription(line, phrase, end) : OfName(line, phrase, name, end, gender);
    }

    private ResolvedSpeaker OfPronoun(TokenLine line, NounPhrase phrase)
    {
        ref var word = ref line[phrase.First];
        if (word.Is(Masculine | Feminine))
        {
            return OfPersonPronoun(line, phrase, word.Is(Masculine) ? Gender.Masculine : Gender.Feminine);
        }

        if (word.Is(PluralForm) && PluralBefore(line, phrase.First) is { } actors)
        {
            return At(line, phrase, line.Slice(line[actors.First].Is(Definite | Indefinite) && actors.Length > 1 ? actors.First + 1 : actors.First, actors.Last), Gender.Plural, isPerson: false, null, isPronoun: true);
        }

        if (word.Is(Neuter) && SubjectOfSentence(line, phrase.First) is { } thing)
        {
            return At(line, phrase, thing, Gender.Neuter, isPerson: false, null, isPronoun: true);
        }

        var stands = word.Is(Neuter) ? history.LastSource : word.Is(PluralForm) ? history.Last : null;
        return At(line, phrase, stands?.Name, word.Is(Neuter) ? Gender.Neuter : Gender.Plural, isPerson: false, null, isPronoun: true);
    }

    // "references by officials … and their description": the nearest plural of people or sources before the pronoun.
    private static NounPhrase? PluralBefore(TokenLine line, int pronoun)
    {
        for (var i = pronoun - 1; i >= Math.Max(0, pronoun - PluralReach) && !line[i].IsMark(".!?"); i--)
        {
            if (!line[i].IsQuote && line[i].IsLower && line[i].Is(PluralShape) && line[i].Is(RoleNoun | SourceNoun) && !line[i].Is(NounCue))
            {
                return NounPhraseReader.EndingAt(line, i, 0);
            }
        }

        return null;
    }

    // "The council made a … to what it called": the subject of the sentence, if that is no person.
    private string? SubjectOfSentence(TokenLine line, int pronoun)
    {
        var low = pronoun;
        while (low > 0 && pronoun - low < SentenceReach && !line[low - 1].IsMark(".!?"))
        {
            low--;
        }

        return NounPhraseReader.FirstOf(line, low, pronoun) is { } subject && subject.Last < pronoun - 1 && !line[subject.First].Is(SubjectPronoun)
            && Resolve(line, subject) is { IsPerson: false } thing ? thing.Name : null;
    }

    private ResolvedSpeaker OfPersonPronoun(TokenLine line, NounPhrase phrase, Gender gender)
    {
        var found = PronounResolver.Resolve(gender, people, history, line[0].Start, line[phrase.First].Start);
        if ((found is not { } known || !char.IsUpper(known.Name[0])) && relatives.Between(history.LastPerson(gender)?.Position ?? -1, line[phrase.First].Start, gender) is { } relative)
        {
            found = (relative, null);
        }

        var sure = found?.Person?.Gender == gender;
        if (found?.Person is { Gender: Gender.Unknown } person)
        {
            person.Gender = gender;
        }

        return new ResolvedSpeaker
        {
            Start = line[phrase.First].Start,
            End = line[phrase.Last].End,
            Name = found?.Name,
            Gender = gender,
            IsPerson = true,
            Person = found?.Person,
            Role = found?.Person?.Role,
            Affiliation = found?.Person?.Affiliation,
            IsPronoun = true,
            IsGenderSure = sure,
        };
    }

    // The head of the phrase ends where "of", "for", "at" … begins, unless that belongs to a name ("Secretary of State X").
    private static int HeadEnd(TokenLine line, NounPhrase phrase)
    {
        for (var i = phrase.First + 1; i <= phrase.Last; i++)
        {
            if (line[i].Is(Of | RoleJoiner) && !line[i].Is(To)
                && !(line[i - 1].IsUpper && i + 1 <= phrase.Last && (line[i + 1].Is(Definite) || line[i + 1].Is(OrganisationWord)) && line[phrase.Last].IsUpper))
            {
                return i;
            }
        }

        return phrase.Last + 1;
    }

    // "the Foreign Ministry": the words before the head of an organisation are part of its name and not titles; -1 if it is no such name.
    private static int OrganisationStart(TokenLine line, NounPhrase phrase, int end)
    {
        var first = end;
        while (first - 1 >= phrase.First && line[first - 1].IsUpper && !line[first - 1].Is(Calendar | Determiner))
        {
            first--;
        }

        return end - first >= 2 && line[end - 1].Is(OrganisationHead) && !line[end - 1].Is(RoleNoun) ? first : -1;
    }

    // The run of capitals and particles that ends the head.
    private static int NameStart(TokenLine line, int low, int end)
    {
        var first = end;
        while (first - 1 >= low && ((line[first - 1].IsUpper && !line[first - 1].Is(Calendar)) || (first < end && line[first - 1].Is(NameParticle))))
        {
            first--;
        }

        while (first < end && line[first].Is(NameParticle) && line[first].IsLower)
        {
            first++;
        }

        var known = end - first > 2 && !line[first].Is(WordClasses.Given | Title);
        return known && (line[first + 1].Is(WordClasses.Given | Title) || line[first].Is(RoleShape)) ? first + 1 : first;
    }

    private static Gender Honorific(TokenLine line, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (NameScanner.OfHonorific(ref line[i], Gender.Unknown) is var gender and not Gender.Unknown)
            {
                return gender;
            }
        }

        return Gender.Unknown;
    }

    private ResolvedSpeaker OfDescription(TokenLine line, NounPhrase phrase, int end)
    {
        if (NameBehind(line, phrase.Last) is { } apposition && NameScanner.StripTitles(line, apposition.First, apposition.Last + 1, out _) <= apposition.Last)
        {
            var named = Resolve(line, apposition);
            return At(line, phrase, named.Name, named.Gender, named.IsPerson, named.Person, isPronoun: false);
        }

        var head = end - 1;
        var definite = line[phrase.First].Is(Definite);
        if (line[head].Is(OrganisationHead | OrganisationWord) && definite && end - phrase.First == 2 && OfOrganisation(line, head) is { } organisation)
        {
            return At(line, phrase, organisation, Gender.Neuter, isPerson: false, null, isPronoun: false);
        }

        if ((definite || end - phrase.First == 1) && people.ByRole(line.Word(head)) is { } person)
        {
            return At(line, phrase, person.Name, person.Gender, isPerson: true, person, isPronoun: false);
        }

        var opens = line[phrase.First].Is(Definite | Indefinite) || (line[phrase.First].Is(Determiner) && line[phrase.First].Is(Masculine | Feminine | Neuter));
        var first = opens && phrase.Length > 1 ? phrase.First + 1 : phrase.First;
        return At(line, phrase, line.Slice(first, phrase.Last), Gender.Unknown, IsPersonNoun(line, phrase, head), null, isPronoun: false);
    }

    // "the ministry": the organisation named with that word, or the last one that spoke if its name shows no other kind.
    private string? OfOrganisation(TokenLine line, int head)
    {
        if (people.Organisation(line.Word(head)) is { } named)
        {
            return named;
        }

        return line[head].Is(OrganisationHead) && history.LastOrganisation is { Name: { } name } && !name.Contains(' ', StringComparison.Ordinal) ? name : null;
    }

    // A role, or anybody introduced as one of many: "a pulmonologist", "one trader".
    private static bool IsPersonNoun(TokenLine line, NounPhrase phrase, int head) =>
        line[head].Is(RoleNoun | RoleShape)
        || (line[phrase.First].Is(Determiner) && line[phrase.First].Is(Indefinite | QuantifierHead) && line[head].IsLower
            && !line[head].Is(SourceNoun | OrganisationHead | OrganisationWord | PluralShape));

    // "the president of the council, Donald Tusk, …": the name in apposition behind a role.
    private static NounPhrase? NameBehind(TokenLine line, int last)
    {
        if (!line.IsMarkAt(last + 1, ","))
        {
            return null;
        }

        // "its host, the province's director, Salah X": a description may come before the name.
        var first = last + 2;
        if (line.IsAt(first, Determiner) && NounPhraseReader.StartingAt(line, first, line.Count) is { } between && line.IsMarkAt(between.Last + 1, ","))
        {
            first = between.Last + 2;
        }

        if (first >= line.Count || !line[first].IsUpper)
        {
            return null;
        }

        var end = first + 1;
        while (end < line.Count && (line[end].IsUpper || line[end].Is(NameParticle)))
        {
            end++;
        }

        return end >= line.Count || line[end].IsMark(",.;") || line[end].IsQuote ? new NounPhrase(first, end - 1) : null;
    }

    private ResolvedSpeaker OfName(TokenLine line, NounPhrase phrase, int name, int end, Gender gender)
    {
        var around = SpeakerRole.Around(line, phrase.First, name, phrase.Last + 1);
        if (end - name == 1)
        {
            return OfSingleName(line, phrase, name, gender, around);
        }

        var first = Math.Max(name, end - LongestName);
        var person = people.Find(line.Text.AsSpan(line[first].Start, line[end - 1].End - line[first].Start));
        if (person is not null)
        {
            person.Evidence++;
            person.Learn(around);
            gender = person.Gender != Gender.Unknown ? person.Gender : gender;
        }

        gender = gender != Gender.Unknown ? gender : NameScanner.OfGivenName(ref line[name]);
        var isOrganisation = false;
        for (var i = name; i < end; i++)
        {
            isOrganisation |= line[i].Is(OrganisationWord);
        }

        var full = line[end - 1].Is(OrganisationHead) ? people.FullOrganisation(line.Word(end - 1).ToString(), line.Slice(name, end - 1)) : line.Slice(name, end - 1);
        return At(line, phrase, full, gender, !isOrganisation, person, isPronoun: false, isOrganisation ? default : around);
    }

    private ResolvedSpeaker OfSingleName(TokenLine line, NounPhrase phrase, int name, Gender gender, SpeakerRole around)
    {
        var word = line.Word(name);
        if (people.ByName(word, line[name].Is(WordClasses.Given)) is not { } person)
        {
            return At(line, phrase, word.ToString(), gender, gender != Gender.Unknown || around.Role is not null, null, isPronoun: false, around);
        }

        person.Gender = person.Gender == Gender.Unknown ? gender : person.Gender;
        person.Learn(around);
        person.Evidence++;
        return At(line, phrase, person.Name, person.Gender, isPerson: true, person, isPronoun: false);
    }

    private static ResolvedSpeaker At(TokenLine line, NounPhrase phrase, string? name, Gender gender, bool isPerson, Person? person, bool isPronoun, SpeakerRole around = default) => new()
    {
        Start = line[phrase.First].Start,
        End = line[phrase.Last].End,
        Name = name,
        Gender = gender,
        IsPerson = isPerson,
        Person = person,
        Role = person?.Role ?? around.Role,
        Affiliation = person?.Affiliation ?? around.Affiliation,
        IsPronoun = isPronoun,
    };
}
