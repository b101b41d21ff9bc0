namespace NewsParse.Languages.Calendars;

/// <summary>The forms in which a time of day and its zone are printed.</summary>
internal static class ClockPatterns
{
    /// <summary>Reads the time that begins at a token; <paramref name="end"/> is the token after it and its zone.</summary>
    public static bool TryRead(in DateCursor cursor, int at, out Clock clock, out int end)
    {
        clock = default;
        end = at;
        var half = cursor.WordAt(at, DateWordRoles.Am | DateWordRoles.Pm, out var start);
        if (half is null)
            start = at;
        if (!cursor.IsSmallAt(start) || cursor[start].Value > 23)
            return false;
        if (!TryReadNumbers(cursor, start, half is not null, out var hour, out var minute, out var second, out var millisecond, out end))
            return false;
        if (half is null && cursor.WordAt(end, DateWordRoles.Am | DateWordRoles.Pm, out var afterHalf) is { } word)
            (half, end) = (word, cursor.IsSymbolAt(afterHalf, '.') && cursor.IsGluedAt(afterHalf) ? afterHalf + 1 : afterHalf);
        if (half is not null && hour <= 12)
            hour = half.Is(DateWordRoles.Pm) ? (hour == 12 ? 12 : hour + 12) : hour % 12;
        // Only an hour with a word for the half of the day may pass without minutes.
        var precise = second >= 0 || (cursor.IsWordAt(at - 1) && cursor[at - 1].Length == 1);
        var zone = TryReadZone(cursor, end, precise, out var afterZone);
        if (zone is not null)
            end = afterZone;
        clock = new Clock(hour, minute, Math.Max(second, 0), millisecond, zone);
        return true;
    }

    private static bool TryReadNumbers(in DateCursor cursor, int at, bool hasHalf, out int hour, out int minute, out int second, out int millisecond, out int end)
    {
        (hour, minute, second, millisecond, end) = (cursor[at].Value, 0, -1, 0, at + 1);
        if (cursor.IsSymbolAt(at + 1, ':') && IsSixtieth(cursor, at + 2))
        {
            (minute, end) = (cursor[at + 2].Value, at + 3);
            if (cursor.IsSymbolAt(end, ':') && IsSixtieth(cursor, end + 1))
            {
                (second, end) = (cursor[end + 1].Value, end + 2);
                end = ReadFraction(cursor, end, out millisecond);
            }

            if (cursor.WordAt(end, DateWordRoles.HourMark, out var afterMark) is { } mark && !mark.Is(DateWordRoles.Am | DateWordRoles.Pm))
                end = afterMark;
            return true;
        }

        if (cursor.WordAt(at + 1, DateWordRoles.HourMark, out var next) is not null)
        {
            end = next;
            if (IsSixtieth(cursor, next))
            {
                (minute, end) = (cursor[next].Value, next + 1);
                if (cursor.WordAt(end, DateWordRoles.MinuteMark, out var afterMinutes) is not null)
                    end = afterMinutes;
            }

            return true;
        }

        return TryReadStopped(cursor, at, ref minute, ref end) || hasHalf || cursor.WordAt(at + 1, DateWordRoles.Am | DateWordRoles.Pm, out _) is not null;
    }

    /// <summary>"18.22", but only between words that say it is a time.</summary>
    private static bool TryReadStopped(in DateCursor cursor, int at, ref int minute, ref int end)
    {
        if (!cursor.IsSymbolAt(at + 1, '.') || !IsSixtieth(cursor, at + 2) || (cursor.IsSymbolAt(at + 3, '.') && cursor.IsNumberAt(at + 4)))
            return false;
        var before = cursor.IsSymbolAt(at - 1, '.') ? at - 2 : at - 1;
        var announced = cursor.WordAt(before, DateWordRoles.TimeMark, out _) is not null;
        var afterwards = cursor.WordAt(at + 3, DateWordRoles.HourMark | DateWordRoles.Am | DateWordRoles.Pm, out var next);
        if (!announced && afterwards is null && cursor.WordAt(at + 3, DateWordRoles.Zone, out _) is null)
            return false;
        minute = cursor[at + 2].Value;
        end = afterwards is not null && afterwards.Is(DateWordRoles.HourMark) ? next : at + 3;
        return true;
    }

    private static bool IsSixtieth(in DateCursor cursor, int at) => cursor.IsNumberAt(at) && cursor[at].Length == 2 && cursor[at].Value < 60;

    private static int ReadFraction(in DateCursor cursor, int at, out int millisecond)
    {
        millisecond = 0;
        if (!(cursor.IsSymbolAt(at, '.') || cursor.IsSymbolAt(at, ',')) || !cursor.IsGluedAt(at) || !cursor.IsGluedAt(at + 1) || !cursor.IsNumberAt(at + 1))
            return at;
        var (value, digits) = (cursor[at + 1].Value, cursor[at + 1].Length);
        for (; digits > 3; digits--)
            value /= 10;
        for (; digits < 3; digits++)
            value *= 10;
        millisecond = value < 0 ? 0 : value;
        return at + 2;
    }

    private static ZoneEntry? TryReadZone(in DateCursor cursor, int at, bool precise, out int end)
    {
        end = at;
        var bracketed = cursor.IsSymbolAt(at, '(');
        var start = bracketed ? at + 1 : at;
        ZoneEntry? zone = null;
        if (cursor.WordAt(start, DateWordRoles.Zone, out var next)?.Zone is { } named)
        {
            (zone, end) = (named, next);
            start = next;
            if (named.Minutes != 0)
                return CloseBracket(cursor, bracketed, named, ref end);
        }

        // A named zone without an offset of its own may be followed by one: "GMT+2".
        if (TryReadOffset(cursor, start, precise || zone is not null, out var offset, out var afterOffset))
            (zone, end) = (offset, afterOffset);
        return zone is null ? null : CloseBracket(cursor, bracketed, zone, ref end);
    }

    private static ZoneEntry CloseBracket(in DateCursor cursor, bool bracketed, ZoneEntry zone, ref int end)
    {
        if (bracketed && cursor.IsSymbolAt(end, ')'))
            end++;
        return zone;
    }

    /// <summary>+0330, +03:30 or +3; a minus sign is a dash unless the time is precise or four digits follow it.</summary>
    private static bool TryReadOffset(in DateCursor cursor, int at, bool precise, out ZoneEntry zone, out int end)
    {
        (zone, end) = (new ZoneEntry(string.Empty, 0), at);
        var minus = cursor.IsSymbolAt(at, '-') || cursor.IsSymbolAt(at, '\u2212');
        if ((!minus && !cursor.IsSymbolAt(at, '+')) || !cursor.IsNumberAt(at + 1) || !cursor.IsGluedAt(at + 1))
            return false;
        var number = cursor[at + 1];
        var (hours, minutes) = number.Length == 4 ? (number.Value / 100, number.Value % 100) : (number.Value, 0);
        end = at + 2;
        if (number.Length <= 2 && cursor.IsSymbolAt(end, ':') && IsSixtieth(cursor, end + 1))
            (minutes, end) = (cursor[end + 1].Value, end + 2);
        else if (minus && number.Length != 4 && !precise)
            return false;
        if (number.Length is 3 or > 4 || hours > 14 || minutes % 15 != 0 || (minus && !precise && number.Length != 4))
            return false;
        var offset = (hours * 60) + minutes;
        zone = new ZoneEntry(string.Empty, minus ? -offset : offset);
        return true;
    }
}
