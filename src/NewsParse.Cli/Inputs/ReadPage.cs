namespace NewsParse.Cli.Inputs;

/// <summary>Bytes of a document; of one from the web also the address it came from in the end and the type its server names.</summary>
internal sealed record ReadPage(byte[] Bytes, Uri? Address, string? ContentType);
