namespace NewsParse;

/// <summary>The input is beyond a limit of <see cref="ArticleParserOptions"/>.</summary>
public sealed class ArticleLimitException : Exception
{
    /// <summary>Names the limit and its value.</summary>
    /// <param name="limit">Name of the option.</param>
    /// <param name="value">The value that was exceeded.</param>
    public ArticleLimitException(string limit, long value)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The input is beyond {limit} ({value})."))
    {
        Limit = limit;
        Value = value;
    }

    /// <summary>Name of the option.</summary>
    public string Limit { get; }

    /// <summary>The value that was exceeded.</summary>
    public long Value { get; }
}
