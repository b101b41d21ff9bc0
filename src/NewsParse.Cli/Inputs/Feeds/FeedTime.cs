using System.Globalization;

namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>Writes the times of feeds, which follow the rules of mail heads, as ISO 8601.</summary>
internal static class FeedTime
{
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"),
        ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    private static readonly string[] Formats =
    [
        "d MMM yyyy H:mm:ss zzz", "d MMM yyyy H:mm zzz", "d MMM yy H:mm:ss zzz", "d MMM yy H:mm zzz",
        "d MMMM yyyy H:mm:ss zzz", "d MMMM yyyy H:mm zzz",
    ];

    /// <summary>The time as ISO 8601 where it is written like that of a mail, else as it is.</summary>
    public static string? Normalize(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var time = WithOffset(text[(comma + 1)..].Trim());
        return DateTimeOffset.TryParseExact(time, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var value)
            ? value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : text;
    }

    private static string WithOffset(string time)
    {
        foreach (var (name, offset) in Zones)
            if (time.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
                return time[..^name.Length] + offset;
        var isCompact = time.Length > 5 && time[^5] is '+' or '-' && !time.AsSpan(time.Length - 4).ContainsAnyExceptInRange('0', '9');
        return isCompact ? time[..^2] + ":" + time[^2..] : time;
    }
}
