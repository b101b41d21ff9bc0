namespace NewsParse.Workers.Queues;

/// <summary>A page handed out by the broker.</summary>
internal sealed class RabbitPageDelivery : PageDelivery
{
    private readonly QueueMessage _message;
    private readonly ConfirmedPublisher _publisher;
    private readonly RabbitOptions _options;
    private readonly PageTask? _task;

    public RabbitPageDelivery(QueueMessage message, ConfirmedPublisher publisher, RabbitOptions options)
    {
        _message = message;
        _publisher = publisher;
        _options = options;
        try
        {
            _task = PageMessage.Parse(message.Properties, message.Body);
        }
        catch (FormatException malformed)
        {
            Defect = malformed.Message;
        }
    }

    /// <summary>Why the message is no task; null where it is one.</summary>
    public string? Defect { get; }

    public override PageTask Task => _task ?? throw new InvalidOperationException(Defect);

    public override int Deliveries => _message.Deliveries;

    public override async ValueTask AcknowledgeAsync(CancellationToken cancellationToken) =>
        await _message.Consumer.AcknowledgeAsync(_message, cancellationToken).ConfigureAwait(false);

    public override async ValueTask ReturnAsync(string reason, CancellationToken cancellationToken)
    {
        if (Deliveries < _options.MaxDeliveries)
        {
            await _message.Consumer.ReturnAsync(_message, cancellationToken).ConfigureAwait(false);
            return;
        }

        // The broker would set it aside too, but knows no reason.
        await _publisher.SendAsync(_options.Dead, DeadLetter.PropertiesOf(_message, reason), _message.Body, cancellationToken).ConfigureAwait(false);
        await _message.Consumer.AcknowledgeAsync(_message, cancellationToken).ConfigureAwait(false);
    }
}
