namespace NewsParse.Cli.Inputs;

/// <summary>An input after a look at its beginning: one document, or a file that holds many.</summary>
/// <param name="Document">The document, or the file.</param>
/// <param name="Container">What kind of file of many documents it is; null for one document.</param>
/// <param name="Content">What such a file holds.</param>
internal sealed record OpenedInput(InputDocument Document, InputContainer? Container = null, Stream? Content = null) : IDisposable
{
    public void Dispose() => Content?.Dispose();
}
