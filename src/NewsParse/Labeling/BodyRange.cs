namespace NewsParse.Labeling;

/// <summary>Finds the first and the last piece of the body: what the model holds for it and no certain phrase denies.</summary>
internal static class BodyRange
{
    public static void Run(PageLabels labeling)
    {
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            if (!IsCandidate(labeling, i))
                continue;
            labeling.First = labeling.First < 0 ? i : labeling.First;
            labeling.Last = i;
        }
    }

    /// <summary>Whether a piece can be a paragraph of the article.</summary>
    public static bool IsCandidate(PageLabels labeling, int index)
    {
        var piece = labeling.Pieces[index];
        return piece is { IsOpen: true, IsCertain: false, Words: > 0 } && labeling.IsModelBody(piece);
    }
}
