namespace NewsParse.Reading.Loading;

/// <summary>
/// Tells windows-1256 and ISO-8859-6 from each other and from western pages by the company letters keep:
/// in the right encoding Arabic letters stand beside Arabic letters, in a wrong one among accented Latin letters, signs and gaps.
/// </summary>
internal static class ArabicScriptEvidence
{
    private const int BytesSampled = 64 * 1024;

    /// <summary>Fewer letters than these prove nothing.</summary>
    private const int FewestLetters = 8;

    /// <summary>A Latin letter or a gap inside a word weighs against several Arabic pairs.</summary>
    private const int Discord = 3;

    private enum Kind : byte { Other, Ascii, Arabic, Latin, Undefined }

    private static readonly Kind[] Windows1256 = KindsOf(EncodingLabels.Windows1256);
    private static readonly Kind[] Iso88596 = KindsOf(EncodingLabels.Iso88596);

    /// <summary>The label of the encoding the bytes are in, or null where they are not in Arabic script.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, BytesSampled)];
        var windows = Concord(sample, Windows1256);
        var iso = Concord(sample, Iso88596);
        if (Math.Max(windows, iso) < FewestLetters)
            return null;
        return iso > windows ? EncodingLabels.Iso88596 : EncodingLabels.Windows1256;
    }

    /// <summary>Pairs of Arabic letters, less the letters that cannot stand where they do.</summary>
    private static int Concord(ReadOnlySpan<byte> bytes, Kind[] kinds)
    {
        var score = 0;
        for (var i = 1; i < bytes.Length; i++)
        {
            var pair = (kinds[bytes[i - 1]], kinds[bytes[i]]);
            score += pair switch
            {
                (Kind.Arabic, Kind.Arabic) => 1,
                (_, Kind.Undefined) => -Discord,
                (Kind.Arabic, Kind.Latin) or (Kind.Latin, Kind.Arabic) => -Discord,
                (Kind.Ascii, Kind.Arabic) or (Kind.Arabic, Kind.Ascii) => -Discord,
                _ => 0,
            };
        }

        return score;
    }

    private static Kind[] KindsOf(string label)
    {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)i;
        var chars = EncodingLabels.Legacy(label).GetChars(bytes);
        var kinds = new Kind[256];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = KindOf(chars[i]);
        return kinds;
    }

    private static Kind KindOf(char c) => c switch
    {
        _ when char.IsAsciiLetter(c) => Kind.Ascii,
        >= '\u0620' and <= '\u06D3' when char.IsLetter(c) => Kind.Arabic,
        >= '\u0080' and <= '\u009F' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF') => Kind.Undefined,
        _ when char.IsLetter(c) => Kind.Latin,
        _ => Kind.Other,
    };
}
