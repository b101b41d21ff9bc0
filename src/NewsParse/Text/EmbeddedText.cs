using System.Text;

namespace NewsParse.Text;

/// <summary>Reads the data files that travel inside the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The fields of each line of a tab-separated file; blank lines and lines that begin with # are comments.</summary>
    public static IEnumerable<string[]> ReadRows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>The bytes of a file where the loader put them: nothing is copied, and they stay as long as the process.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without the file.</exception>
    public static unsafe ReadOnlySpan<byte> Bytes(string name)
    {
        using var stream = (UnmanagedMemoryStream)Open(name);
        return new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length));
    }

    /// <exception cref="InvalidOperationException">The assembly was built without the file.</exception>
    public static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The embedded file '{name}' is missing.");
}
