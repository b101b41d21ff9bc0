using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Bytes to text: finds the encoding from the byte order mark, the declaration and the bytes themselves.</summary>
internal static class InputDecoder
{
    private const int Western = 1252;
    private const int ShiftedJapanese = 50220;

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
            Utf8Verdict.Silent when (declared is null or UTF8Encoding) && HoldsShiftsToKanji(bytes) => Read(bytes, EncodingLabels.OfCodePage(ShiftedJapanese), EncodingEvidence.Bytes, label),
            Utf8Verdict.Silent => Read(bytes, declared ?? Encoding.UTF8, declared is null ? EncodingEvidence.Fallback : EncodingEvidence.Declaration),
            Utf8Verdict.Proven => ReadUtf8(bytes, label, declared),
            _ when (declared is null or UTF8Encoding) && MixedUtf8.IsUtf8(bytes) => ReadMixed(bytes, label),
            _ => ReadLegacy(bytes, label, declared),
        };
    }

    /// <summary>ISO-2022-JP is nothing but ASCII bytes; what no text holds are its escapes.</summary>
    private static bool HoldsShiftsToKanji(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0;

    private static DecodedInput ReadUtf8(ReadOnlySpan<byte> bytes, string? label, Encoding? declared)
    {
        var isDeclared = declared is UTF8Encoding;
        var overruled = declared is null or UTF8Encoding ? null : label;
        var read = Read(bytes, Encoding.UTF8, isDeclared ? EncodingEvidence.Declaration : EncodingEvidence.Bytes, overruled);
        return DoubleUtf8.Mend(read.Text) is { } mended ? read with { Text = mended, IsMended = true } : read;
    }

    private static DecodedInput ReadMixed(ReadOnlySpan<byte> bytes, string? label)
    {
        var foreign = LegacyEvidence.Of(MixedUtf8.ForeignBytes(bytes)).Encoding;
        var text = MixedUtf8.Read(bytes, foreign);
        var evidence = label is null ? EncodingEvidence.Bytes : EncodingEvidence.Declaration;
        return new DecodedInput(text, Encoding.UTF8, evidence, null, text.AsSpan().Contains('\uFFFD')) { ForeignEncoding = foreign };
    }

    /// <summary>Bytes that are no UTF-8. Pages in other scripts are often declared as UTF-8 or Latin-1, or not at all.</summary>
    private static DecodedInput ReadLegacy(ReadOnlySpan<byte> bytes, string? label, Encoding? declared)
    {
        if (declared is not (null or UTF8Encoding) && !IsMistakenFor(declared.CodePage))
            return Read(bytes, declared, EncodingEvidence.Declaration);
        var (encoding, isProven) = LegacyEvidence.Of(bytes);
        if (declared?.CodePage == encoding.CodePage)
            return Read(bytes, encoding, EncodingEvidence.Declaration);
        if (isProven && (declared is null or UTF8Encoding || declared.CodePage == Western || IsArabic(encoding.CodePage)))
            return Read(bytes, encoding, EncodingEvidence.Bytes, label);
        return declared is null or UTF8Encoding
            ? Read(bytes, encoding, EncodingEvidence.Fallback, label)
            : Read(bytes, declared, EncodingEvidence.Declaration);
    }

    /// <summary>Whether pages in other scripts are known to be declared so although they are in another encoding.</summary>
    private static bool IsMistakenFor(int codePage) => codePage == Western || IsArabic(codePage);

    private static bool IsArabic(int codePage) => codePage is 1256 or 28596;

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
