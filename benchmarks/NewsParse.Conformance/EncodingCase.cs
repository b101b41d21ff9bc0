using System.Text;
using NewsParse.Reading.Loading;

namespace NewsParse.Conformance;

/// <summary>Bytes and the encoding a browser reads them in.</summary>
internal sealed record EncodingCase(byte[] Bytes)
{
    /// <summary>What browsers read a page in that declares nothing they know.</summary>
    private const string Default = "windows-1252";

    public static Column<EncodingCase>[] Columns { get; } = [new(test => NameOf(EncodingDeclaration.Find(test.Bytes) ?? Default))];

    public static IEnumerable<(EncodingCase Case, string Name, string Expected)> ReadAll(string file)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        var number = 0;
        foreach (var part in text.Split("#data\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = part.IndexOf("\n#encoding\n", StringComparison.Ordinal);
            if (mark < 0)
                continue;
            var expected = part[(mark + "\n#encoding\n".Length)..].Split('\n')[0];
            yield return (new EncodingCase(Encoding.Latin1.GetBytes(part[..mark])), $"{++number}", NameOf(expected));
        }
    }

    private static string NameOf(string label) => EncodingLabels.Resolve(label)?.WebName ?? Default;
}
