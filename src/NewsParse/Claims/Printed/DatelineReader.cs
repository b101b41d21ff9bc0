using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Calendars;
using NewsParse.Reading.Blocks;

namespace NewsParse.Claims;

/// <summary>
/// Reads the place and agency that agencies print before the first dash or colon: "SARI, Oct. 21 (Agency) –", "Sari - Agency:".
/// Its words stay in the paragraph.
/// </summary>
internal static class DatelineReader
{
    private const int LongestDateline = 80;
    private const int LongestPlace = 40;
    private const int ShortestRest = 30;

    /// <summary>Most words of a place in a script without capitals, where nothing else proves it.</summary>
    private const int MostBareWords = 3;

    public static Dateline? Read(string text)
    {
        var end = FindEnd(text, 0, out var isColon);
        if (end <= 0 || text.Length - end < ShortestRest)
            return null;
        var head = text.AsSpan(0, end).Trim();
        if (Bracketed(ref head) is { } agency)
            return ToDateline(head, agency, isColon);
        if (!isColon && AgencyAfter(text, end + 1) is { } second && IsName(head) && ToDateline(head, second, isColon) is { } both)
            return both;
        return ToDateline(head, null, isColon);
    }

    /// <summary>Takes the agency in brackets off the end of a head.</summary>
    private static string? Bracketed(ref ReadOnlySpan<char> head)
    {
        var (open, close) = (head.IndexOf('('), head.IndexOf(')'));
        if (open <= 0 || close <= open)
            return null;
        var agency = head[(open + 1)..close].Trim().ToString();
        head = head[..open].Trim();
        return agency.Length > 1 && !PieceShape.IsNumber(agency) ? agency : null;
    }

    /// <summary>A name of one word, or one that says it is an agency's, between the place's dash and a colon or another dash.</summary>
    private static string? AgencyAfter(string text, int start)
    {
        var end = FindEnd(text, start, out _);
        if (end <= start || text.Length - end < ShortestRest)
            return null;
        var name = text.AsSpan(start, end - start).Trim();
        if (!IsName(name))
            return null;
        return SentenceShape.CountWords(name) == 1 || (BylineWords.Shared.LengthOfPrefix(name, BylineRole.Organisation) > 0) || char.IsUpper(name[0]) && SentenceShape.CountWords(name) <= MostBareWords
            ? name.ToString() : null;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestPlace || SentenceShape.CountWords(text) > MostBareWords)
            return false;
        foreach (var c in text)
            if (!char.IsLetter(c) && c is not (' ' or '-' or '.' or '\'' or '\u2019' or '\u200C'))
                return false;
        return true;
    }

    private static Dateline? ToDateline(ReadOnlySpan<char> head, string? agency, bool isColon)
    {
        var place = head.Trim([',', ' ', '،', '.']);
        if (place.IsEmpty || place.Length > LongestDateline)
            return null;
        if (agency is null && !char.IsUpper(place[0]) && char.IsLetter(place[0]) && !char.IsLower(place[0]))
            return !isColon && IsName(place) && IsNoLabel(place) ? Named(place) : null;
        return IsPlace(place, agency is not null) ? new Dateline { Place = place.ToString(), Agency = agency } : null;
    }

    /// <summary>Where the agency stands alone before the dash, it is no place.</summary>
    private static Dateline? Named(ReadOnlySpan<char> name) =>
        (BylineWords.Shared.LengthOfPrefix(name, BylineRole.Organisation) > 0) ? null : new Dateline { Place = name.ToString() };

    private static bool IsNoLabel(ReadOnlySpan<char> text) =>
        BylineWords.Shared.LengthOfPrefix(text, BylineRole.Opener | BylineRole.Others | BylineRole.Published | BylineRole.Modified | BylineRole.Role) == 0 && !DateParser.IsDateLike(text);

    private static int FindEnd(string text, int start, out bool isColon)
    {
        isColon = false;
        for (var i = start + 1; i < Math.Min(text.Length - 1, LongestDateline); i++)
        {
            if (text[i] is '–' or '—' or '―' && (text[i + 1] == ' ' || text[i - 1] == ' '))
                return i;
            if (text[i] is '-' or '−' && text[i + 1] == ' ')
                return i;
            isColon = text[i] == ':' && text[i + 1] == ' ';
            if (isColon)
                return i;
            if (text[i] is '“' or '"' or '”' or '«' or '?' or '؟' or '!')
                return -1;
        }

        return -1;
    }

    /// <summary>The first word is set in capitals; in scripts without capitals an agency must prove the dateline.</summary>
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
                return hasAgency && place.Length < LongestPlace && char.IsUpper(place[0]);
            if (!char.IsUpper(c) && char.IsLetter(c))
                return hasAgency;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
