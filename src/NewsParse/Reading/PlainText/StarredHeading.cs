using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>A heading printed after a row of asterisks, the more the higher it stands.</summary>
internal static class StarredHeading
{
    private const int MostStars = 6;

    /// <summary>Level 1 to 6; 0 where the line is no such heading.</summary>
    public static int Level(ReadOnlySpan<char> line)
    {
        var stars = 0;
        while (stars < line.Length && line[stars] == '*')
            stars++;
        if (stars is < 2 or > MostStars || stars + 1 >= line.Length || !VisibleText.IsSpace(line[stars]))
            return 0;
        return MostStars + 1 - stars;
    }

    /// <summary>Whether the row of asterisks that opens a heading stands at its end too: no line after it is part of it.</summary>
    public static bool IsClosed(ReadOnlySpan<char> line)
    {
        var level = Level(line);
        line = line.TrimEnd();
        return level > 0 && line.Length > 2 * (MostStars + 2 - level) && line[..^(MostStars + 1 - level)].EndsWith(" ") && !line[^(MostStars + 1 - level)..].ContainsAnyExcept('*');
    }
}
