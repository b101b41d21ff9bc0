using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>Finds the phrases of language packs in lines and at the ends of paragraphs. Immutable, thread-safe, allocates nothing.</summary>
internal sealed class PhraseMatcher
{
    /// <summary>Longest folded line that can be a phrase.</summary>
    public const int MaxLine = 256;

    /// <summary>Longest text, in UTF-16 units, in which a phrase inside counts.</summary>
    public const int MaxContains = 120;

    private readonly PhraseIndex _lines;
    private readonly PhraseIndex _labels;
    private readonly PhraseIndex _starts;
    private readonly PhraseIndex _ends;
    private readonly PhraseIndex _contains;
    private readonly TemplateMatcher _templates;
    private readonly PhraseSegmenter _segmenter;
    private readonly RoleGuesser _guesser;

    public PhraseMatcher(IEnumerable<LanguagePack> packs)
    {
        var all = packs.SelectMany(pack => pack.Phrases).ToLookup(phrase => phrase.Use);
        _lines = PhraseIndex.Build([.. all[PhraseUse.Line], .. all[PhraseUse.Start], .. all[PhraseUse.End]], phrase => phrase.Key);
        _labels = PhraseIndex.Build([.. all[PhraseUse.Label]], phrase => phrase.Key);
        _starts = PhraseIndex.Build([.. all[PhraseUse.Start], .. all[PhraseUse.Label], .. all[PhraseUse.Line]], phrase => phrase.Key);
        _ends = PhraseIndex.Build([.. all[PhraseUse.End], .. all[PhraseUse.Line]], phrase => PhraseIndex.Backwards(phrase.Key));
        _contains = PhraseIndex.Build([.. all[PhraseUse.Contains]], phrase => phrase.Key);
        _templates = new TemplateMatcher([.. all[PhraseUse.Template]]);
        _segmenter = new PhraseSegmenter(_lines, _labels);
        _guesser = new RoleGuesser([.. all[PhraseUse.Keyword]]);
    }

    /// <summary>The whole text as one phrase. Numbers, punctuation and arrows around it are tolerated.</summary>
    public PhraseMatch MatchLine(ReadOnlySpan<char> text) => MatchLine(text, withTemplates: true);

    /// <summary>The same without templates: a listed phrase or nothing.</summary>
    public PhraseMatch MatchListed(ReadOnlySpan<char> text) => MatchLine(text, withTemplates: false);

    private PhraseMatch MatchLine(ReadOnlySpan<char> text, bool withTemplates)
    {
        var opening = TextOpening.Of(text);
        if (!MayOpenLine(opening) && !(withTemplates && _templates.MayOpen(opening, text)))
            return default;
        var size = Math.Min(text.Length, MaxLine);
        Span<char> key = stackalloc char[size];
        Span<int> offsets = stackalloc int[size];
        var folded = TextFolder.Fold(text, key, offsets);
        if (folded.Key.IsEmpty || !folded.IsComplete)
            return default;
        var phrases = LabelMarks.IsMarked(folded, folded.Key.Length) ? Find(_labels, folded.Key) : default;
        if (phrases.IsEmpty)
            phrases = Find(_lines, folded.Key);
        if (!phrases.IsEmpty)
            return new PhraseMatch(PhraseMatchKind.Line, phrases, 0, text.Length) { Number = NumberIn(folded, 0, folded.Key.Length) };
        return withTemplates ? _templates.Match(folded) : default;
    }

    /// <summary>False when no listed phrase can open the text, told by its first letters alone.</summary>
    public bool MayOpenLine(ReadOnlySpan<char> text) => MayOpenLine(TextOpening.Of(text));

    private bool MayOpenLine(in TextOpening opening) => _lines.MayOpen(opening) || _labels.MayOpen(opening);

    /// <summary>A label that opens the text: listed as such, or a line's phrase with a colon or arrow behind it.</summary>
    public PhraseMatch MatchStart(ReadOnlySpan<char> text)
    {
        if (!_starts.MayOpen(TextOpening.Of(text)))
            return default;
        var buffer = Math.Min(_starts.MaxLength + 1, MaxLine);
        Span<char> key = stackalloc char[buffer];
        Span<int> offsets = stackalloc int[buffer];
        var folded = TextFolder.Fold(text, key, offsets);
        var walk = _starts.Begin();
        PhraseMatch best = default;
        for (var i = 0; i < folded.Key.Length && walk.Advance(folded.Key[i]); i++)
        {
            var phrases = walk.Phrases;
            if (phrases.IsEmpty || !folded.IsBoundary(i + 1))
                continue;
            var end = LabelEnd(text, folded.EndOf(i + 1), out var hasColon);
            if (HasUse(phrases, PhraseUse.Start) || (hasColon && CanAnnounce(phrases.Span[0].Role)))
                best = new PhraseMatch(PhraseMatchKind.Start, phrases, 0, end) { HasColon = hasColon, Number = NumberIn(folded, 0, i + 1) };
        }

        return best;
    }

    /// <summary>A phrase that closes the text: listed as such, or a line's phrase of two words behind the end of a sentence.</summary>
    public PhraseMatch MatchEnd(ReadOnlySpan<char> text)
    {
        const int Tail = 160;
        if (!_ends.MayOpen(TextOpening.OfEnd(text)))
            return default;
        Span<char> key = stackalloc char[Tail];
        Span<int> offsets = stackalloc int[Tail];
        var from = Math.Max(0, text.Length - Tail);
        var folded = TextFolder.Fold(text[from..], key, offsets);
        var walk = _ends.Begin();
        PhraseMatch best = default;
        for (var i = folded.Key.Length - 1; i >= 0 && walk.Advance(folded.Key[i]); i--)
        {
            var phrases = walk.Phrases;
            if (phrases.IsEmpty || (i == 0 && from > 0) || !folded.IsBoundary(i))
                continue;
            var start = from + folded.Offsets[i];
            if (HasUse(phrases, PhraseUse.End) || (FollowsSentence(text[..start]) && text[start..].Trim().Contains(' ')))
                best = new PhraseMatch(PhraseMatchKind.End, phrases, start, text.Length - start);
        }

        return best;
    }

    /// <summary>A phrase anywhere in a short text; the longest one.</summary>
    public PhraseMatch MatchContains(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxContains)
            return default;
        Span<char> key = stackalloc char[MaxContains];
        Span<int> offsets = stackalloc int[MaxContains];
        var folded = TextFolder.Fold(text, key, offsets);
        PhraseMatch best = default;
        for (var start = 0; start < folded.Key.Length; start++)
        {
            if (!folded.IsBoundary(start))
                continue;
            var walk = _contains.Begin();
            for (var i = start; i < folded.Key.Length && walk.Advance(folded.Key[i]); i++)
            {
                var phrases = walk.Phrases;
                if (phrases.IsEmpty || !folded.IsBoundary(i + 1))
                    continue;
                var length = folded.EndOf(i + 1) - folded.Offsets[start];
                if (length > best.Length)
                    best = new PhraseMatch(PhraseMatchKind.Contains, phrases, folded.Offsets[start], length);
            }
        }

        return best;
    }

    /// <summary>Parts a line that is nothing but known phrases, numbers and punctuation.</summary>
    /// <param name="text">One line.</param>
    /// <param name="parts">Takes the parts in order; what was in it stays.</param>
    /// <returns>False, and nothing added, when some words belong to no phrase.</returns>
    public bool TrySegment(ReadOnlySpan<char> text, List<PhraseMatch> parts) => _segmenter.TrySegment(text, parts);

    /// <summary>The likeliest role of a short text known to be chrome whose wording is not listed, by its words' stems.</summary>
    public RoleGuess GuessRole(ReadOnlySpan<char> text) => _guesser.Guess(text);

    private static ReadOnlyMemory<ChromePhrase> Find(PhraseIndex index, ReadOnlySpan<char> key)
    {
        var phrases = index.Find(key);
        if (!phrases.IsEmpty)
            return phrases;
        var withoutTail = key.TrimEnd(TextFolder.Number);
        if (withoutTail.Length < key.Length && !(phrases = index.Find(withoutTail)).IsEmpty)
            return phrases;
        var withoutHead = key.TrimStart(TextFolder.Number);
        if (withoutHead.Length < key.Length && !(phrases = index.Find(withoutHead)).IsEmpty)
            return phrases;
        return index.Find(withoutHead.TrimEnd(TextFolder.Number));
    }

    /// <summary>Where the number at the first # of a folded range stands in the source.</summary>
    internal static TextRange NumberIn(FoldedText folded, int start, int end)
    {
        var place = folded.Key[start..end].IndexOf(TextFolder.Number);
        if (place < 0)
            return default;
        var from = folded.Offsets[start + place];
        return new TextRange(from, TextFolder.NumberEnd(folded.Source, from) - from);
    }

    /// <summary>The end of a label's colon or arrow and of the spaces around it.</summary>
    private static int LabelEnd(ReadOnlySpan<char> text, int end, out bool hasColon)
    {
        hasColon = false;
        var next = SkipSpace(text, end);
        while (next < text.Length && LabelMarks.IsClosing(text[next]))
        {
            hasColon |= LabelMarks.IsColonOrArrow(text[next]);
            next = SkipSpace(text, next + 1);
        }

        return next;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && (WhiteSpace.IsSpace(text[position]) || BidiControls.IsInvisible(text[position])))
            position++;
        return position;
    }

    private static bool FollowsSentence(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.IsEmpty || LabelMarks.IsSentenceEnd(before[^1]);
    }

    // a button's or a menu's word before a colon opens a heading or an answer, not page furniture
    private static bool CanAnnounce(ChromeRole role) => role is not (ChromeRole.CommentForm or ChromeRole.CommentSort or ChromeRole.CommentFeedback
        or ChromeRole.Navigation or ChromeRole.Login or ChromeRole.Search or ChromeRole.Newsletter or ChromeRole.Cookie
        or ChromeRole.Video or ChromeRole.Audio or ChromeRole.AppDownload or ChromeRole.Advertisement);

    private static bool HasUse(ReadOnlyMemory<ChromePhrase> phrases, PhraseUse use)
    {
        foreach (var phrase in phrases.Span)
        {
            if (phrase.Use == use)
                return true;
        }

        return false;
    }
}
