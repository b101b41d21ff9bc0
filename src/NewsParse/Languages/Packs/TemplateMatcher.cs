using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>Matches whole lines against templates: words, a gap, words.</summary>
internal sealed class TemplateMatcher
{
    private readonly PhraseIndex _byPrefix;
    private readonly ChromePhrase[] _withoutPrefix;
    private readonly PhraseIndex _bySuffix;

    public TemplateMatcher(ChromePhrase[] templates)
    {
        _byPrefix = PhraseIndex.Build(Array.FindAll(templates, template => template.Key.Length > 0), template => template.Key);
        _withoutPrefix = Array.FindAll(templates, template => template.Key.Length == 0);
        // what opens with a gap is tried from the end of the list: the plainest gap is written last
        Array.Reverse(_withoutPrefix);
        _bySuffix = PhraseIndex.Build(_withoutPrefix, template => PhraseIndex.Backwards(template.Suffix));
    }

    /// <summary>False when no template with words before its gap can open the text, and none without can close it.</summary>
    public bool MayOpen(in TextOpening opening, ReadOnlySpan<char> text) =>
        _byPrefix.MayOpen(opening) || (_withoutPrefix.Length > 0 && _bySuffix.MayOpen(TextOpening.OfEnd(text)));

    /// <summary>The template with the longest words before its gap.</summary>
    public PhraseMatch Match(FoldedText folded)
    {
        var best = FirstOf(folded, _withoutPrefix, 0, default);
        var walk = _byPrefix.Begin();
        for (var i = 0; i < folded.Key.Length && walk.Advance(folded.Key[i]); i++)
            best = FirstOf(folded, walk.Phrases, i + 1, best);
        return best;
    }

    private static PhraseMatch FirstOf(FoldedText folded, ReadOnlyMemory<ChromePhrase> templates, int prefix, PhraseMatch otherwise)
    {
        for (var i = 0; i < templates.Length; i++)
        {
            if (TryMatch(folded, templates.Slice(i, 1), prefix, out var match))
                return match;
        }

        return otherwise;
    }

    private static bool TryMatch(FoldedText folded, ReadOnlyMemory<ChromePhrase> candidate, int prefix, out PhraseMatch match)
    {
        var template = candidate.Span[0];
        match = default;
        var suffix = folded.Key.Length - template.Suffix.Length;
        if (suffix < prefix || !folded.Key[prefix..].EndsWith(template.Suffix) || !folded.IsBoundary(prefix) || !folded.IsBoundary(suffix))
            return false;
        if (template.HasColon && !LabelMarks.IsMarked(folded, prefix))
            return false;
        var start = folded.EndOf(prefix);
        var end = suffix == folded.Key.Length ? folded.Source.Length : folded.Offsets[suffix];
        var gap = TrimMarks(folded.Source, start, Math.Max(start, end));
        if (template.IsQuoted && (gap.Start == 0 || !LabelMarks.IsQuotationMark(folded.Source[gap.Start - 1])))
            return false;
        if (!TemplateGaps.Accepts(template.Gap, folded.Source.Slice(gap.Start, gap.Length), template.Key.Length + template.Suffix.Length))
            return false;
        match = new PhraseMatch(PhraseMatchKind.Template, candidate, 0, folded.Source.Length)
        {
            Gap = gap,
            Number = PhraseMatcher.NumberIn(folded, 0, prefix),
        };
        return true;
    }

    private static TextRange TrimMarks(ReadOnlySpan<char> source, int start, int end)
    {
        while (start < end && IsMargin(source[start]))
            start++;
        while (end > start && IsMargin(source[end - 1]))
            end--;
        return new TextRange(start, end - start);
    }

    private static bool IsMargin(char c) => WhiteSpace.IsSpace(c) || BidiControls.IsInvisible(c) || LabelMarks.IsColonOrArrow(c) || LabelMarks.IsQuotationMark(c) || c == '/';
}
