using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>A heading printed above a rule of its own length: equals signs for the highest, hyphens for the next.</summary>
internal static class UnderlinedHeading
{
    private const int ShortestRule = 3;

    /// <summary>Columns a rule may be longer or shorter than its heading.</summary>
    private const int Slack = 3;

    private const int LongestHeading = 30;

    /// <summary>Level 1 or 2; 0 where the next line does not underline a line.</summary>
    public static int Level(string source, TextLine line, TextLine next)
    {
        if (next.HasBlankBefore || next.Length < ShortestRule || Math.Abs(line.EndColumn - next.EndColumn) > Slack || Math.Abs(line.Indent - next.Indent) > 1)
            return 0;
        var rule = next.In(source);
        if (rule[0] is not ('=' or '-' or '~') || rule.ContainsAnyExcept(rule[0]) || SentenceShape.CountWords(line.In(source)) is 0 or > LongestHeading)
            return 0;
        return rule[0] == '=' ? 1 : 2;
    }
}
