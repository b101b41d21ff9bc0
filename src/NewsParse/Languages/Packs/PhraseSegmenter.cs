using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>Parts a line into known phrases, with as few parts as possible.</summary>
internal sealed class PhraseSegmenter(PhraseIndex lines, PhraseIndex labels)
{
    private const int Unreached = int.MaxValue;

    public bool TrySegment(ReadOnlySpan<char> text, List<PhraseMatch> parts)
    {
        var opening = TextOpening.Of(text);
        if (!lines.MayOpen(opening) && !labels.MayOpen(opening))
            return false;
        var size = Math.Min(text.Length, PhraseMatcher.MaxLine);
        Span<char> key = stackalloc char[size];
        Span<int> offsets = stackalloc int[size];
        var folded = TextFolder.Fold(text, key, offsets);
        if (folded.Key.IsEmpty || !folded.IsComplete)
            return false;
        Span<int> costs = stackalloc int[folded.Key.Length + 1];
        Span<int> origins = stackalloc int[folded.Key.Length + 1];
        return Reach(folded, costs, origins) && AddParts(folded, origins, parts);
    }

    /// <summary>Cheapest way to each place: a phrase costs one, a number between phrases nothing.</summary>
    private bool Reach(FoldedText folded, Span<int> costs, Span<int> origins)
    {
        costs.Fill(Unreached);
        costs[0] = 0;
        for (var start = 0; start < folded.Key.Length; start++)
        {
            if (costs[start] == Unreached)
                continue;
            if (folded.Key[start] == TextFolder.Number)
                Improve(costs, origins, start, start + 1, costs[start]);
            if (!folded.IsBoundary(start))
                continue;
            ReachFrom(folded, start, costs, origins);
        }

        return costs[^1] is > 0 and < Unreached;
    }

    private void ReachFrom(FoldedText folded, int start, Span<int> costs, Span<int> origins)
    {
        var line = lines.Begin();
        for (var i = start; i < folded.Key.Length && line.Advance(folded.Key[i]); i++)
        {
            if (!line.Phrases.IsEmpty && folded.IsBoundary(i + 1))
                Improve(costs, origins, start, i + 1, costs[start] + 1);
        }

        var label = labels.Begin();
        for (var i = start; i < folded.Key.Length && label.Advance(folded.Key[i]); i++)
        {
            if (!label.Phrases.IsEmpty && LabelMarks.IsMarked(folded, i + 1))
                Improve(costs, origins, start, i + 1, costs[start] + 1);
        }
    }

    private static void Improve(Span<int> costs, Span<int> origins, int start, int end, int cost)
    {
        if (cost >= costs[end])
            return;
        costs[end] = cost;
        origins[end] = start;
    }

    private bool AddParts(FoldedText folded, Span<int> origins, List<PhraseMatch> parts)
    {
        var first = parts.Count;
        for (var end = folded.Key.Length; end > 0; end = origins[end])
        {
            var start = origins[end];
            var key = folded.Key[start..end];
            var phrases = LabelMarks.IsMarked(folded, end) ? labels.Find(key) : default;
            if (phrases.IsEmpty)
                phrases = lines.Find(key);
            if (phrases.IsEmpty)
                continue;
            var from = folded.Offsets[start];
            parts.Add(new PhraseMatch(PhraseMatchKind.Line, phrases, from, folded.EndOf(end) - from) { Number = PhraseMatcher.NumberIn(folded, start, end) });
        }

        parts.Reverse(first, parts.Count - first);
        return true;
    }
}
