namespace NewsParse.Quotes;

/// <summary>What the pass knows when it meets a quotation that has no reporting clause of its own.</summary>
internal sealed class SpeechContext
{
    /// <summary>The speaker of the latest quotation of this paragraph.</summary>
    public ResolvedSpeaker? InParagraph { get; set; }

    /// <summary>The speaker of the latest quotation or reported sentence.</summary>
    public ResolvedSpeaker? Previous { get; set; }

    /// <summary>Offset after the latest quotation.</summary>
    public int LastQuoteEnd { get; set; }

    /// <summary>Offset where the sentence before this one starts, inside the paragraph; -1 for the first sentence or one behind a quotation.</summary>
    public int PlainSentenceStart { get; set; } = -1;

    /// <summary>Paragraph of the latest quotation.</summary>
    public int LastQuoteParagraph { get; set; } = -1;
}

/// <summary>Gives a whole-sentence quotation without a reporting clause the speaker of what stands before it.</summary>
internal sealed class FloatingQuote(string text, PeopleRegister people, SpeechContext context, Interview interview)
{
    private const int MentionsLookedAt = 64;

    public (ResolvedSpeaker? Speaker, AttributionRule Rule) Attribute(Stretch stretch, bool opensParagraph)
    {
        var between = SubjectBetween(context.LastQuoteEnd, stretch.OpenStart);
        if (context.PlainSentenceStart >= 0 && FirstSubject(context.PlainSentenceStart, stretch.OpenStart) is { } subject && subject != context.InParagraph?.Person)
        {
            return (Bare(subject), AttributionRule.SentenceBefore);
        }

        if (context.InParagraph is { } same)
        {
            return between is not null && Stops(stretch) >= 2 && between.Name != same.Name && same.Start < context.LastQuoteEnd
                ? (Bare(between), AttributionRule.SubjectBetween)
                : (same, AttributionRule.SameParagraph);
        }

        if (!opensParagraph)
        {
            return between is null ? (null, AttributionRule.None) : (Bare(between), AttributionRule.SentenceBefore);
        }

        return interview.IsAnswer(stretch.Paragraph) && Interviewee() is { } interviewee ? (Bare(interviewee), AttributionRule.InterviewAnswer) : OfParagraphsBefore(stretch, between);
    }

    /// <summary>Who answers a question printed without marks before the quotation in its paragraph: the last person who spoke; <see langword="null"/> if none is asked.</summary>
    public ResolvedSpeaker? OfQuestion(Stretch stretch)
    {
        var before = text.AsSpan(0, stretch.OpenStart).TrimEnd(' ');
        return before.EndsWith("?", StringComparison.Ordinal) && (context.InParagraph ?? context.Previous) is { IsPerson: true } speaker ? speaker : null;
    }

    // The person the introduction speaks of first.
    private Person? Interviewee()
    {
        for (var i = 0; i < Math.Min(people.Mentions.Count, MentionsLookedAt); i++)
        {
            if (people.Mentions[i] is { IsSubject: true, Person.Evidence: > 0 } mention)
            {
                return mention.Person;
            }
        }

        return null;
    }

    private (ResolvedSpeaker? Speaker, AttributionRule Rule) OfParagraphsBefore(Stretch stretch, Person? between)
    {
        var distance = context.LastQuoteParagraph < 0 ? int.MaxValue : stretch.Paragraph - context.LastQuoteParagraph;
        var gap = text.AsSpan(context.LastQuoteEnd, Math.Max(0, stretch.OpenStart - context.LastQuoteEnd)).Trim();
        if (context.Previous is { } previous)
        {
            var spokeBetween = previous.Start >= context.LastQuoteEnd;
            if (spokeBetween || (distance <= 1 && gap.IndexOf('\n') < 0))
            {
                return (previous, AttributionRule.FloatingParagraph);
            }
        }

        if (between is not null && gap.EndsWith(":", StringComparison.Ordinal))
        {
            return (Bare(between), AttributionRule.ColonParagraph);
        }

        if (distance > 2)
        {
            return (null, AttributionRule.None);
        }

        return between is not null ? (Bare(between), AttributionRule.SubjectBetween)
            : context.Previous is not null ? (context.Previous, AttributionRule.FloatingParagraph)
            : (null, AttributionRule.None);
    }

    private int Stops(Stretch stretch) => text.AsSpan(context.LastQuoteEnd, Math.Max(0, stretch.OpenStart - context.LastQuoteEnd)).Count('.');

    private Person? SubjectBetween(int from, int to)
    {
        var count = people.CountBefore(to);
        for (var i = count - 1; i >= Math.Max(0, count - MentionsLookedAt) && people.Mentions[i].Position >= from; i--)
        {
            var mention = people.Mentions[i];
            if (mention.IsSubject && mention.Person.Evidence > 0)
            {
                return mention.Person;
            }
        }

        return null;
    }

    private Person? FirstSubject(int from, int to)
    {
        Person? first = null;
        var count = people.CountBefore(to);
        for (var i = count - 1; i >= Math.Max(0, count - MentionsLookedAt) && people.Mentions[i].Position >= from; i--)
        {
            first = people.Mentions[i] is { IsSubject: true, Person.Evidence: > 0 } mention ? mention.Person : first;
        }

        return first;
    }

    private static ResolvedSpeaker Bare(Person person) => new()
    {
        Start = person.Position,
        End = person.Position + person.Words[^1].Length,
        Name = person.Name,
        Gender = person.Gender,
        IsPerson = true,
        Person = person,
        Role = person.Role,
        Affiliation = person.Affiliation,
    };
}
