using System.Text.Json.Serialization;

namespace NewsParse.Cli.Queues;

/// <summary>One queue, as a line.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Ready">Messages that wait.</param>
/// <param name="Consumers">Who takes them.</param>
/// <param name="ChangePerSecond">How the number of waiting messages changed; null where it was looked at once.</param>
internal sealed record DepthLine(string Queue, uint Ready, uint Consumers, double? ChangePerSecond);

/// <summary>One page set aside, as a line.</summary>
internal sealed record DeadLetterLine(string Id, string? Source, string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DepthLine))]
[JsonSerializable(typeof(DeadLetterLine))]
internal sealed partial class QueueJson : JsonSerializerContext;
