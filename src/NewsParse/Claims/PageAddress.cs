using System.Globalization;
using NewsParse.Languages.Calendars;

namespace NewsParse.Claims;

/// <summary>What the address of a page tells: which pages are the same, and the date in its path.</summary>
internal static class PageAddress
{
    /// <summary>Whether two addresses are the same page: scheme, leading www and trailing slash aside.</summary>
    public static bool IsSame(string? first, string? second) =>
        first is not null && second is not null && Core(first).Equals(Core(second), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Core(string address)
    {
        var core = address.AsSpan().Trim();
        var scheme = core.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            core = core[(scheme + 3)..];
        if (core.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            core = core[4..];
        var end = core.IndexOfAny('?', '#');
        // Old systems number their articles in the query: "/?p=12".
        if (end >= 0 && core[..end].TrimEnd('/').Contains('/'))
            core = core[..end];
        return core.TrimEnd('/');
    }

    /// <summary>The date in an address's path, as /2025/07/16/ or -2025-07-16; null if there is none.</summary>
    public static string? DateIn(string address)
    {
        // An archive's address holds that of the page: the day of the capture is not the page's.
        var start = address.LastIndexOf("://", StringComparison.Ordinal);
        var path = address.AsSpan(start < 0 ? 0 : start + 3);
        var slash = path.IndexOf('/');
        path = slash < 0 ? [] : path[slash..];
        for (var i = 1; i + 8 <= path.Length; i++)
            if (!char.IsAsciiDigit(path[i - 1]) && TryReadAt(path[i..], out var date))
                return date;
        return null;
    }

    private static bool TryReadAt(ReadOnlySpan<char> text, out string? date)
    {
        date = null;
        var run = text.IndexOfAnyExceptInRange('0', '9');
        run = run < 0 ? text.Length : run;
        // Article numbers of some systems begin with the day: 8 digits of it and a count.
        if (run is 8 or >= 12 && MachineDates.TryRead(text[..8], out var compact) && IsRecent(text[..4]))
        {
            date = compact.Value;
            return true;
        }

        if (run >= 12 && text[0] == '1' && IsRecent(text[..4]) && DateParser.TryParseWhole($"{text[..4]}/{text[4..6]}/{text[6..8]}", out var solar))
        {
            date = solar.Value;
            return true;
        }

        if (run != 4 || text.Length < 8 || text[4] is not ('/' or '-' or '_' or '.') || !IsRecent(text[..4]))
            return false;
        var month = Run(text[5..]);
        if (month is < 1 or > 2 || text.Length <= 5 + month || text[5 + month] != text[4])
            return false;
        var day = Run(text[(6 + month)..]);
        if (day is < 1 or > 2 || !DateParser.TryParseWhole(text[..(6 + month + day)], out var parsed))
            return false;
        date = parsed.Value;
        return true;
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static bool IsRecent(ReadOnlySpan<char> year) =>
        int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1990 and <= 2099 or >= 1375 and <= 1450;
}
