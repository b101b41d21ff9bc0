using System.Text;

namespace NewsParse.Cli.Inputs;

/// <summary>Bytes of plain text as characters: the encoding asked for, else that of the byte order mark, else UTF-8.</summary>
internal static class PlainTextDecoder
{
    public static string Decode(byte[] bytes, Encoding? encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: encoding is null);
        return reader.ReadToEnd();
    }
}
