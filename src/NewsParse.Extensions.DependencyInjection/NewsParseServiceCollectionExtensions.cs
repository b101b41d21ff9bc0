using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsParse;

/// <summary>Registers NewsParse with a service collection.</summary>
public static class NewsParseServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ArticleParser"/> and <see cref="QuoteExtractor"/> as singletons; both are safe to use from many threads.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Changes the settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example>
    /// <code>
    /// services.AddNewsParse(options => options.MaxInputLength = 2_000_000);
    /// </code>
    /// </example>
    public static IServiceCollection AddNewsParse(this IServiceCollection services, Action<NewsParseOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<NewsParseOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NewsParseOptions>, NewsParseOptionsValidator>());
        services.TryAddSingleton(static provider => new ArticleParser(ToParserOptions(provider.GetRequiredService<IOptions<NewsParseOptions>>().Value)));
        services.TryAddSingleton(static provider => new QuoteExtractor(provider.GetRequiredService<ArticleParser>().Options.Quotes));
        return services;
    }

    private static ArticleParserOptions ToParserOptions(NewsParseOptions options) => new()
    {
        MaxInputLength = options.MaxInputLength,
        MaxElements = options.MaxElements,
        MaxDepth = options.MaxDepth,
        MaxBlocks = options.MaxBlocks,
        Quotes = new QuoteOptions { IncludeIndirect = options.IncludeIndirectSpeech, MinimumSpeakerConfidence = options.MinimumSpeakerConfidence },
        LanguagePacks = [.. options.LanguagePacks],
    };
}
