namespace NewsParse.Cli.Output;

/// <summary>A result as it is written.</summary>
/// <param name="Bytes">What stands in a file of text; empty where it is a row.</param>
/// <param name="Row">What stands in a file of columns; null where it is bytes.</param>
internal readonly record struct ResultContent(ReadOnlyMemory<byte> Bytes, ArticleRow? Row = null);
