using NewsParse.Cli.Wording;

namespace NewsParse.Server.Pages;

/// <summary>The language a person is spoken to in.</summary>
internal static class ReaderLanguage
{
    private const string Default = "en";

    /// <summary>The one asked for by name, else the one the request likes best of those there are words in.</summary>
    public static string Of(HttpRequest request)
    {
        if (request.Query["ui-language"] is [{ } asked, ..] && UiText.Languages.Contains(asked))
            return asked;
        foreach (var liked in request.GetTypedHeaders().AcceptLanguage.Where(static language => language.Quality is not 0).OrderByDescending(static language => language.Quality ?? 1))
        {
            var primary = liked.Value.Value!.Split('-')[0].ToLowerInvariant();
            if (UiText.Languages.Contains(primary))
                return primary;
        }

        return Default;
    }
}
