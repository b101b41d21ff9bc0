using System.IO.Compression;
using System.Text;

namespace NewsParse.Cli.Tests;

/// <summary>A folder of documents that is gone after the test.</summary>
internal sealed class InputFolder : IDisposable
{
    public const string Page = "<!doctype html><title>Dam opens</title><h1>Dam opens</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p><p>Farmers had waited nine winters for the water to come down the valley.</p>";

    public const string Dump = "Dam opens\n\nThe gates of the dam were lifted at dawn on Monday, engineers said.\n\n“We waited nine winters,” said Gul Agha Sadat, the engineer.\n";

    public InputFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "newsparse-" + Guid.NewGuid().ToString("N"));

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public string Add(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public static byte[] Packed(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
