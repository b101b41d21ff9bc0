using static NewsParse.Quotes.Native.NativeClass;

namespace NewsParse.Quotes.Native;

/// <summary>One pass over an article in a native script.</summary>
internal sealed class NativePass
{
    private const int ShortestUtterance = 3;

    private readonly QuoteText _source;
    private readonly string _text;
    private readonly List<Stretch> _stretches;
    private readonly bool _verbFirst;
    private readonly NativeLine _line;
    private readonly NativeSpeakers _speakers;
    private readonly List<AttributedStretch> _found = [];
    private ResolvedSpeaker? _inParagraph;
    private ResolvedSpeaker? _previous;
    private int _noticed;

    public NativePass(QuoteText source, List<Stretch> stretches, NativeLexicon lexicon)
    {
        _source = source;
        _text = source.Text;
        _stretches = stretches;
        _verbFirst = lexicon.IsVerbFirst;
        _speakers = new NativeSpeakers(lexicon.SetsRolesBeforeNames);
        _line = new NativeLine(_text, lexicon);
    }

    public List<AttributedStretch> Run(CancellationToken cancellationToken)
    {
        var next = 0;
        _line.Cancellation = cancellationToken;
        for (var p = 0; p < _source.Paragraphs.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = next;
            while (next < _stretches.Count && _stretches[next].Paragraph == p)
            {
                next++;
            }

            _line.Fill(_source.Paragraphs[p], _stretches, first, next);
            if (_source.IsBlockquote(p) && next > first)
            {
                _found.Add(BlockSpeaker.Attribute(_source, _stretches[first], _previous));
                continue;
            }

            Paragraph(cancellationToken);
        }

        return _found;
    }

    private void Paragraph(CancellationToken cancellationToken)
    {
        _inParagraph = null;
        _noticed = 0;
        for (var low = 0; low < _line.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var high = SentenceEnd(low);
            Sentence(low, high);
            low = high;
        }
    }

    private int SentenceEnd(int low)
    {
        for (var i = low; i < _line.Count; i++)
        {
            if (_line[i].IsSentenceEnd && !IsInsideNumber(i))
            {
                return i + 1;
            }

            if (_line[i].IsQuote && EndsSentence(i))
            {
                return i + 1;
            }
        }

        return _line.Count;
    }

    private bool IsInsideNumber(int i) =>
        i > 0 && i + 1 < _line.Count && char.IsDigit(_line[i + 1].First) && _line[i].Start == _line[i - 1].End && _line[i].End == _line[i + 1].Start;

    // A closing quotation ends a sentence unless a comma or a verb of saying follows.
    private bool EndsSentence(int quote)
    {
        var next = quote + 1;
        if (next >= _line.Count || !NativeText.EndsSentence(Sentences.LastCharacter(_text, _stretches[_line[quote].Stretch])))
        {
            return false;
        }

        return !_line[next].IsComma && !_line[next].IsSentenceEnd && !_line[next].Is(ObjectCue | SpeechCue | ObjectMarker);
    }

    private void Sentence(int low, int high)
    {
        var quoted = false;
        for (var i = low; i < high; i++)
        {
            if (_line[i].IsQuote)
            {
                _line.Cancellation.ThrowIfCancellationRequested();
                quoted = true;
                Quotation(i, low, high);
            }
        }

        if (!quoted)
        {
            Reported(low, high);
        }
    }

    // A sentence without marks still says who is acting or speaking.
    private void Reported(int low, int high)
    {
        _speakers.Notice(_line, low, high);
        for (var c = low; c < high; c++)
        {
            if (_line[c].Is(SpeechCue) && NativeSubject.Of(_line, c, low, high, _verbFirst) is { } subject)
            {
                _previous = _speakers.Resolve(_line, subject);
                return;
            }
        }

        for (var c = low + 1; c < high; c++)
        {
            if (_line[c].Is(Ergative) && NativeSubject.EndingAt(_line, c - 1, low) is { } actor)
            {
                _previous = _speakers.Resolve(_line, actor);
                return;
            }
        }

        if (NativeSubject.StartingAt(_line, low, high) is { } opening && opening.Last + 1 < high && (_line[opening.Last + 1].IsComma || _line[opening.Last + 1].Is(Ergative))
            && !_line[opening.First].Is(PersonPronoun | PluralPronoun))
        {
            _previous = _speakers.Resolve(_line, NativeSubject.WithApposition(_line, opening, high));
        }
    }

    private void Quotation(int at, int low, int high)
    {
        var stretch = _stretches[_line[at].Stretch];
        var result = new AttributedStretch { Stretch = stretch };
        var finding = new NativeAttribution(_line, _verbFirst, at, low, high).Find();
        _speakers.Notice(_line, Math.Max(low, _noticed), at);
        _noticed = at;
        var alone = IsAlone(at, low, high);
        if (finding is { } found)
        {
            OfFinding(result, found, alone);
        }
        else if (stretch.Continues && _previous is not null)
        {
            Give(result, _previous, AttributionRule.Continuation, QuoteKind.Direct);
        }
        else if (alone && (_inParagraph ?? _speakers.Last ?? _previous) is { } speaker)
        {
            Give(result, speaker, _inParagraph is null ? AttributionRule.SentenceBefore : AttributionRule.SameParagraph, QuoteKind.Direct);
        }
        else
        {
            result.Kind = alone ? QuoteKind.Direct : IsWork(at, low) ? QuoteKind.Title : QuoteKind.Scare;
        }

        _found.Add(result);
    }

    private void OfFinding(AttributedStretch result, NativeFinding found, bool alone)
    {
        var speaker = found.Subject is { } subject ? _speakers.Resolve(_line, subject)
            : found.AllowsOmittedSubject ? _speakers.Last ?? _previous
            : null;
        var kind = found.IsDirect || alone ? QuoteKind.Direct : QuoteKind.Mixed;
        result.CueStart = _line[found.Cue].Start;
        result.CueEnd = _line[found.Cue + _line[found.Cue].PhraseLength - 1].End;
        if (speaker is null)
        {
            result.Kind = kind;
            return;
        }

        Give(result, speaker, found.Rule, kind);
    }

    private void Give(AttributedStretch result, ResolvedSpeaker speaker, AttributionRule rule, QuoteKind kind)
    {
        result.Speaker = _inParagraph = _previous = speaker;
        result.Rule = rule;
        result.Kind = kind;
    }

    // The quotation is the whole sentence and long enough to be an utterance.
    private bool IsAlone(int at, int low, int high)
    {
        var last = at + 1 < high && _line[at + 1].IsSentenceEnd ? at + 2 : at + 1;
        var stretch = _stretches[_line[at].Stretch];
        return at == low && last >= high && _text.AsSpan(stretch.Start, stretch.End - stretch.Start).Count(' ') + 1 >= ShortestUtterance;
    }

    private bool IsWork(int at, int low)
    {
        for (var i = Math.Max(low, at - 3); i < at; i++)
        {
            if (_line[i].Is(WorkNoun))
            {
                return true;
            }
        }

        return false;
    }
}
