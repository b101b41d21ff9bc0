using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Notes a person who opens a sentence without a name: "The county governor visited …", "A widow from X, who …".</summary>
internal static class DescribedPerson
{
    private const int LongestDescription = 5;
    private const int NameReach = 10;

    /// <summary>Index after the description that starts at <paramref name="start"/>; <see langword="null"/> if there is none.</summary>
    public static int? Read(TokenLine line, int start, PeopleRegister people)
    {
        var end = start + 1;
        while (end < line.Count && end - start < LongestDescription && line[end].IsLower && !line[end].IsCue
            && !line[end].Is(Preposition | Conjunction | Auxiliary | SubjectPronoun | Of | And | To))
        {
            end++;
            if (line[end - 1].Is(RoleNoun))
            {
                break;
            }
        }

        var head = end - 1;
        if (head == start || !line[head].Is(RoleNoun) || (end < line.Count && (line[end].IsUpper || line[end].Is(PossessiveClitic))) || line.IsMarkAt(end, ",") || IsNamedSoon(line, end))
        {
            return null;
        }

        var person = line[start].Is(Definite) ? people.ByRole(line.Word(head)) : null;
        person ??= Add(line, start, head, people);
        people.Mention(person, line[start].Start, isSubject: true);
        return end;
    }

    // "A reporter for a local station, Zahra Malik, …": the name follows.
    private static bool IsNamedSoon(TokenLine line, int end)
    {
        for (var i = end; i + 2 < line.Count && i < end + NameReach && !line[i].IsMark(".!?"); i++)
        {
            if (line[i].IsMark(",") && line[i + 1].IsUpper && line[i + 2].IsUpper)
            {
                return true;
            }
        }

        return false;
    }

    private static Person Add(TokenLine line, int start, int head, PeopleRegister people)
    {
        var last = line.IsAt(head + 1, Of | RoleJoiner) && NounPhraseReader.StartingAt(line, start, line.Count) is { } phrase && phrase.Last > head ? phrase.Last : head;
        var name = line.Slice(start + 1, last);
        if (people.Find(name) is { } known)
        {
            return known;
        }

        var words = new string[head - start];
        for (var i = start + 1; i <= head; i++)
        {
            words[i - start - 1] = line.Word(i).ToString();
        }

        var person = people.Add(name, words);
        person.Evidence = 1;
        people.AddRole(words[^1], person);
        return person;
    }
}
