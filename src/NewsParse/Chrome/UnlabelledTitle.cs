using NewsParse.Blocks;

namespace NewsParse.Chrome;

/// <summary>
/// In plain text, tells the title of another article from a heading of this one where neither a link nor a label does. A headline
/// states something and has inner punctuation; headings name a topic. Sites that label their boxes label them all, unless the
/// dump has lost its blank lines with the boxes' frames.
/// </summary>
internal static class UnlabelledTitle
{
    private const int FewestWords = 5;

    public static bool IsLikely(Labeling labeling, int index)
    {
        var piece = labeling.Pieces[index];
        if (piece.Words < FewestWords || piece.Block.Kind != BlockKind.Paragraph || !HasInnerPunctuation(piece.Text) || piece.Text.EndsWith('?') || piece.Text.EndsWith('؟'))
            return false;
        return !piece.Block.HasBlankBefore || !HasLabelledBefore(labeling);
    }

    private static bool HasInnerPunctuation(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
            if (text[i] is ',' or ':' or '،' or '؛' or ';' && text[i + 1] == ' ')
                return true;
        return false;
    }

    private static bool HasLabelledBefore(Labeling labeling)
    {
        foreach (var piece in labeling.Pieces)
            if (piece is { Fate: Fate.RelatedLink, AnnouncedBy: not null, Placement: LinkPlacement.Inline })
                return true;
        return false;
    }
}
