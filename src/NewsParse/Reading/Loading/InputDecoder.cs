using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Bytes to text: finds the encoding from the byte order mark, the declaration and the bytes themselves.</summary>
internal static class InputDecoder
{
    /// <param name="bytes">The input as it came.</param>
    /// <param name="overrideEncoding">The encoding the caller knows, over what the bytes say; null to tell from the bytes.</param>
    /// <param name="servedCharset">The charset the server named: evidence before the page's own declaration, not before the bytes.</param>
    public static DecodedInput Decode(ReadOnlySpan<byte> bytes, Encoding? overrideEncoding, string? servedCharset = null)
    {
        if (overrideEncoding is not null)
            return Read(bytes, overrideEncoding, EncodingEvidence.Override);
        if (MarkedEncoding(bytes) is { } marked)
            return Read(bytes, marked, EncodingEvidence.ByteOrderMark);
        if (Utf16Evidence.Of(bytes) is { } utf16)
            return Read(bytes, utf16, EncodingEvidence.Bytes);
        var served = servedCharset is null ? null : EncodingLabels.ResolveServed(servedCharset);
        var label = served is null ? EncodingDeclaration.Find(bytes) : servedCharset;
        var declared = served ?? (label is null ? null : EncodingLabels.Resolve(label));
        return Utf8Evidence.Of(bytes) switch
        {
            Utf8Verdict.Silent => Read(bytes, declared ?? Encoding.UTF8, declared is null ? EncodingEvidence.Fallback : EncodingEvidence.Declaration),
            Utf8Verdict.Proven => ReadUtf8(bytes, label, declared),
            _ when (declared is null or UTF8Encoding) && MixedUtf8.IsUtf8(bytes) => ReadMixed(bytes, label),
            _ => ReadLegacy(bytes, label, declared),
        };
    }

    private static DecodedInput ReadUtf8(ReadOnlySpan<byte> bytes, string? label, Encoding? declared)
    {
        if (declared is null or UTF8Encoding)
            return Read(bytes, Encoding.UTF8, declared is null ? EncodingEvidence.Bytes : EncodingEvidence.Declaration);
        return Read(bytes, Encoding.UTF8, EncodingEvidence.Bytes, label);
    }

    private static DecodedInput ReadMixed(ReadOnlySpan<byte> bytes, string? label)
    {
        var foreign = EncodingLabels.Legacy(ArabicScriptEvidence.Of(MixedUtf8.ForeignBytes(bytes)) ?? EncodingLabels.Windows1252);
        var text = MixedUtf8.Read(bytes, foreign);
        var evidence = label is null ? EncodingEvidence.Bytes : EncodingEvidence.Declaration;
        return new DecodedInput(text, Encoding.UTF8, evidence, null, text.AsSpan().Contains('\uFFFD')) { ForeignEncoding = foreign };
    }

    /// <summary>Bytes that are no UTF-8. Pages in Arabic script are often declared as UTF-8 or Latin-1, or not at all.</summary>
    private static DecodedInput ReadLegacy(ReadOnlySpan<byte> bytes, string? label, Encoding? declared)
    {
        if (declared is null or UTF8Encoding || IsMistakenFor(declared))
        {
            if (ArabicScriptEvidence.Of(bytes) is { } arabic)
            {
                var encoding = EncodingLabels.Legacy(arabic);
                return declared?.CodePage == encoding.CodePage
                    ? Read(bytes, encoding, EncodingEvidence.Declaration)
                    : Read(bytes, encoding, EncodingEvidence.Bytes, label);
            }

            if (declared is null or UTF8Encoding)
                return Read(bytes, EncodingLabels.Legacy(EncodingLabels.Windows1252), EncodingEvidence.Fallback, label);
        }

        return Read(bytes, declared, EncodingEvidence.Declaration);
    }

    /// <summary>Whether pages in Arabic script are known to be declared so although they are in another encoding.</summary>
    private static bool IsMistakenFor(Encoding declared) =>
        declared.CodePage == EncodingLabels.Legacy(EncodingLabels.Windows1252).CodePage
        || declared.CodePage == EncodingLabels.Legacy(EncodingLabels.Windows1256).CodePage
        || declared.CodePage == EncodingLabels.Legacy(EncodingLabels.Iso88596).CodePage;

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8;
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        return bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : null;
    }

    private static DecodedInput Read(ReadOnlySpan<byte> bytes, Encoding encoding, EncodingEvidence evidence, string? overruled = null)
    {
        var text = encoding.GetString(bytes);
        if (text.StartsWith('\uFEFF'))
            text = text[1..];
        return new DecodedInput(text, encoding, evidence, overruled, text.AsSpan().Contains('\uFFFD'));
    }
}
