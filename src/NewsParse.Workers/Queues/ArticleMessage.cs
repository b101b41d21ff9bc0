using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using RabbitMQ.Client;

namespace NewsParse.Workers.Queues;

/// <summary>A result as a message: one JSON object as the body; identifier, hash of the page and versions in properties and headers.</summary>
internal static class ArticleMessage
{
    private const string Article = "article";
    private const string Failure = "failure";

    private static readonly string ParserVersion =
        typeof(Article).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? typeof(Article).Assembly.GetName().Version!.ToString(3);

    private static readonly Lazy<string> VocabularyVersion = new(HashOfVocabulary);

    public static BasicProperties PropertiesOf(ArticleResult result)
    {
        var properties = MessageHeaders.Create(result.Id,
        [
            ("source", result.Source),
            ("page-hash", result.PageHash),
            ("parser-version", ParserVersion),
            ("vocabulary-version", VocabularyVersion.Value),
            ("failure", result.Failure),
            ("traceparent", result.TraceParent),
        ]);
        properties.ContentType = "application/json";
        properties.Type = result.Failure is null ? Article : Failure;
        return properties;
    }

    public static ArticleResult Parse(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var headers = new MessageHeaders(properties);
        return new ArticleResult
        {
            Id = PageMessage.IdOf(properties, body.Span), Json = body, Failure = headers["failure"],
            PageHash = headers["page-hash"], Source = headers["source"], TraceParent = headers["traceparent"],
        };
    }

    /// <summary>Words, phrases and learned models are data of the library: the same data, the same sixteen digits.</summary>
    private static string HashOfVocabulary()
    {
        var library = typeof(Article).Assembly;
        var names = library.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in names)
        {
            using var resource = library.GetManifestResourceStream(name)!;
            var content = new byte[resource.Length];
            resource.ReadExactly(content);
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
