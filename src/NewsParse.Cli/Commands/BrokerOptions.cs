using System.CommandLine;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options that say which broker is used, and how.</summary>
internal sealed class BrokerOptions
{
    /// <summary>Names the variable that holds the password.</summary>
    public const string PasswordVariable = "NEWSPARSE_BROKER_PASSWORD";

    private readonly Option<string> _broker = new("--broker") { Description = "Address of the RabbitMQ broker, amqp or amqps; the password comes from a file or from " + PasswordVariable + ".", HelpName = "URI", Required = true };
    private readonly Option<string?> _passwordFile = new("--password-file") { Description = "File that holds the password.", HelpName = "FILE" };
    private readonly Option<string> _queues = new("--queues") { Description = "What the queues' names begin with: NAME.pages, NAME.articles, NAME.dead.", HelpName = "NAME", DefaultValueFactory = _ => "newsparse" };
    private readonly Option<long?> _maxArticles = new("--max-articles") { Description = "Most articles that wait to be collected, where the queue is made now; workers wait then.", HelpName = "N" };
    private readonly Option<int> _maxDeliveries = new("--max-deliveries") { Description = "Tries for each page, where the queue is made now.", HelpName = "N", DefaultValueFactory = _ => 3 };
    private readonly Option<int> _heartbeat = new("--heartbeat") { Description = "Seconds of silence after which the other side is asked for a sign.", HelpName = "SECONDS", DefaultValueFactory = _ => 30 };

    public BrokerOptions(Command command)
    {
        _broker.Validators.Add(result =>
        {
            // The address is not repeated: it may hold a password.
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps"))
                result.AddError(new Message("usage.broker"));
        });
        LimitOptions.MustBePositive(_maxDeliveries);
        LimitOptions.MustBePositive(_heartbeat);
        foreach (var option in new Option[] { _broker, _passwordFile, _queues, _maxArticles, _maxDeliveries, _heartbeat })
            command.Options.Add(option);
    }

    public RabbitOptions Read(ParseResult result, int? prefetch = null)
    {
        var options = new RabbitOptions
        {
            Address = new Uri(result.GetValue(_broker)!),
            Password = PasswordOf(result.GetValue(_passwordFile)),
            Queues = result.GetValue(_queues)!,
            MaxArticles = result.GetValue(_maxArticles),
            MaxDeliveries = result.GetValue(_maxDeliveries),
            Heartbeat = TimeSpan.FromSeconds(result.GetValue(_heartbeat)),
        };
        return prefetch is not { } pages ? options : new RabbitOptions
        {
            Address = options.Address, Password = options.Password, Queues = options.Queues, MaxArticles = options.MaxArticles,
            MaxDeliveries = options.MaxDeliveries, Heartbeat = options.Heartbeat, Prefetch = (ushort)Math.Min(pages, ushort.MaxValue),
        };
    }

    private static string? PasswordOf(string? file) =>
        file is not null ? File.ReadAllText(file).TrimEnd('\r', '\n')
        : Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password ? password
        : null;
}
