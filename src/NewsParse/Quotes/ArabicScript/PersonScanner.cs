using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Notes the people a paragraph names, whether they speak or not.</summary>
internal static class PersonScanner
{
    private const int LongestRole = 6;
    private const int LongestName = 3;

    public static void Scan(ClauseLine line, NamedSpeakers speakers)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if ((i & 1023) == 0)
            {
                line.Cancellation.ThrowIfCancellationRequested();
            }

            var begins = (line[i].Is(Honorific) && !line[i].Is(Role)) || (line[i].Is(Given) && i + 1 < line.Count && line[i + 1].IsWord);
            if (!begins || line[i].Is(Preposition | ClauseClasses.AnyCue))
            {
                continue;
            }

            var first = RoleStart(line, i);
            if (SpeakerPhraseReader.StartingAt(line, first, line.Count) is { HasName: true, IsSure: true } read && WithoutObject(line, read) is var phrase
                && phrase.NameFirst >= i && (phrase.NameLast > phrase.NameFirst || phrase.NameFirst > i) && IsClosed(line, phrase))
            {
                speakers.OfName(line, phrase);
                i = Math.Max(i, phrase.NameLast);
            }
        }
    }

    /// <summary>Whether the name ends where the phrase does: more words than a name has are a name and what the sentence goes on with.</summary>
    public static bool IsClosed(ClauseLine line, SpeakerPhrase phrase)
    {
        var parts = 0;
        for (var i = phrase.NameFirst; i <= phrase.NameLast; i++)
        {
            parts += line[i].Is(NameParticle) ? 0 : 1;
        }

        return parts <= LongestName && !(parts == LongestName && line.IsObliqueAt(phrase.Last + 1));
    }

    /// <summary>The phrase without a second noun with the article: in a verb-first sentence the object follows the name without a mark.</summary>
    public static SpeakerPhrase WithoutObject(ClauseLine line, SpeakerPhrase phrase) =>
        phrase.HasName && phrase.NameLast == phrase.Last && phrase.NameLast - phrase.NameFirst >= 2 && (line.Lexicon.IsVerbFirst ? EndsInObject(line, phrase) : EndsInAdverb(line, phrase))
            ? phrase with { Last = phrase.Last - 1, NameLast = phrase.NameLast - 1 }
            : phrase;

    private static bool EndsInObject(ClauseLine line, SpeakerPhrase phrase) =>
        line[phrase.NameLast].Is(Definite) && (line[phrase.NameLast - 1].Is(Definite) || (phrase.First > 0 && line[line.HeadOf(phrase.First - 1)].Is(ObjectCue)));

    // "NAME late arrived": a known given name, the family name, and an unknown word before the verb.
    private static bool EndsInAdverb(ClauseLine line, SpeakerPhrase phrase) =>
        phrase.NameLast - phrase.NameFirst == 2 && line[phrase.NameFirst].Is(Given) && line.IsAt(phrase.Last + 1, Verb | Postposition)
        && line[phrase.NameLast].Classes == None && (line[phrase.NameLast - 1].Classes & ~Known) == 0;

    // The role printed before the name without a mark.
    private static int RoleStart(ClauseLine line, int name)
    {
        if (!line.Lexicon.SetsRolesBeforeNames)
        {
            return name > 0 && line[name - 1].Is(Honorific) && line[name].Is(Given) ? name - 1 : name;
        }

        var first = name;
        for (var i = name - 1; i >= Math.Max(0, name - LongestRole) && line[i].IsWord && !line[i].Is(ClauseClasses.Border); i--)
        {
            first = line[i].Is(Role) ? i : first;
        }

        return first;
    }
}
