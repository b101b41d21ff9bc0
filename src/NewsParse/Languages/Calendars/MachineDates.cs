using System.Globalization;

namespace NewsParse.Languages.Calendars;

/// <summary>Dates as only machines write them: digits without separators, and seconds or milliseconds of the Unix epoch.</summary>
internal static class MachineDates
{
    private const long EarliestEpochSecond = 631152000; // 1990-01-01: smaller numbers are identifiers
    private const long LatestEpochSecond = 4102444800; // 2100-01-01

    public static bool TryRead(ReadOnlySpan<char> text, out ParsedDate date)
    {
        date = default;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = text.Length;
        switch (digits)
        {
            case 8:
                return TryReadCompact(text, digits, out date);
            case 14 when digits == text.Length:
                return TryReadCompact(text, 8, out date);
            case 10 or 13 when digits == text.Length:
                return TryReadEpoch(text, out date);
            default:
                return false;
        }
    }

    private static bool TryReadEpoch(ReadOnlySpan<char> text, out ParsedDate date)
    {
        date = default;
        var value = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        var seconds = text.Length == 13 ? value / 1000 : value;
        if (seconds is < EarliestEpochSecond or > LatestEpochSecond)
            return false;
        var iso = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        date = new ParsedDate(iso, CalendarSystem.Gregorian, new TextRange(0, text.Length));
        return true;
    }

    /// <summary>yyyyMMdd, alone or with a time as HHmm or HHmmss, with or without a T and a zone.</summary>
    private static bool TryReadCompact(ReadOnlySpan<char> text, int digits, out ParsedDate date)
    {
        date = default;
        if (!CalendarConversion.TryConvert(CalendarSystem.Gregorian, Number(text[..4]), Number(text[4..6]), Number(text[6..8]), out _)
            || Number(text[..4]) is < 1900 or > 2199)
            return false;
        var day = $"{text[..4]}-{text[4..6]}-{text[6..8]}";
        var rest = text[digits..];
        if (rest.IsEmpty)
            return Compose(day, text.Length, out date);
        if (rest[0] is 'T' or ' ')
            rest = rest[1..];
        var clock = rest.IndexOfAnyExceptInRange('0', '9');
        if (clock < 0)
            clock = rest.Length;
        if (clock is not (4 or 6))
            return TryReadSeparated(day, rest, text.Length, out date);
        var seconds = clock == 6 ? rest[4..6] : "00";
        return TryReadSeparated(day, $"{rest[..2]}:{rest[2..4]}:{seconds}{rest[clock..]}", text.Length, out date);
    }

    private static bool TryReadSeparated(string day, ReadOnlySpan<char> time, int length, out ParsedDate date)
    {
        var text = $"{day}T{time}";
        if (!DateParser.TryFind(text, out date) || date.Range.Length != text.Length)
            return false;
        date = date with { Range = new TextRange(0, length) };
        return true;
    }

    private static bool Compose(string value, int length, out ParsedDate date)
    {
        date = new ParsedDate(value, CalendarSystem.Gregorian, new TextRange(0, length));
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
