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
    private const int LongestName = 60;
    private const int MostWords = 7;

    public static List<PersonName> Read(string byline)
    {
        var names = new List<PersonName>();
        string? pendingRole = null;
        foreach (var part in Split(byline))
        {
            var name = Trim(part, out var role);
            if (name.Length == 0)
            {
                if (role is not null && names.Count > 0 && names[^1].Role is null)
                    names[^1] = names[^1] with { Role = role };
                pendingRole ??= role;
                continue;
            }

            if (!IsName(name))
                continue;
            names.Add(new PersonName(name, role, IsOrganisation(name)));
        }

        return names;
    }

    /// <summary>Parts between commas, bars, bullets, line ends and words that join names.</summary>
    private static List<string> Split(string byline)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < byline.Length; i++)
        {
            var c = byline[i];
            if (c is ',' or ';' or '|' or '/' or '\u2022' or '\u00B7' or '\n' or '&' or '\u060C' or '\u061B' or '+' or '(' or ')' or '[' or ']' or '\u3001' or '\u30FB' or '\uFF0C'
                || (c is '-' or '\u2013' or '\u2014' && i > 0 && byline[i - 1] == ' '))
            {
                AddJoined(parts, byline[start..i]);
                start = i + 1;
            }
        }

        AddJoined(parts, byline[start..]);
        return parts;
    }

    private static void AddJoined(List<string> parts, string text)
    {
        var start = 0;
        for (var i = text.IndexOf(' ', StringComparison.Ordinal); i >= 0; i = text.IndexOf(' ', i + 1))
        {
            var end = text.IndexOf(' ', i + 1);
            if (end < 0)
                break;
            if ((BylineWords.Shared.Find(text.AsSpan(i + 1, end - i - 1)) & BylineRole.Joiner) == 0 || end - i < 2)
                continue;
            // "y" and "e" also join the parts of one name; a single initial is followed by a stop.
            parts.Add(text[start..i]);
            start = end + 1;
        }

        parts.Add(text[start..]);
    }

    private static string Trim(string part, out string? role)
    {
        role = null;
        var words = BylineWords.Shared;
        var text = part.Trim(" .:-\u2013\u2014*\"'\u201C\u201D\u00A0@#<>".ToCharArray());
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var opener = words.LengthOfPrefix(text, BylineRole.Opener);
            if (opener == 0 || (opener == text.Length && rounds > 0))
                break;
            text = text[opener..].TrimStart(' ', ':', '.', '-', '\u2013', '\uFF1A');
        }

        if ((words.Find(text) & (BylineRole.Role | BylineRole.Junk)) != 0)
        {
            role = (words.Find(text) & BylineRole.Role) != 0 ? text : null;
            return string.Empty;
        }

        var suffix = words.StartOfSuffix(text, BylineRole.Role);
        if (suffix < text.Length && suffix > 0)
            (text, role) = (text[..suffix].TrimEnd(' ', ',', '-', ':'), text[suffix..]);
        var prefix = words.LengthOfPrefix(text, BylineRole.Role);
        if (prefix > 0 && prefix < text.Length && text[prefix..].Trim().Contains(' ', StringComparison.Ordinal))
            (role, text) = (text[..prefix], text[prefix..].TrimStart(' ', ':', ','));
        return text.Trim(' ', '.', ':', '-');
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || (BylineWords.Shared.Find(name) & (BylineRole.Junk | BylineRole.Published | BylineRole.Modified)) != 0)
            return false;
        var (words, letters) = (1, 0);
        foreach (var c in name)
        {
            if (char.IsDigit(c) || c is '@' or '=' or '{' or '<' or '?' or '!' or '%')
                return false;
            if (c == ' ')
                words++;
            if (char.IsLetter(c))
                letters++;
        }

        return words <= MostWords && letters >= 2 && !name.Contains("://", StringComparison.Ordinal) && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
            && !DateParser.IsDateLike(name);
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
