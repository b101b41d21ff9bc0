using NewsParse.Dates;

namespace NewsParse.Metadata;

/// <summary>A name cut out of a byline.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Role">The role printed with it.</param>
/// <param name="IsOrganisation">Whether its words are those of a desk, an agency or an outlet.</param>
internal readonly record struct PersonName(string Name, string? Role, bool IsOrganisation);

/// <summary>Cuts bylines into names: openers, roles, dates, addresses and the words of systems are taken off.</summary>
internal static class Bylines
{
    private const int ShortestRoleWord = 5;

    private static readonly char[] Edges = [' ', '.', ':', '-', '\u2013', '\u2014', '*', '"', '\'', '\u201C', '\u201D', '\u00A0', '@', '#', '<', '>', '\uFF1A', '\u2191', '\u21A9'];

    /// <summary>The names of a byline, in order. Structured data names what the page itself prints, so it may hold what no printed name would.</summary>
    public static List<PersonName> Read(string byline, bool isStructured = false)
    {
        var names = new List<PersonName>();
        if (byline.Contains("://", StringComparison.Ordinal) || byline.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return names;
        if (BylineWords.Shared.LengthOfPrefix(byline, BylineRole.Others) is var others && others > 0 && others > BylineWords.Shared.LengthOfPrefix(byline, BylineRole.Opener))
            return names;
        foreach (var part in Split(WithoutDates(byline), isStructured))
        {
            var name = Trim(part, out var role);
            if (name.Length == 0)
            {
                if (role is not null && names.Count > 0 && names[^1].Role is null)
                    names[^1] = names[^1] with { Role = role };
            }
            else if (NameShape.IsName(name, isStructured))
            {
                names.Add(new PersonName(name, role, IsOrganisation(name)));
            }
        }

        return names;
    }

    /// <summary>Dates, with the words that lead to them, make way for a bar.</summary>
    private static string WithoutDates(string byline)
    {
        var dates = DateParser.FindAll(byline);
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var range = dates[i].Range;
            var head = byline.AsSpan(0, range.Start).TrimEnd();
            head = head[..BylineWords.Shared.StartOfSuffix(head, BylineRole.Published | BylineRole.Modified)].TrimEnd();
            var word = head[(head.LastIndexOf(' ') + 1)..];
            if (word.Length is > 0 and < 20 && head.Length > word.Length && IsDateFiller(word))
                head = head[..^word.Length];
            byline = string.Concat(head, " | ", byline.AsSpan(range.End));
        }

        return byline;
    }

    private static bool IsDateFiller(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[20];
        var length = DateWordFolding.Append(word, folded, 0);
        return length > 0 && CalendarVocabulary.Shared.Find(folded[..length]) is { } found && found.Is(DateWordRoles.Filler | DateWordRoles.Weekday);
    }

    /// <summary>Parts between commas, bars, bullets, line ends and words that join names.</summary>
    private static List<string> Split(string byline, bool isStructured)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < byline.Length; i++)
        {
            if (!Parts(byline, i, isStructured))
                continue;
            AddJoined(parts, byline[start..i]);
            start = i + 1;
        }

        AddJoined(parts, byline[start..]);
        return parts;
    }

    private static bool Parts(string byline, int at, bool isStructured) => byline[at] switch
    {
        ',' or ';' or '|' or '/' or '\u2022' or '\u00B7' or '\n' or '&' or '\u060C' or '\u061B' or '+' or '\u3001' or '\u30FB' or '\uFF0C' or '\u00BB' => true,
        '(' or ')' or '[' or ']' => !isStructured || byline.Contains("www.", StringComparison.OrdinalIgnoreCase),
        '-' or '\u2013' or '\u2014' => at > 0 && byline[at - 1] == ' ',
        _ => false,
    };

    private static void AddJoined(List<string> parts, string text)
    {
        var start = 0;
        for (var i = text.IndexOf(' ', StringComparison.Ordinal); i >= 0; i = text.IndexOf(' ', i + 1))
        {
            var end = text.IndexOf(' ', i + 1);
            if (end < 0)
                break;
            if (end - i < 2 || (BylineWords.Shared.Find(text.AsSpan(i + 1, end - i - 1)) & BylineRole.Joiner) == 0 || !char.IsLower(text[i + 1]) && char.IsAsciiLetter(text[i + 1]))
                continue;
            // of two joining words in a row the second has no name before it
            if (i > start)
                parts.Add(text[start..i]);
            start = end + 1;
        }

        parts.Add(text[start..]);
    }

    private static string Trim(string part, out string? role)
    {
        role = null;
        var words = BylineWords.Shared;
        var text = part.Trim(Edges);
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var opener = words.LengthOfPrefix(text, BylineRole.Opener);
            if (opener == 0)
                break;
            text = text[opener..].TrimStart(Edges);
        }

        var found = words.Find(text);
        if ((found & (BylineRole.Role | BylineRole.Junk)) != 0)
        {
            role = (found & BylineRole.Role) != 0 ? text : null;
            return string.Empty;
        }

        var suffix = words.StartOfSuffix(text, BylineRole.Role);
        // "Example Staff" and "Example Redaktion" are the names of desks: the last word belongs to them.
        var isDesk = (words.Find(text.AsSpan(suffix)) & BylineRole.Organisation) != 0;
        if (suffix > 0 && !isDesk && (text.Length - suffix >= ShortestRoleWord || text[^1] > '\u024F'))
            (text, role) = (text[..suffix].TrimEnd(Edges), text[suffix..]);
        var prefix = words.LengthOfPrefix(text, BylineRole.Role);
        if (prefix >= ShortestRoleWord && prefix < text.Length && text.AsSpan(prefix).Trim().Contains(' '))
            (role, text) = (text[..prefix], text[prefix..].TrimStart(Edges));
        return text.Trim(' ', ':', '-');
    }

    private static bool IsOrganisation(string name)
    {
        var words = BylineWords.Shared;
        if ((words.Find(name) & BylineRole.Organisation) != 0)
            return true;
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if ((words.Find(word) & BylineRole.Organisation) != 0)
                return true;
        return false;
    }
}
