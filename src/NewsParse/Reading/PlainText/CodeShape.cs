using System.Buffers;

namespace NewsParse.Reading.PlainText;

/// <summary>Lines of scripts and style sheets, which some programs print with the text of a page.</summary>
internal static class CodeShape
{
    /// <summary>Lines of code a text must hold before any is taken for what the page never showed.</summary>
    private const int FewestLines = 3;

    /// <summary>One sign of code in so many characters, at least.</summary>
    private const int CharactersASign = 25;

    private static readonly SearchValues<char> Signs = SearchValues.Create("{}[];=<>\\|$_&#@");

    /// <summary>The lines of a text that are code.</summary>
    /// <param name="source">The input.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="known">Lines known to be code.</param>
    public static HashSet<int> Find(string source, List<TextLine> lines, HashSet<int> known)
    {
        var found = new HashSet<int>();
        var sure = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].In(source);
            var isSure = IsCode(line);
            sure += isSure ? 1 : 0;
            if (isSure || (i > 0 && found.Contains(i - 1) && MayBeCode(line)))
                found.Add(i);
        }

        if (sure < FewestLines)
            found.Clear();
        found.UnionWith(known);
        return found;
    }

    private static bool IsCode(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || !HasMark(line))
            return false;
        var signs = 0;
        foreach (var c in line)
            signs += Signs.Contains(c) ? 1 : 0;
        return signs > 0 && signs * CharactersASign >= line.Length;
    }

    private static bool HasMark(ReadOnlySpan<char> line) => line.ContainsAny('{', '}', '=') || line.Contains(");", StringComparison.Ordinal)
        || line.Contains("\":", StringComparison.Ordinal) || line.Contains("/*", StringComparison.Ordinal);

    /// <summary>After a line of code, what ends or begins like a statement goes on with it.</summary>
    private static bool MayBeCode(ReadOnlySpan<char> line) => line[^1] is ';' or '{' or '}' or '(' or ',' && line.ContainsAny(Signs) || line[0] is '}' or '{' or ')' or '.' && line.Length > 1 && char.IsAsciiLetter(line[1]);
}
