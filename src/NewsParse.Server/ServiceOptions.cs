using System.Net;

namespace NewsParse.Server;

/// <summary>What the service allows.</summary>
internal sealed record ServiceOptions
{
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 8080);

    /// <summary>Limits of the parser.</summary>
    public ArticleParserOptions Parser { get; init; } = ArticleParserOptions.Default;

    /// <summary>Largest page in bytes, as it is sent and unpacked.</summary>
    public long MaxBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Most bytes of pages held at once, those that are still being sent among them.</summary>
    public long MaxBytesHeld { get; init; } = 256L * 1024 * 1024;

    /// <summary>How long a request may take: its page sent, its turn come, its answer made.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pages parsed at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Pages that wait for their turn; further ones are refused.</summary>
    public int MaxWaiting { get; init; } = 256;

    /// <summary>Connections at once; further ones are closed.</summary>
    public int MaxConnections { get; init; } = 4096;

    /// <summary>How long a client may send slower than <see cref="SlowestBytesPerSecond"/>.</summary>
    public TimeSpan SlowGrace { get; init; } = TimeSpan.FromSeconds(5);

    public double SlowestBytesPerSecond { get; init; } = 240;

    /// <summary>Whether addresses are fetched; never those of this machine or a private network.</summary>
    public bool AllowFetch { get; init; }
}
