using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Settles how much of a text's line is the headline: with the words before a colon that the phrases know for a label, without the outlet's name that pages print after their own title.</summary>
internal static class HeadlineText
{
    /// <summary>Lines at the top of a text among which the page's own title stands.</summary>
    private const int TopLines = 3;

    private const int ShortestHeadline = 8;
    private const int LongestOutlet = 60;

    public static void Settle(PageLabels labeling)
    {
        var title = labeling.Pieces[labeling.Title];
        if (WithOpening(labeling, title) is { } whole)
            labeling.Headline = whole;
        else if (labeling.Title < TopLines && WithoutOutlet(labeling, title.Text) is { } head)
            labeling.Headline = head;
    }

    /// <summary>Whether a word that names what a headline shows stands before the piece in its line.</summary>
    public static bool HasOpening(PageLabels labeling, int index) =>
        index > 0 && labeling.Pieces[index - 1] is var before && ReferenceEquals(before.Block, labeling.Pieces[index].Block) && IsOpening(before);

    private static bool IsOpening(Piece piece) => piece.IsOpen && piece.Text.EndsWith(':') && piece.KnownRole is (ChromeRole.Gallery or ChromeRole.Video or ChromeRole.Audio);

    /// <summary>A headline of its own line whose first words name what it shows: "Photos: ...".</summary>
    private static string? WithOpening(PageLabels labeling, Piece title)
    {
        var start = title.Start;
        for (var i = labeling.Title - 1; i >= 0 && ReferenceEquals(labeling.Pieces[i].Block, title.Block); i--)
        {
            var opening = labeling.Pieces[i];
            if (!IsOpening(opening))
                return null;
            opening.Mark(Fate.Title, "the headline's first words");
            start = opening.Start;
        }

        return start < title.Start ? title.Block.Text[start..title.End] : null;
    }

    /// <summary>The first part of a line with signs between its parts, where the text prints that part again without the rest.</summary>
    private static string? WithoutOutlet(PageLabels labeling, string line)
    {
        for (var i = ShortestHeadline; i + 3 < line.Length; i++)
        {
            if (line[i] != ' ' || line[i + 1] is not ('-' or '|' or '\u2013' or '\u2014') || line[i + 2] != ' ' || line.Length - i > LongestOutlet)
                continue;
            if (IsPrintedAgain(labeling, line.AsSpan(0, i), line))
                return line[..i];
        }

        return null;
    }

    private static bool IsPrintedAgain(PageLabels labeling, ReadOnlySpan<char> head, string line)
    {
        for (var i = labeling.Title + 1; i < labeling.Pieces.Count; i++)
            if (labeling.Pieces[i].Text is var text && text.Length >= head.Length && !text.Contains(line, StringComparison.Ordinal) && text.AsSpan().Contains(head, StringComparison.Ordinal))
                return true;
        return false;
    }
}
