using System.Text.Json;
using System.Text.Json.Serialization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>What a folder of shards holds: <c>manifest.json</c>. It names whole shards alone, whenever it is read.</summary>
/// <param name="Format">Format of each shard.</param>
/// <param name="Compression">How the shards are packed.</param>
/// <param name="ShardSize">Articles of a full shard.</param>
/// <param name="Articles">Articles of all shards.</param>
/// <param name="ParserVersion">Version of the parser that made them.</param>
/// <param name="Shards">The shards, in the order of the inputs.</param>
internal sealed record ShardManifest(string Format, string Compression, int ShardSize, long Articles, string ParserVersion, IReadOnlyList<ShardEntry> Shards)
{
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ShardManifestContext.Default.ShardManifest), (byte)'\n'];

    /// <exception cref="IOException">It is no manifest.</exception>
    public static ShardManifest Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ShardManifestContext.Default.ShardManifest) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new ToolFailureException(new Message("fail.manifest"));
        }
    }
}

/// <summary>One shard.</summary>
/// <param name="File">Its name, in the folder.</param>
/// <param name="Articles">Articles it holds, one a line.</param>
/// <param name="Bytes">Its length as it stands on the disk.</param>
/// <param name="Sha256">Checksum of these bytes.</param>
internal sealed record ShardEntry(string File, int Articles, long Bytes, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ShardManifest))]
internal sealed partial class ShardManifestContext : JsonSerializerContext;
