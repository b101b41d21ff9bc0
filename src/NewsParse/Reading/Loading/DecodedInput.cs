using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Why an encoding was used.</summary>
internal enum EncodingEvidence : byte
{
    /// <summary>The caller said so.</summary>
    Override,
    ByteOrderMark,

    /// <summary>The page declares it, and nothing in its bytes disproves that.</summary>
    Declaration,

    /// <summary>The bytes can hardly be anything else: valid multi-byte UTF-8, zero bytes of UTF-16, or the letters of Arabic script.</summary>
    Bytes,

    /// <summary>Nothing speaks for any encoding.</summary>
    Fallback,
}

/// <summary>Decoded text and how it was decoded.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">The encoding used.</param>
/// <param name="Evidence">Why it was used.</param>
/// <param name="OverruledDeclaration">What the page declares, where its bytes disprove it; else null.</param>
/// <param name="HasReplacements">Whether some bytes stand for no character in the encoding and became U+FFFD.</param>
internal readonly record struct DecodedInput(
    string Text, Encoding Encoding, EncodingEvidence Evidence, string? OverruledDeclaration, bool HasReplacements)
{
    /// <summary>Encoding of the stretches that are not in <see cref="Encoding"/>; null where there are no such.</summary>
    public Encoding? ForeignEncoding { get; init; }

    /// <summary>Whether stretches that had been encoded twice were mended.</summary>
    public bool IsMended { get; init; }
}
