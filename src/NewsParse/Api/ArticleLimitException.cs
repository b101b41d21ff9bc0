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

    /// <summary>Name of the member of <see cref="ArticleParserOptions"/>, such as <c>MaxInputLength</c>.</summary>
    public string Limit { get; }

    /// <summary>The option's value, which the input exceeds, in the unit of the option.</summary>
    public long Value { get; }
}
