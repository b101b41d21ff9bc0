namespace NewsParse.Labeling.Pieces;

/// <summary>Tells a path of sections by the marks between its steps.</summary>
internal static class BreadcrumbShape
{
    private const int LongestPath = 120;

    public static bool IsPath(ReadOnlySpan<char> text) =>
        text.Length <= LongestPath && (HasStep(text, " » ") || HasStep(text, " › ") || HasStep(text, " > "));

    private static bool HasStep(ReadOnlySpan<char> text, ReadOnlySpan<char> mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) > 0 && !text.Contains("“", StringComparison.Ordinal);

    /// <summary>Whether a piece is only a mark between two steps.</summary>
    public static bool IsMark(ReadOnlySpan<char> text) => text.Trim() is "»" or "›" or ">" or "/" or "«" or "‹" or "\\" or "|" or "→" or "←" or "-" or "•";
}
