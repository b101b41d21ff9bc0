using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NewsParse.Workers.Queues;

/// <summary>A connection to a broker that is made again when it was lost. The client library's own recovery is off: it would answer for pages that the broker has taken back.</summary>
internal sealed class BrokerConnection(RabbitOptions options, string name) : IAsyncDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private IConnection? _connection;

    public RabbitOptions Options => options;

    public bool IsOpen => _connection is { IsOpen: true };

    /// <summary>Whether a failure is one of the connection, after which trying again makes sense.</summary>
    public static bool IsLoss(Exception failure) =>
        failure is RabbitMQClientException or IOException or SocketException or TimeoutException or ObjectDisposedException or OperationCanceledException;

    /// <summary>Connects for the first time and makes the queues that are missing.</summary>
    /// <exception cref="IOException">The broker cannot be reached, or refuses; the message says why and names no password.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var channel = await OpenChannelAsync(new CreateChannelOptions(false, false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsLoss(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"no connection to {options.ShownAddress}: {ReasonOf(failure)}", failure);
        }
    }

    /// <summary>A channel of the connection, which is made where there is none.</summary>
    public async Task<IChannel> OpenChannelAsync(CreateChannelOptions channel, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_connection is not { IsOpen: true })
            {
                if (_connection is not null)
                    await _connection.DisposeAsync().ConfigureAwait(false);
                _connection = await CreateFactory().CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
                await QueueDeclaration.EnsureAsync(_connection, options, cancellationToken).ConfigureAwait(false);
            }

            return await _connection.CreateChannelAsync(channel, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Tries until it succeeds or is told to stop.</summary>
    public async Task<IChannel> ReopenChannelAsync(CreateChannelOptions channel, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return await OpenChannelAsync(channel, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (IsLoss(failure) && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private ConnectionFactory CreateFactory()
    {
        var factory = new ConnectionFactory
        {
            Uri = options.Address,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = options.Heartbeat,
            ClientProvidedName = name,
        };
        if (options.Password is not null)
            factory.Password = options.Password;
        return factory;
    }

    private static string ReasonOf(Exception failure)
    {
        var inner = failure;
        while (inner is BrokerUnreachableException or AggregateException && inner.InnerException is not null)
            inner = inner.InnerException;
        return inner switch
        {
            AuthenticationFailureException or PossibleAuthenticationFailureException => "user or password is wrong",
            OperationInterruptedException { ShutdownReason: { } reason } => reason.ReplyText,
            ConnectFailureException { InnerException: { } cause } => cause.Message,
            _ => inner.Message,
        };
    }
}
