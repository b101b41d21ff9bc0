using System.Text.Json.Serialization;

namespace NewsParse.Writing.Formats;

/// <summary>How the model is written as JSON; generated at compile time, so that trimmed and native programs can use it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true,
    NewLine = "\n",
    Converters = [typeof(ListItemConverter)])]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleReport))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
