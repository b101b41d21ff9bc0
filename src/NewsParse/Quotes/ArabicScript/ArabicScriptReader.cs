using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Reads paragraphs written in the Arabic script, each by the rules and words of its language.</summary>
internal sealed class ArabicScriptReader : IParagraphReader
{
    private const int ShortestUtterance = 3;
    private const int LongestTerm = 5;
    private const int SloganReach = 30;

    private readonly AttributionPass _pass;
    private readonly bool _includeIndirect;
    private readonly string _text;
    private readonly ClauseLine _line;
    private readonly NamedSpeakers _speakers = new();
    private readonly List<(AttributedStretch Found, SpeakerMention Mention)> _mentions = [];
    private readonly List<int> _sentences = [];
    private readonly List<QuoteKind?> _terms = [];
    private SpeechLanguages? _languages;
    private SpeechLexicon? _lexicon;
    private NamedSpeaker? _inParagraph;

    public ArabicScriptReader(AttributionPass pass, bool includeIndirect)
    {
        _pass = pass;
        _includeIndirect = includeIndirect;
        _text = pass.Source.Text;
        _line = new ClauseLine(_text);
    }

    /// <inheritdoc/>
    public void Read(int paragraph, int first, int end, CancellationToken cancellationToken)
    {
        var range = _pass.Source.Paragraphs[paragraph];
        _languages ??= new SpeechLanguages(_text.AsSpan(range.Start));
        if (_lexicon is null || end > first)
        {
            _lexicon = _languages.OfParagraph(_text.AsSpan(range.Start, range.Length)) ?? _lexicon;
        }

        if (_lexicon is null)
        {
            Unread(first, end);
            return;
        }

        _line.Cancellation = cancellationToken;
        _line.Fill(_lexicon, range, _pass.Stretches, first, end);
        _speakers.Mark(_line);
        PersonScanner.Scan(_line, _speakers);
        _speakers.Mark(_line);
        ClauseSentences.Split(_line, _pass.Stretches, _sentences);
        _inParagraph = null;
        _pass.Context.InParagraph = null;
        var low = 0;
        foreach (var high in _sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sentence(low, high, paragraph);
            low = high;
        }
    }

    /// <summary>Gives every mention the fullest name of the one it means.</summary>
    public void Finish()
    {
        foreach (var (found, mention) in _mentions)
        {
            found.Speaker = OfMention(mention);
        }
    }

    // A language whose verbs are not known: nobody is named.
    private void Unread(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            _pass.Found.Add(new AttributedStretch { Stretch = _pass.Stretches[i], Kind = QuoteKind.Scare });
        }
    }

    private void Sentence(int low, int high, int paragraph)
    {
        var (quoted, spoken) = (false, false);
        for (var i = low; i < high; i++)
        {
            if (_line[i].IsQuote)
            {
                _line.Cancellation.ThrowIfCancellationRequested();
                spoken |= Quotation(i, low, high, quoted);
                quoted = true;
            }
        }

        if (!spoken)
        {
            Reported(low, high, quoted ? -1 : paragraph);
        }
    }

    // A sentence without marks still says who is acting or speaking.
    private void Reported(int low, int high, int paragraph)
    {
        for (var c = low; c < high; c++)
        {
            if (_line[c].Is(SpeechCue | GenitiveCue) && ClauseSubject.Of(_line, c, low, high) is { } subject && (subject.HasName || !_line[subject.First].Is(Possessed)))
            {
                var mention = _speakers.Resolve(_line, subject);
                Remember(mention);
                AddIndirect(c, high, paragraph, mention);
                return;
            }
        }

        if (ActorOf(low, high) is { IsPronoun: false } actor && (actor.HasName ? PersonScanner.IsClosed(_line, actor) : !_line[actor.First].Is(Possessed)))
        {
            Remember(_speakers.Resolve(_line, PersonScanner.WithoutObject(_line, actor)));
        }
    }

    private SpeakerPhrase? ActorOf(int low, int high)
    {
        for (var c = low + 1; c < high; c++)
        {
            if (_line[c].Is(Ergative))
            {
                return SpeakerPhraseReader.EndingAt(_line, c - 1, low);
            }
        }

        return ClauseSubject.OfSentence(_line, low, high, mustBeSure: true) ?? (_line.Lexicon.IsVerbFirst ? null : ClauseSubject.InLaterClause(_line, low, high));
    }

    private void AddIndirect(int cue, int high, int paragraph, SpeakerMention mention)
    {
        if (!_includeIndirect || paragraph < 0)
        {
            return;
        }

        var from = _line.After(cue);
        while (from < high && !_line[from].Is(Complementizer))
        {
            from++;
        }

        var last = high - 1;
        while (last > from && !_line[last].IsWord)
        {
            last--;
        }

        if (from + 1 >= high || last <= from)
        {
            return;
        }

        var (start, end) = (_line[from + 1].Start, _line[last].End);
        var found = new AttributedStretch
        {
            Stretch = new Stretch { OpenStart = start, Start = start, End = end, CloseEnd = end, Closed = true, Paragraph = paragraph },
            Kind = QuoteKind.Indirect,
            Reliability = _line.Lexicon.Reliability,
            Rule = AttributionRule.IndirectClause,
        };
        SetCue(found, cue);
        _mentions.Add((found, mention));
        _pass.Found.Add(found);
    }

    // Whether the marks hold speech.
    private bool Quotation(int at, int low, int high, bool follows)
    {
        var stretch = _pass.Stretches[_line[at].Stretch];
        var result = new AttributedStretch { Stretch = stretch, Reliability = _line.Lexicon.Reliability };
        _pass.Found.Add(result);
        var words = _text.AsSpan(stretch.Start, stretch.End - stretch.Start).Count(' ') + 1;
        var alone = IsAlone(at, low, high) && words >= ShortestUtterance;
        if (IsTerm(result, at, low, high, words, follows))
        {
            _line[at].Classes |= Work;
            return false;
        }

        if (at > low && _line[at - 1].IsColon && low == 0 && !follows && SpeakerLabel.Find(_line, at, low) is { } label)
        {
            Give(result, _speakers.Resolve(_line, label), AttributionRule.Label, QuoteKind.Direct);
        }
        else if (SpeakerDash.After(_line, at) is { } signed)
        {
            Give(result, _speakers.Resolve(_line, signed), AttributionRule.DashName, QuoteKind.Direct);
        }
        else if (!(stretch.Continues && alone && at == low && OfContinuation(result)) && !OfClause(result, at, low, high, alone, words))
        {
            OfContext(result, at, low, high, alone, words);
        }

        return result.Rule != AttributionRule.None || result.CueEnd > 0;
    }

    private bool IsTerm(AttributedStretch result, int at, int low, int high, int words, bool follows)
    {
        var term = QuotedTerm.KindOf(_line, at, low, high, words > LongestTerm);
        if (term is null && follows && at - 2 >= low && _line[at - 1].Is(Conjunction) && _line[at - 2].IsQuote && _terms.Count > 0)
        {
            term = _terms[^1];
        }

        _terms.Add(term);
        result.Kind = term ?? QuoteKind.Scare;
        return term is not null;
    }

    private bool OfContinuation(AttributedStretch result)
    {
        if (_pass.Context.Previous is not { } previous)
        {
            return false;
        }

        (result.Speaker, result.Rule, result.Kind) = (previous, AttributionRule.Continuation, QuoteKind.Direct);
        _pass.Context.InParagraph = previous;
        if (_mentions.Count > 0 && _mentions[^1].Mention is { Speaker: not null } mention && mention.Speaker.Name == previous.Name)
        {
            Give(result, mention, AttributionRule.Continuation, QuoteKind.Direct);
        }

        return true;
    }

    private bool OfClause(AttributedStretch result, int at, int low, int high, bool alone, int words)
    {
        if (new ClauseAttribution(_line, at, low, high).Find() is not { } found)
        {
            return false;
        }

        result.Kind = (found.IsDirect && words > 1) || alone ? QuoteKind.Direct : QuoteKind.Mixed;
        SetCue(result, found.CueAt);
        if (found.IsHearsay)
        {
            return true;
        }

        if (found.Subject is { } subject && !IsGeneric(subject, found))
        {
            Give(result, _speakers.Resolve(_line, subject), found.Rule, result.Kind);
        }
        else if (found.Subject is not null)
        {
            result.Kind = QuoteKind.Scare;
        }
        else if (found.AllowsOmittedSubject && Omitted(found.CueAt) is { } speaker)
        {
            Give(result, new SpeakerMention(_line[found.CueAt].Start, _line[_line.After(found.CueAt) - 1].End, speaker, false), found.Rule, result.Kind);
        }

        return true;
    }

    // What people in general call a thing is its name.
    private bool IsGeneric(SpeakerPhrase subject, ClauseFinding found) =>
        found.Rule == AttributionRule.ActCueNear && _line[subject.First].Is(Generic) && subject.First == subject.Last;

    private NamedSpeaker? Omitted(int cue) => _speakers.Omitted(_line[cue].Is(FeminineForm), _line.Lexicon.IsVerbFirst);

    private void OfContext(AttributedStretch result, int at, int low, int high, bool alone, int words)
    {
        if (at > low && _line[at - 1].IsColon && words >= ShortestUtterance && !HoldsSlogan(low, at)
            && (ErgativeSubject(at, low) ?? ClauseSubject.OfSentence(_line, low, at, mustBeSure: true)) is { } actor)
        {
            Give(result, _speakers.Resolve(_line, actor), AttributionRule.ColonInSentence, QuoteKind.Direct);
        }
        else if (alone && at == 0 && _speakers.First is { } interviewee && _pass.Interview.IsAnswer(result.Stretch.Paragraph))
        {
            Give(result, new SpeakerMention(result.Stretch.Start, result.Stretch.Start, interviewee, false), AttributionRule.InterviewAnswer, QuoteKind.Direct);
        }
        else if (alone && (_inParagraph ?? _speakers.Last) is { } speaker)
        {
            var rule = _inParagraph is null ? AttributionRule.SentenceBefore : AttributionRule.SameParagraph;
            Give(result, new SpeakerMention(result.Stretch.Start, result.Stretch.Start, speaker, false), rule, QuoteKind.Direct);
        }
        else if (alone && _pass.Context.Previous is { } previous)
        {
            (result.Speaker, result.Rule, result.Kind) = (previous, AttributionRule.FloatingParagraph, QuoteKind.Direct);
        }
        else
        {
            result.Kind = alone ? QuoteKind.Direct : QuoteKind.Scare;
        }
    }

    // What the sentence announces as a verse or an inscription.
    private bool HoldsSlogan(int low, int at)
    {
        for (var i = at - 1; i >= Math.Max(low, at - SloganReach); i--)
        {
            if (_line[i].Is(Slogan))
            {
                return true;
            }
        }

        return false;
    }

    private SpeakerPhrase? ErgativeSubject(int at, int low)
    {
        for (var i = at - 1; i > low && !_line[i].IsQuote; i--)
        {
            if (_line[i].Is(Ergative))
            {
                return SpeakerPhraseReader.EndingAt(_line, i - 1, low);
            }
        }

        return null;
    }

    private void Give(AttributedStretch result, SpeakerMention mention, AttributionRule rule, QuoteKind kind)
    {
        (result.Rule, result.Kind) = (rule, kind);
        _mentions.Add((result, mention));
        Remember(mention);
        result.Speaker = OfMention(mention);
        _inParagraph = mention.Speaker;
        _pass.Context.InParagraph = result.Speaker;
        _pass.Context.LastQuoteEnd = result.Stretch.CloseEnd;
        _pass.Context.LastQuoteParagraph = result.Stretch.Paragraph;
    }

    private void Remember(SpeakerMention mention)
    {
        if (mention.Speaker is { } speaker)
        {
            _speakers.Speak(speaker);
            _pass.Context.Previous = OfMention(mention);
        }
    }

    private static ResolvedSpeaker OfMention(SpeakerMention mention) => new()
    {
        Start = mention.Start,
        End = mention.End,
        Name = mention.Speaker?.Name,
        IsPerson = mention.Speaker?.IsPerson ?? mention.IsPronoun,
        IsPronoun = mention.IsPronoun,
        Role = mention.Speaker?.Role,
        Affiliation = mention.Speaker?.Affiliation,
    };

    private void SetCue(AttributedStretch found, int cue) =>
        (found.CueStart, found.CueEnd) = (_line[cue].Start, _line[Math.Min(_line.After(cue), _line.Count) - 1].End);

    // The quotation is the whole sentence.
    private bool IsAlone(int at, int low, int high)
    {
        while (low < at && !_line[low].IsWord && !_line[low].IsQuote && !_line[low].IsColon)
        {
            low++;
        }

        var last = at + 1 < high && _line[at + 1].IsSentenceEnd ? at + 2 : at + 1;
        return at == low && last >= high;
    }
}
