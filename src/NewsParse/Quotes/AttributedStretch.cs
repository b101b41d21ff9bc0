namespace NewsParse.Quotes;

/// <summary>A stretch with its kind, speaker and the rule that gave it.</summary>
internal sealed class AttributedStretch
{
    public required Stretch Stretch { get; init; }

    public QuoteKind Kind { get; set; }

    public ResolvedSpeaker? Speaker { get; set; }

    public AttributionRule Rule { get; set; }

    /// <summary>How far the words of the paragraph's language carry the rules, of 1; <see langword="null"/> where it is not read by clauses.</summary>
    public double? Reliability { get; init; }

    /// <summary>Offsets of the cue; both 0 without one.</summary>
    public int CueStart { get; set; }

    public int CueEnd { get; set; }

    public double Confidence { get; set; }
}
