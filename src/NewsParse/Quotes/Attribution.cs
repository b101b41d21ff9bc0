namespace NewsParse.Quotes;

/// <summary>A subject and a cue found for a quotation, before the subject is resolved to a name.</summary>
/// <param name="Subject">The tokens that name the speaker.</param>
/// <param name="CueFirst">First token of the cue.</param>
/// <param name="CueLast">Last token of the cue.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct Attribution(NounPhrase Subject, int CueFirst, int CueLast, AttributionRule Rule)
{
    /// <summary>Whether the cue stands right of the quotation as its reporting clause.</summary>
    public bool IsReportingClause => Rule is AttributionRule.InvertedCue or AttributionRule.SubjectCue or AttributionRule.AccordingAfter;
}
