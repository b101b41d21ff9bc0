using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsParse.Cli.Inputs;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>Builds markup in which nothing from a parsed page can be anything but text.</summary>
internal sealed class ReportHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new(64 * 1024);

    /// <summary>Adds markup of our own.</summary>
    public ReportHtml Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Adds text, escaped; safe in content and in quoted attribute values.</summary>
    public ReportHtml Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _html.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>Adds an attribute with an escaped value; nothing where the value is null.</summary>
    public ReportHtml Attribute(string name, string? value) =>
        value is null ? this : Markup(" " + name + "=\"").Text(value).Markup("\"");

    /// <summary>Adds an address as a link that tells its target nothing; what is no http or https address is text.</summary>
    public ReportHtml Link(string address, string? text = null) =>
        InputDocument.LooksLikeAddress(address)
            ? Markup("<a rel=\"noopener noreferrer\"").Attribute("href", address).Markup(">").Text(text ?? address).Markup("</a>")
            : Text(text ?? address);

    /// <summary>Adds an element around text; nothing where there is no text.</summary>
    public ReportHtml Element(string name, string? text, string attributes = "") =>
        string.IsNullOrEmpty(text) ? this : Markup("<" + name + attributes + ">").Text(text).Markup("</" + name + ">\n");

    public override string ToString() => _html.ToString();

    /// <summary>The source expression that lets exactly this style or script run.</summary>
    public static string HashOf(string code) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code))) + "'";
}
