using System.Buffers;
using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Finds the encoding a page declares in its first bytes: in an XML declaration or a meta element.</summary>
internal static class EncodingDeclaration
{
    /// <summary>Browsers look at 1,024 bytes; pages with long scripts before their meta element are read as meant all the same.</summary>
    private const int BytesSearched = 8192;

    private static readonly SearchValues<byte> LabelEnds = SearchValues.Create("\"';> \t\r\n/"u8);

    /// <summary>The declared label, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, BytesSearched)];
        if (FindInXmlDeclaration(head) is { } label)
            return label;
        while (head.IndexOf((byte)'<') is >= 0 and var start)
        {
            head = head[(start + 1)..];
            if (head.StartsWith("!--"u8))
                head = After(head, "-->"u8);
            else if (StartsWithTag(head, "meta"u8))
            {
                var end = head.IndexOf((byte)'>');
                if (FindInMeta(end < 0 ? head : head[..end]) is { } declared)
                    return declared;
            }
            else if (StartsWithTag(head, "body"u8))
                return null;
        }

        return null;
    }

    private static string? FindInXmlDeclaration(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        if (!head.StartsWith("<?xml"u8))
            return null;
        var end = head.IndexOf("?>"u8);
        return end < 0 ? null : ValueAfter(head[..end], "encoding"u8);
    }

    /// <summary>Both <c>charset=…</c> and the charset inside <c>content="text/html; charset=…"</c>.</summary>
    private static string? FindInMeta(ReadOnlySpan<byte> meta) => ValueAfter(meta, "charset"u8);

    private static bool StartsWithTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) =>
        text.Length > name.Length && Ascii.EqualsIgnoreCase(text[..name.Length], name) && (IsSpace(text[name.Length]) || text[name.Length] is (byte)'/' or (byte)'>');

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark)
    {
        var index = text.IndexOf(mark);
        return index < 0 ? default : text[(index + mark.Length)..];
    }

    /// <summary>The value after a name and an equals sign, quoted or not.</summary>
    private static string? ValueAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i + name.Length < text.Length; i++)
        {
            if (!Ascii.EqualsIgnoreCase(text.Slice(i, name.Length), name))
                continue;
            var rest = SkipSpace(text[(i + name.Length)..]);
            if (rest.Length == 0 || rest[0] != '=')
                continue;
            rest = SkipSpace(rest[1..]).TrimStart("\"'"u8);
            var length = rest.IndexOfAny(LabelEnds);
            var label = Encoding.ASCII.GetString(length < 0 ? rest : rest[..length]);
            return label.Length > 0 ? label : null;
        }

        return null;
    }

    private static ReadOnlySpan<byte> SkipSpace(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n\f"u8);

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f';
}
