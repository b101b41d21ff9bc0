using System.Text;
using NewsParse.Text;

namespace NewsParse.Reading.Links;

/// <summary>Makes addresses absolute where a base is known and lets through only those that are safe to print.</summary>
internal sealed class LinkResolver(Uri? baseAddress)
{
    /// <summary>The printable address, or null for none, an unsafe scheme or a mere fragment.</summary>
    public string? Resolve(string? address, bool isImage = false)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var text = address.Trim();
        if (text[0] == '#')
            return null;
        foreach (var c in text)
            if (c < ' ' || c is '\u007F' or '<' or '>' or '"')
                return null;
        if (HasScheme(text))
            return IsSafe(text, isImage) ? Printable(text) : null;
        if (baseAddress is null)
            return Printable(text);
        return Uri.TryCreate(baseAddress, text, out var absolute) ? Encoded(absolute) : null;
    }

    /// <summary>The address percent-encoded; null where it is no page's, or its host holds what no encoding can make harmless.</summary>
    public static string? Encoded(Uri? address) => address?.Scheme is "http" or "https" && IsPlain(address.AbsoluteUri) ? address.AbsoluteUri : null;

    /// <summary>The address as printed; percent-encoded, or null without a scheme, if it holds what no field may hold.</summary>
    public static string? Printable(string? text)
    {
        if (text is null || IsPlain(text))
            return text;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? Encoded(address) : null;
    }

    private static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.IsBmp && BidiControls.IsBidiControl((char)rune.Value)))
                return false;
        }

        return true;
    }

    private static bool HasScheme(string text)
    {
        if (!char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (c == ':')
                return true;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return false;
    }

    private static bool IsSafe(string text, bool isImage) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || (!isImage && text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
}
