namespace NewsParse.Assembling;

/// <summary>Reads the place and agency that agencies print before the first dash: "SARI, Oct. 21 (Agency) –".</summary>
internal static class DatelineReader
{
    private const int LongestDateline = 70;

    public static Dateline? Read(string text)
    {
        var end = FindEnd(text);
        if (end <= 0)
            return null;
        var head = text.AsSpan(0, end).Trim();
        string? agency = null;
        if (head.IndexOf('(') is > 0 and var open && head.IndexOf(')') is var close && close > open)
        {
            agency = head[(open + 1)..close].Trim().ToString();
            head = head[..open].Trim();
        }

        var place = head.Trim([',', ' ', '،', '.']);
        return IsPlace(place, agency is not null) ? new Dateline { Place = place.ToString(), Agency = agency } : null;
    }

    private static int FindEnd(string text)
    {
        for (var i = 1; i < Math.Min(text.Length - 1, LongestDateline); i++)
        {
            if (text[i] is '–' or '—' or '―' && text[i + 1] == ' ')
                return i;
            if (text[i] is '-' or '−' && text[i - 1] == ' ' && text[i + 1] == ' ')
                return i;
            if (text[i] == ':' && text[i + 1] == ' ')
                return i;
            if (text[i] is '“' or '"' or '”' or '?' or '!')
                return -1;
        }

        return -1;
    }

    /// <summary>The first word is set in capitals; in scripts without capitals an agency in brackets must prove the dateline.</summary>
    private static bool IsPlace(ReadOnlySpan<char> place, bool hasAgency)
    {
        var letters = 0;
        foreach (var c in place)
        {
            if (c is ' ' or ',')
            {
                if (letters > 1)
                    break;
                continue;
            }

            if (char.IsLower(c))
                return hasAgency && place.Length < 40 && char.IsUpper(place[0]);
            if (!char.IsUpper(c) && char.IsLetter(c))
                return hasAgency;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
