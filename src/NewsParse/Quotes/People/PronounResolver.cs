namespace NewsParse.Quotes;

/// <summary>Finds whom "he" or "she" stands for.</summary>
internal static class PronounResolver
{
    private const int MentionsLookedAt = 40;
    private const int FallbackMentions = 200;
    private const int Reach = 1500;
    private const int FallbackReach = 1200;

    /// <summary>The name a pronoun of that gender stands for at an offset of the paragraph that starts at <paramref name="paragraph"/>; <see langword="null"/> if nobody fits.</summary>
    public static (string Name, Person? Person)? Resolve(Gender gender, PeopleRegister people, SpeakerHistory history, int paragraph, int position)
    {
        var last = history.LastPerson(gender);
        var lastPerson = last is { } l ? l.Speaker.Person ?? people.Find(l.Speaker.Name) : null;
        if (SubjectSince(gender, people, last?.Position ?? -1, lastPerson, paragraph, position) is { } subject)
        {
            return (subject.Name, subject);
        }

        if (last is { } speaker)
        {
            return (speaker.Speaker.Name!, lastPerson);
        }

        return Newest(gender, people, position) is { } person ? (person.Name, person) : null;
    }

    // A person who became the grammatical subject since the last speaker spoke.
    private static Person? SubjectSince(Gender gender, PeopleRegister people, int since, Person? lastSpeaker, int paragraph, int position)
    {
        var mentions = people.Mentions;
        var count = people.CountBefore(position);
        for (var i = count - 1; i >= Math.Max(0, count - MentionsLookedAt); i--)
        {
            var mention = mentions[i];
            if (position - mention.Position > Reach)
            {
                continue;
            }

            if (mention.Position <= since)
            {
                break;
            }

            var person = mention.Person;
            if (Fits(person, gender) && person.Evidence > 0 && mention.IsSubject && (person.Gender == gender || lastSpeaker?.Gender != gender || mention.Position >= paragraph))
            {
                return person;
            }
        }

        return null;
    }

    private static bool Fits(Person person, Gender gender) => person.Gender == gender || person.Gender == Gender.Unknown;

    private static Person? Newest(Gender gender, PeopleRegister people, int position)
    {
        Person? best = null;
        var mentions = people.Mentions;
        var count = people.CountBefore(position);
        for (var i = count - 1; i >= Math.Max(0, count - FallbackMentions); i--)
        {
            var mention = mentions[i];
            var usable = Fits(mention.Person, gender)
                && (mention.Person.Evidence > 0 || position - mention.Position < FallbackReach);
            if (usable && (best is null || Rank(mention.Person, gender) > Rank(best, gender)))
            {
                best = mention.Person;
            }
        }

        return best;
    }

    private static int Rank(Person person, Gender gender) => (person.Evidence > 0 ? 2 : 0) + (person.Gender == gender ? 1 : 0);
}
