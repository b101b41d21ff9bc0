namespace NewsParse;

/// <summary>How quotations are looked for. Immutable and thread-safe.</summary>
public sealed class QuoteOptions
{
    private readonly double _minimumSpeakerConfidence = 0.25;
    private readonly int _maxQuotesPerBlock = 4096;

    /// <summary>Whether reported speech without quotation marks is given too, as <see cref="QuoteKind.Indirect"/>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IncludeIndirect { get; init; }

    /// <summary>Least confidence with which a speaker is named; below it the quotation comes with a null speaker.</summary>
    /// <value>0 to 1, 0.25 by default, which names the most speakers rightly over all. At 0.75 fewer speakers are named, and nearly all rightly.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double MinimumSpeakerConfidence
    {
        get => _minimumSpeakerConfidence;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            _minimumSpeakerConfidence = value;
        }
    }

    /// <summary>Most quotations given for one paragraph; those after them are left out.</summary>
    /// <value>4,096 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxQuotesPerBlock
    {
        get => _maxQuotesPerBlock;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxQuotesPerBlock = value;
        }
    }
}
