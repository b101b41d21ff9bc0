namespace NewsParse.Reading.PlainText;

/// <summary>Lines that stand for what cannot be printed: form fields, check boxes, buttons, pictures, frames.</summary>
internal static class WidgetShape
{
    private const int FewestRules = 3;

    public static bool IsWidget(ReadOnlySpan<char> line) =>
        IsField(line) || HoldsField(line) || IsBox(line) || IsCapitalMark(line) || IsBracketedName(line) || IsNumberedHeadLink(line);

    /// <summary>An input field drawn as a rule or as empty brackets.</summary>
    private static bool IsField(ReadOnlySpan<char> line)
    {
        var rules = 0;
        foreach (var c in line)
        {
            if (c is not ('_' or ' ' or '[' or ']'))
                return false;
            rules += c == '_' ? 1 : 0;
        }

        return rules >= FewestRules || line[0] == '[';
    }

    /// <summary>A field beside its label or its button.</summary>
    private static bool HoldsField(ReadOnlySpan<char> line) => line.Contains("________", StringComparison.Ordinal);

    /// <summary>A check box or a radio button, empty or ticked, before its label.</summary>
    private static bool IsBox(ReadOnlySpan<char> line) => line.Length >= 3
        && ((line[0] == '[' && line[2] == ']' && line[1] is ' ' or 'x' or 'X' or '*') || (line[0] == '(' && line[2] == ')' && line[1] is ' ' or '*'));

    /// <summary>The kind of a thing in capitals: "(BUTTON)", "[IMG]", "IFRAME: address".</summary>
    private static bool IsCapitalMark(ReadOnlySpan<char> line)
    {
        var start = line[0] is '(' or '[' ? 1 : 0;
        var end = start;
        while (end < line.Length && char.IsAsciiLetterUpper(line[end]))
            end++;
        if (end - start < 3 || end >= line.Length)
            return false;
        return start == 0
            ? line[end] == ':' && line[(end + 1)..].Trim() is { IsEmpty: false } rest && !rest.Contains(' ') && (rest[0] == '[' || rest.Contains("://", StringComparison.Ordinal))
            : (line[0], line[end]) is ('(', ')') || ((line[0], line[end]) is ('[', ']') && end + 1 == line.Length);
    }

    /// <summary>The file of a picture, or an address, in brackets.</summary>
    private static bool IsBracketedName(ReadOnlySpan<char> line) => line.Length > 2 && line[0] == '[' && line[^1] == ']' && !line.Contains(' ')
        && !line[1..^1].ContainsAny('[', ']') && (line.ContainsAny("/?=&") || line[1..^1].LastIndexOf('.') > 0);

    private static bool IsNumberedHeadLink(ReadOnlySpan<char> line) => line.Length > 3 && line[0] == '#' && line[1] == '[' && char.IsAsciiDigit(line[2]);

    /// <summary>A link of the page's head, printed before everything else: "#name name", "Link: [1]name".</summary>
    public static bool IsHeadLink(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] == '#')
            return line[1] == '[' || char.IsLetter(line[1]);
        var end = 0;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
            end++;
        return end > 0 && end + 2 < line.Length && line[end] == ':' && line[end + 1] == ' ' && LinkNumber.TryRead(line, end + 2, out _, out _);
    }
}
