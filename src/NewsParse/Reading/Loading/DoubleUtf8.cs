using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsParse.Reading.Loading;

/// <summary>
/// Text whose UTF-8 was taken for another encoding once and encoded anew: an apostrophe has become three odd characters, a word of Persian ten.
/// Each stretch between tags and line ends is judged by itself; text that only speaks of such accidents has few of them.
/// </summary>
internal static class DoubleUtf8
{
    /// <summary>Fewer characters than these are an example or chance.</summary>
    private const int FewestCharacters = 6;

    /// <summary>So many sound stretches, of a template or of scripts, may stand for each that is to be mended.</summary>
    private const int ForeignPerMended = 4;

    /// <summary>Encodings that UTF-8 is taken for.</summary>
    private static readonly SingleByteTable[] Mistaken = [new(1252), new(1256), new(1251), new(1254), new(1250)];

    private static readonly SearchValues<char> StretchEnds = SearchValues.Create("<>\n\r");

    /// <summary>The text mended, or null where there is nothing to mend.</summary>
    public static string? Mend(string text)
    {
        foreach (var table in Mistaken)
        {
            if (IsDouble(text, table))
                return Mend(text, table);
        }

        return null;
    }

    /// <summary>Whether most stretches beyond ASCII are UTF-8 read in this encoding.</summary>
    private static bool IsDouble(ReadOnlySpan<char> text, SingleByteTable table)
    {
        long characters = 0, stretches = 0, others = 0;
        while (!text.IsEmpty)
        {
            var stretch = Next(ref text);
            if (Ascii.IsValid(stretch))
                continue;
            if (table.CountDouble(stretch) is > 0 and var count)
            {
                characters += count;
                stretches++;
            }
            else if (++others > ForeignPerMended * (stretches + 1))
                return false;
        }

        return characters >= FewestCharacters && others <= ForeignPerMended * stretches;
    }

    private static string Mend(ReadOnlySpan<char> text, SingleByteTable table)
    {
        var mended = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var stretch = Next(ref text);
            if (!Ascii.IsValid(stretch) && table.CountDouble(stretch) > 0)
                mended.Append(Encoding.UTF8.GetString(table.BytesOf(stretch)));
            else
                mended.Append(stretch);
        }

        return mended.ToString();
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text)
    {
        var end = text[1..].IndexOfAny(StretchEnds);
        var stretch = end < 0 ? text : text[..(end + 1)];
        text = text[stretch.Length..];
        return stretch;
    }

    /// <summary>The bytes of the characters of an encoding of one byte a character; what it leaves undefined stands for itself, as browsers have it.</summary>
    private sealed class SingleByteTable
    {
        private const int Beyond = 256;

        private readonly Dictionary<char, byte> _bytes = [];

        public SingleByteTable(int codePage)
        {
            var encoding = EncodingLabels.OfCodePage(codePage);
            for (var i = 0x80; i < Beyond; i++)
            {
                _bytes[encoding.GetString([(byte)i])[0]] = (byte)i;
                _bytes.TryAdd((char)i, (byte)i);
            }
        }

        /// <summary>How many characters beyond ASCII the stretch holds once it is mended; 0 where it is no UTF-8 read wrongly.</summary>
        public int CountDouble(ReadOnlySpan<char> stretch)
        {
            var (missing, count) = (0, 0);
            var smallest = 0;
            foreach (var c in stretch)
            {
                if (c < 0x80)
                {
                    if (missing > 0)
                        return 0;
                    continue;
                }

                if (!_bytes.TryGetValue(c, out var value))
                    return 0;
                if (missing > 0)
                {
                    if ((value & 0xC0) != 0x80 || value < smallest)
                        return 0;
                    smallest = 0;
                    count += --missing == 0 ? 1 : 0;
                }
                else if ((missing = Following(value)) == 0)
                    return 0;
                else
                    smallest = value switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0 };
            }

            return missing == 0 && Utf8.IsValid(BytesOf(stretch)) ? count : 0;
        }

        public byte[] BytesOf(ReadOnlySpan<char> stretch)
        {
            var bytes = new byte[stretch.Length];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = stretch[i] < 0x80 ? (byte)stretch[i] : _bytes[stretch[i]];
            return bytes;
        }

        private static int Following(byte lead) => lead switch
        {
            >= 0xC2 and <= 0xDF => 1,
            >= 0xE0 and <= 0xEF => 2,
            >= 0xF0 and <= 0xF4 => 3,
            _ => 0,
        };
    }
}
