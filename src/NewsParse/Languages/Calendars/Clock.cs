using System.Globalization;

namespace NewsParse.Languages.Calendars;

/// <summary>A time of day as printed, with its zone if one is printed.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59.</param>
/// <param name="Millisecond">0 to 999.</param>
/// <param name="Zone">The printed zone; its name is "Z" where it is spelled as UTC; null if none is printed.</param>
internal readonly record struct Clock(int Hour, int Minute, int Second, int Millisecond, ZoneEntry? Zone)
{
    /// <summary>The time part of an ISO 8601 value on the day given.</summary>
    public string ToIso(string day)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"T{Hour:00}:{Minute:00}:{Second:00}");
        if (Millisecond > 0)
            text += string.Create(CultureInfo.InvariantCulture, $".{Millisecond:000}");
        if (Zone is null || (Zone.Since is not null && string.CompareOrdinal(day, Zone.Since) < 0))
            return text;
        if (Zone.Minutes == 0 && Zone.Name.Length > 0)
            return text + "Z";
        var minutes = Math.Abs(Zone.Minutes);
        return text + string.Create(CultureInfo.InvariantCulture, $"{(Zone.Minutes < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
