namespace NewsParse.Quotes;

/// <summary>The rule that gave a quotation its speaker; the confidence of each is data (Languages/rules.tsv).</summary>
internal enum AttributionRule
{
    None,
    Label,
    DashName,
    InvertedCue,
    SubjectCue,
    AccordingAfter,
    AccordingBefore,
    SentenceFinalCue,
    SpeechCueAdjacent,
    SpeechCueNear,
    SpeechCueFar,
    ActCueAdjacent,
    ActCueNear,
    ActCueFar,
    OtherCueAdjacent,
    OtherCueNear,
    OtherCueFar,
    OuterClause,
    PossessiveNoun,
    SameParagraph,
    FloatingParagraph,
    Continuation,
    SentenceBefore,
    SubjectBetween,
    ColonParagraph,
    ColonInSentence,
}
