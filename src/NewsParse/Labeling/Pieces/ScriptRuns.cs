namespace NewsParse.Labeling.Pieces;

/// <summary>A stretch of text whose letters are all of one writing direction; digits and punctuation go with the letters before them.</summary>
internal readonly record struct ScriptRun(int Start, int Length, bool IsRightToLeft)
{
    public int End => Start + Length;
}

internal static class ScriptRuns
{
    public static void Find(ReadOnlySpan<char> text, List<ScriptRun> runs)
    {
        runs.Clear();
        if (!PieceShape.MayHoldRightToLeft(text))
        {
            if (PieceShape.HasLetter(text))
                runs.Add(new ScriptRun(0, text.Length, false));
            return;
        }

        var start = 0;
        bool? isRight = null;
        var lastLetterEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var right = PieceShape.IsRightToLeft(text[i]);
            if (isRight is { } known && known != right)
            {
                var cut = CutPoint(text, lastLetterEnd, i);
                runs.Add(new ScriptRun(start, cut - start, known));
                start = cut;
            }

            isRight = right;
            lastLetterEnd = i + 1;
        }

        if (isRight is { } last)
            runs.Add(new ScriptRun(start, text.Length - start, last));
    }

    /// <summary>The first white space between two scripts parts them; an opening bracket or mark behind it goes with what follows.</summary>
    private static int CutPoint(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text[i] == ' ')
                return i + 1;
        return to;
    }

    /// <summary>Whether a text that begins here is set in quotation marks or brackets.</summary>
    public static bool IsInsideMarks(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && text[i] == ' ')
            i--;
        return i >= 0 && text[i] is '“' or '«' or '‹' or '‘' or '(' or '[' || (start < text.Length && text[start] is '«' or '“' or '"');
    }
}
