namespace NewsParse;

/// <summary>How an article is cut into chunks. Immutable and safe to share between threads.</summary>
public sealed class ChunkOptions
{
    private readonly int _maxTokens = 512;

    /// <summary>Most tokens of a chunk.</summary>
    /// <value>512 by default; a word that is longer is cut between characters. Only a single character may hold more.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxTokens
    {
        get => _maxTokens;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxTokens = value;
        }
    }

    /// <summary>Counts the tokens of a text, for instance with the tokenizer of the model in use.</summary>
    /// <value><see langword="null"/> by default: tokens are estimated from the number of characters of each script.</value>
    public Func<string, int>? CountTokens { get; init; }
}
