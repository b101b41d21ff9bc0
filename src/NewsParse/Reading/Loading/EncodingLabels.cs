using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Encodings by the labels of the web, with the meaning browsers give them: the table is a data file.</summary>
internal static class EncodingLabels
{
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;

    private static readonly FrozenDictionary<string, int> CodePages = Read();

    /// <summary>The encoding a page's label means in the page itself; null where the label is unknown. No page that can be read as ASCII is UTF-16.</summary>
    public static Encoding? Resolve(string label) => CodePageOf(label) is Utf16 or Utf16BigEndian ? Encoding.UTF8 : ResolveServed(label);

    /// <summary>The encoding a label means outside of the page: in a header, on a command line.</summary>
    public static Encoding? ResolveServed(string label) => CodePageOf(label) switch
    {
        null => null,
        65001 => Encoding.UTF8,
        Utf16 => Encoding.Unicode,
        Utf16BigEndian => Encoding.BigEndianUnicode,
        var codePage => CodePagesEncodingProvider.Instance.GetEncoding(codePage.Value),
    };

    public static Encoding OfCodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? throw new NotSupportedException(FormattableString.Invariant($"This runtime has no code page {codePage}."));

    private static int? CodePageOf(string label) => CodePages.TryGetValue(label.Trim(), out var codePage) ? codePage : null;

    private static FrozenDictionary<string, int> Read()
    {
        var codePages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        using var reader = new StreamReader(typeof(EncodingLabels).Assembly.GetManifestResourceStream("NewsParse.Reading.Loading.encodings.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.IndexOf('\t', StringComparison.Ordinal) is not (> 0 and var tab))
                continue;
            var codePage = int.Parse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture);
            foreach (var label in line[(tab + 1)..].Split(' '))
                codePages.Add(label, codePage);
        }

        return codePages.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
