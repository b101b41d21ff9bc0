using System.Collections.Immutable;
using NewsParse.Text;

namespace NewsParse.LanguagePacks;

/// <summary>Matches whole lines against templates: words, a gap, words.</summary>
internal sealed class TemplateMatcher
{
    private readonly PhraseIndex _byPrefix;
    private readonly ImmutableArray<ChromePhrase> _withoutPrefix;
    private readonly PhraseIndex _bySuffix;

    public TemplateMatcher(IEnumerable<ChromePhrase> templates)
    {
        var all = templates.ToImmutableArray();
        _byPrefix = PhraseIndex.Build(all.Where(template => template.Key.Length > 0), template => template.Key);
        _withoutPrefix = [.. all.Where(template => template.Key.Length == 0)];
        _bySuffix = PhraseIndex.Build(_withoutPrefix, template => PhraseIndex.Backwards(template.Suffix));
    }

    /// <summary>False when no template with words before its gap can open the text, and none without can close it.</summary>
    public bool MayOpen(ReadOnlySpan<char> text) => _byPrefix.MayOpen(text) || (!_withoutPrefix.IsEmpty && _bySuffix.MayClose(text));

    /// <summary>The template with the longest words before its gap.</summary>
    public PhraseMatch Match(FoldedText folded)
    {
        PhraseMatch best = default;
        foreach (var template in _withoutPrefix)
        {
            if (TryMatch(folded, template, 0, out var match))
                best = match;
        }

        var walk = _byPrefix.Begin();
        for (var i = 0; i < folded.Key.Length && walk.Advance(folded.Key[i]); i++)
        {
            foreach (var template in walk.Phrases)
            {
                if (TryMatch(folded, template, i + 1, out var match))
                {
                    best = match;
                    break;
                }
            }
        }

        return best;
    }

    private static bool TryMatch(FoldedText folded, ChromePhrase template, int prefix, out PhraseMatch match)
    {
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
        match = new PhraseMatch(PhraseMatchKind.Template, [template], 0, folded.Source.Length)
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
