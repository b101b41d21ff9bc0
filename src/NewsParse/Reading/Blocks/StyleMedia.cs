using System.Globalization;

namespace NewsParse.Reading.Blocks;

/// <summary>Reads of style sheets which parts hold for a wide screen, and what a rule says of display.</summary>
internal static class StyleMedia
{
    /// <summary>Width of the screen, in CSS pixels.</summary>
    private const double Width = 1280;

    private const double PixelsAnEm = 16;

    /// <summary>Whether a sheet for these media holds for a screen.</summary>
    public static bool IsScreen(ReadOnlySpan<char> media) => media.Trim().IsEmpty || IsWideScreen(media);

    /// <summary>Whether one of the queries of a media rule holds for a wide screen; unknown conditions do not.</summary>
    public static bool IsWideScreen(ReadOnlySpan<char> query)
    {
        query = query.Trim();
        if (query.StartsWith("@", StringComparison.Ordinal))
        {
            if (!query.StartsWith("@media", StringComparison.OrdinalIgnoreCase))
                return false;
            query = query["@media".Length..];
        }

        foreach (var range in query.Split(','))
            if (Holds(query[range].Trim()))
                return true;
        return false;
    }

    private static bool Holds(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split(" and "))
        {
            var part = query[range].Trim();
            if (part.StartsWith("only ", StringComparison.OrdinalIgnoreCase))
                part = part["only ".Length..].Trim();
            if (!(part.Equals("screen", StringComparison.OrdinalIgnoreCase) || part.Equals("all", StringComparison.OrdinalIgnoreCase) || HoldsWidth(part.Trim("()"))))
                return false;
        }

        return true;
    }

    private static bool HoldsWidth(ReadOnlySpan<char> condition)
    {
        var colon = condition.IndexOf(':');
        if (colon < 0 || !TryReadLength(condition[(colon + 1)..].Trim(), out var length))
            return false;
        return condition[..colon].Trim() switch { "min-width" => length <= Width, "max-width" => length >= Width, _ => false };
    }

    private static bool TryReadLength(ReadOnlySpan<char> text, out double length)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.'))
            digits++;
        var isNumber = double.TryParse(text[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out length);
        length *= text[digits..] is "em" or "rem" ? PixelsAnEm : 1;
        return isNumber && text[digits..] is "px" or "em" or "rem" or "";
    }

    /// <summary>What declarations say of whether an element is shown; false where they say nothing.</summary>
    public static bool TryReadDisplay(ReadOnlySpan<char> body, out bool hides, out bool isImportant)
    {
        var found = false;
        (hides, isImportant) = (false, false);
        foreach (var range in body.Split(';'))
        {
            var declaration = body[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            var isDisplay = name.Equals("display", StringComparison.OrdinalIgnoreCase);
            if (!isDisplay && !(name.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)))
                continue;
            found = true;
            hides = !isDisplay || value.StartsWith("none", StringComparison.OrdinalIgnoreCase);
            isImportant = value.Contains("!important", StringComparison.OrdinalIgnoreCase);
            if (hides)
                return true;
        }

        return found;
    }
}
