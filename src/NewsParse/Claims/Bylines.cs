namespace NewsParse.Claims;

/// <summary>A name cut out of a byline.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Role">The role printed with it.</param>
/// <param name="IsOrganisation">Whether its words are those of a desk, an agency or an outlet.</param>
internal readonly record struct PersonName(string Name, string? Role, bool IsOrganisation);

/// <summary>Cuts bylines into names: openers, roles, dates, addresses and the words of systems are taken off.</summary>
internal static class Bylines
{
    private const int ShortestRoleWord = 5;
    private const int LongestDesk = 40;
    private const int MostDeskWords = 4;

    private static readonly char[] Edges = [' ', '.', ':', '-', '\u2013', '\u2014', '*', '"', '\'', '\u201C', '\u201D', '\u00A0', '@', '#', '<', '>', '\uFF1A', '\u2191', '\u21A9'];

    /// <summary>The names of a byline, in order. Structured data names what the page itself prints, so it may hold what no printed name would.</summary>
    public static List<PersonName> Read(string byline, bool isStructured = false)
    {
        var names = new List<PersonName>();
        if (byline.Contains("://", StringComparison.Ordinal) || byline.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return names;
        if (BylineWords.Shared.LengthOfPrefix(byline, BylineRole.Others) is var others && others > 0 && others > BylineWords.Shared.LengthOfOpener(byline))
            return names;
        var (isPosition, isNamed) = (false, false);
        foreach (var part in BylineParts.Of(WithoutOpeners(byline.TrimStart(Edges)), isStructured))
        {
            // behind the date of a byline that names somebody stand sections and counts
            if (part.IsBehindDate && isNamed)
                break;
            // the parts of a printed position are not told from one another: "Director, Research, Example"
            isPosition &= !part.IsJoined && !isStructured;
            if (!isPosition)
                isPosition = Add(names, part, isStructured);
            isNamed |= names.Count > 0 && !part.IsBehindDate;
        }

        return names;
    }

    /// <summary>The one word of a byline that is an account's name; null where it is none.</summary>
    public static PersonName? ReadAccount(string byline)
    {
        var text = WithoutOpeners(byline.Trim(Edges));
        return NameShape.IsHandle(text) && BylineWords.Shared.Find(text) == BylineRole.None ? new PersonName(text, null, false) : null;
    }

    /// <summary>The desk that signs a byline with its mere kind, as "Newsroom"; null where it does not.</summary>
    public static PersonName? ReadDesk(string byline)
    {
        var words = BylineWords.Shared;
        var text = byline.Trim(Edges);
        // a word may both announce a name and be the name of a desk, so it is asked before it is taken off
        while ((words.Find(text) & BylineRole.Organisation) == 0)
        {
            var opener = words.LengthOfOpener(text);
            if (opener == 0)
                return IsDesk(text) ? new PersonName(text, null, true) : null;
            text = text[opener..].Trim(Edges);
        }

        return new PersonName(text, null, true);
    }

    /// <summary>A few words of which the last is a desk's: "example.org Newsroom".</summary>
    private static bool IsDesk(string text) =>
        text.Length <= LongestDesk && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && text.AsSpan().Count(' ') < MostDeskWords
        && (BylineWords.Shared.Find(text.AsSpan(text.LastIndexOf(' ') + 1)) & BylineRole.Organisation) != 0 && char.IsLetterOrDigit(text[0]) && blank > 1;

    /// <summary>Adds what a part names; true where it is the position of the one before.</summary>
    private static bool Add(List<PersonName> names, in BylinePart part, bool isStructured)
    {
        var name = Trim(part.Text, out var role);
        var isPosition = name.Length > 0 && names.Count > 0 && (IsPosition(name) || (role is not null && char.IsLower(name[0])));
        if (isPosition)
            (name, role) = (string.Empty, name);
        if (name.Length == 0)
        {
            if (role is not null && names.Count > 0 && names[^1].Role is null)
                names[^1] = names[^1] with { Role = role };
        }
        else if (NameShape.IsName(name, isStructured) && !(IsPlace(names, name) && !part.IsJoined && !isStructured) && IsOrganisation(name) is var isOrganisation && (isStructured || isOrganisation || !NameShape.HasCommonWord(name)))
        {
            names.Add(new PersonName(name, role, isOrganisation));
        }

        return isPosition;
    }

    /// <summary>Several words behind a name of which one is a role: "Director of Operations".</summary>
    private static bool IsPosition(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
            return false;
        foreach (var range in text.AsSpan().Split(' '))
            if (text.AsSpan(range) is { Length: >= ShortestRoleWord } word && BylineWords.Shared.Find(word) == BylineRole.Role)
                return true;
        return false;
    }

    /// <summary>One word behind a comma after a full name is where somebody works or writes from.</summary>
    private static bool IsPlace(List<PersonName> names, string name) =>
        names.Count > 0 && char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal) && NameShape.IsFullName(names[0].Name);

    private static string WithoutOpeners(string text)
    {
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var opener = BylineWords.Shared.LengthOfOpener(text);
            if (opener == 0)
                break;
            text = text[opener..].TrimStart(Edges);
        }

        return text;
    }

    private static string Trim(string part, out string? role)
    {
        role = null;
        var words = BylineWords.Shared;
        var text = WithoutOpeners(part.Trim(Edges));
        var found = words.Find(text);
        if ((found & (BylineRole.Role | BylineRole.Junk)) != 0)
        {
            role = (found & BylineRole.Role) != 0 ? text : null;
            return string.Empty;
        }

        var suffix = words.StartOfSuffix(text, BylineRole.Role);
        // "Example Staff" and "Example Redaktion" are the names of desks: the last word belongs to them.
        var isDesk = (words.Find(text.AsSpan(suffix)) & BylineRole.Organisation) != 0;
        if (suffix > 0 && suffix < text.Length && !isDesk && (text.Length - suffix >= ShortestRoleWord || text[^1] > '\u024F'))
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
