namespace NewsParse;

/// <summary>Where a RabbitMQ broker is, and which of its queues are used.</summary>
/// <remarks>Immutable. Queues that are there already are taken as they are; only missing ones are made, as quorum queues.</remarks>
public sealed class RabbitOptions
{
    /// <summary>Address of the broker, amqp or amqps, such as <c>amqps://user@broker.example:5671/host</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Password of the address's user; <see langword="null"/> for the one in the address.</summary>
    public string? Password { get; init; }

    /// <summary>What the names of the queues begin with: <c>NAME.pages</c>, <c>NAME.articles</c> and <c>NAME.dead</c>.</summary>
    /// <value><c>newsparse</c> by default.</value>
    public string Queues { get; init; } = "newsparse";

    /// <summary>How many pages a worker holds at most, in hand and waiting. It bounds its memory.</summary>
    /// <value>Twice the number of processors by default.</value>
    public ushort Prefetch { get; init; } = (ushort)Math.Min(ushort.MaxValue, 2 * Environment.ProcessorCount);

    /// <summary>How often a page is handed out before it is set aside into <c>NAME.dead</c>. Used where the queue of pages is made.</summary>
    /// <value>3 by default.</value>
    public int MaxDeliveries { get; init; } = 3;

    /// <summary>Most articles that wait to be collected; workers wait when there are as many. Used where the queue is made.</summary>
    /// <value><see langword="null"/>, no limit, by default.</value>
    public long? MaxArticles { get; init; }

    /// <summary>How long a silent connection may stay: twice that without a sign, and the other side is taken for gone.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(30);

    internal string Pages => Queues + ".pages";

    internal string Articles => Queues + ".articles";

    internal string Dead => Queues + ".dead";

    /// <summary>The address as it may be shown.</summary>
    internal string ShownAddress => new UriBuilder(Address) { UserName = "", Password = "" }.Uri.AbsoluteUri;
}
