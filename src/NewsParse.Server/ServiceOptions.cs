using System.Net;

namespace NewsParse.Server;

/// <summary>What the service allows.</summary>
internal sealed record ServiceOptions
{
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 8080);

    /// <summary>Largest body in bytes.</summary>
    public long MaxBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>How long a request may take, its body received and its answer made.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests are worked on at once; as many again wait for their turn, the next are refused.</summary>
    public int MaxRequests { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>How long a client may send slower than <see cref="SlowestBytesPerSecond"/>.</summary>
    public TimeSpan SlowGrace { get; init; } = TimeSpan.FromSeconds(5);

    public double SlowestBytesPerSecond { get; init; } = 240;
}
