using System.Collections.Frozen;
using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Encodings by the labels pages use for them, with the meaning browsers give the labels.</summary>
internal static class EncodingLabels
{
    public const string Windows1252 = "windows-1252";
    public const string Windows1256 = "windows-1256";
    public const string Iso88596 = "iso-8859-6";

    /// <summary>Labels that mean another encoding than their name says; the web reads ASCII and Latin-1 as windows-1252, and no page that can be read as ASCII is UTF-16.</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["x-unicode20utf8"] = "utf-8",
        ["utf-16"] = "utf-8", ["utf-16le"] = "utf-8", ["utf-16be"] = "utf-8", ["unicode"] = "utf-8", ["ucs-2"] = "utf-8", ["utf-32"] = "utf-8", ["utf-7"] = "utf-8",
        ["ascii"] = Windows1252, ["us-ascii"] = Windows1252, ["ansi_x3.4-1968"] = Windows1252, ["iso-8859-1"] = Windows1252, ["iso8859-1"] = Windows1252,
        ["iso_8859-1"] = Windows1252, ["latin1"] = Windows1252, ["l1"] = Windows1252, ["cp1252"] = Windows1252, ["x-cp1252"] = Windows1252,
        ["x-user-defined"] = Windows1252, ["ansi"] = Windows1252,
        ["cp1256"] = Windows1256, ["x-cp1256"] = Windows1256, ["win-1256"] = Windows1256, ["windows1256"] = Windows1256,
        ["arabic"] = Iso88596, ["asmo-708"] = Iso88596, ["ecma-114"] = Iso88596, ["iso8859-6"] = Iso88596, ["iso_8859-6"] = Iso88596,
        ["iso-8859-6-e"] = Iso88596, ["iso-8859-6-i"] = Iso88596,
        ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254", ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254", ["cp1255"] = "windows-1255", ["cp1257"] = "windows-1257", ["cp1258"] = "windows-1258",
        ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874", ["dos-874"] = "windows-874",
        ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["gb_2312-80"] = "gb18030", ["chinese"] = "gb18030",
        ["sjis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["ms_kanji"] = "shift_jis", ["windows-31j"] = "shift_jis",
        ["big5-hkscs"] = "big5", ["x-x-big5"] = "big5", ["euc-kr"] = "ks_c_5601-1987", ["korean"] = "ks_c_5601-1987", ["ksc5601"] = "ks_c_5601-1987",
        ["x-euc-jp"] = "euc-jp", ["koi8"] = "koi8-r", ["koi"] = "koi8-r",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding a page's label means; null where the label is unknown.</summary>
    public static Encoding? Resolve(string label)
    {
        var name = label.Trim();
        name = Aliases.GetValueOrDefault(name, name);
        return string.Equals(name, "utf-8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    /// <summary>An encoding of <see cref="Windows1252"/>, <see cref="Windows1256"/> and <see cref="Iso88596"/>.</summary>
    public static Encoding Legacy(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new NotSupportedException($"This runtime has no {name}.");
}
