using System.Buffers;
using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Finds the encoding a page declares in its first bytes: in an XML declaration, in the <c>charset</c> of a meta element or in the content type one stands for.</summary>
internal static class EncodingDeclaration
{
    /// <summary>Browsers look at 1,024 bytes; pages with long scripts before their meta element are read as meant all the same.</summary>
    private const int BytesSearched = 8192;

    /// <summary>Elements whose content is no markup: a meta element written there declares nothing.</summary>
    private static readonly string[] RawText = ["script", "style", "title", "textarea", "noframes"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\r\n\f/>");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    /// <summary>The first declared label that means an encoding; else the first unknown one; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, BytesSearched)];
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Find(chars.AsSpan(0, Encoding.Latin1.GetChars(bytes, chars)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static string? Find(ReadOnlySpan<char> head)
    {
        var first = FindInXmlDeclaration(head);
        if (first is not null && EncodingLabels.Resolve(first) is not null)
            return first;
        while (head.IndexOf('<') is >= 0 and var start)
        {
            head = head[(start + 1)..];
            if (head.StartsWith("!--"))
                head = After(head, "-->");
            else if (StartsWithTag(head, "meta"))
            {
                var declared = FindInMeta(head["meta".Length..]);
                if (declared is not null && EncodingLabels.Resolve(declared) is not null)
                    return declared;
                first ??= declared;
            }
            else if (StartsWithTag(head, "body"))
                return first;
            else
                head = AfterRawText(head);
        }

        return first;
    }

    private static string? FindInXmlDeclaration(ReadOnlySpan<char> head)
    {
        head = head.TrimStart(" \t\r\n");
        if (!head.StartsWith("<?xml"))
            return null;
        var end = head.IndexOf("?>");
        head = end < 0 ? default : head["<?xml".Length..end];
        while (NextAttribute(ref head, out var name, out var value))
        {
            if (name.Equals("encoding", StringComparison.OrdinalIgnoreCase) && !value.IsEmpty)
                return value.ToString();
        }

        return null;
    }

    private static string? FindInMeta(ReadOnlySpan<char> attributes)
    {
        string? charset = null, content = null;
        var isContentType = false;
        while (NextAttribute(ref attributes, out var name, out var value))
        {
            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase))
                charset ??= value.Trim().ToString();
            else if (name.Equals("content", StringComparison.OrdinalIgnoreCase))
                content ??= ContentTypeCharset.Of(value);
            else if (name.Equals("http-equiv", StringComparison.OrdinalIgnoreCase))
                isContentType |= value.Equals("content-type", StringComparison.OrdinalIgnoreCase);
        }

        return charset is { Length: > 0 } ? charset : isContentType ? content : null;
    }

    /// <summary>Takes the next attribute off the front of a tag; false at the tag's end.</summary>
    private static bool NextAttribute(ref ReadOnlySpan<char> tag, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        value = default;
        tag = tag.TrimStart(" \t\r\n\f/?");
        var length = tag.IndexOfAny(NameEnds);
        name = length < 0 ? tag : tag[..length];
        if (name.IsEmpty)
            return false;
        tag = tag[name.Length..].TrimStart(" \t\r\n\f");
        if (!tag.StartsWith("="))
            return true;
        tag = tag[1..].TrimStart(" \t\r\n\f");
        var quote = tag.StartsWith("\"") ? '"' : tag.StartsWith("'") ? '\'' : '\0';
        if (quote != '\0')
            tag = tag[1..];
        var end = quote != '\0' ? tag.IndexOf(quote) : tag.IndexOfAny(ValueEnds);
        value = end < 0 ? tag : tag[..end];
        tag = tag[(end < 0 ? tag.Length : end + (quote != '\0' ? 1 : 0))..];
        return true;
    }

    private static ReadOnlySpan<char> AfterRawText(ReadOnlySpan<char> tag)
    {
        foreach (var name in RawText)
        {
            if (!StartsWithTag(tag, name))
                continue;
            var end = tag.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            return end < 0 ? default : tag[end..];
        }

        return tag;
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text[name.Length] is ' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>';

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark)
    {
        var index = text.IndexOf(mark);
        return index < 0 ? default : text[(index + mark.Length)..];
    }
}
