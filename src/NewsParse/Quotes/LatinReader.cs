namespace NewsParse.Quotes;

/// <summary>Reads paragraphs of English and other Latin text: names, sentences, quotations and who said them.</summary>
internal sealed class LatinReader : IParagraphReader
{
    private const int FewestWordsOfSpeech = 5;

    private readonly QuoteText _source;
    private readonly bool _includeIndirect;
    private readonly string _text;
    private readonly List<Stretch> _stretches;
    private readonly LanguageLexicon _lexicon;
    private readonly Tokenizer _tokenizer;
    private readonly TokenLine _line = new();
    private readonly List<int> _sentences = [];
    private readonly PeopleRegister _people = new();
    private readonly Relatives _relatives;
    private readonly SpeakerHistory _history = new();
    private readonly SpeechContext _context;
    private readonly SpeakerResolver _resolver;
    private readonly FloatingQuote _floating;
    private readonly List<AttributedStretch> _found;

    public LatinReader(AttributionPass pass, LanguageLexicon lexicon, bool includeIndirect)
    {
        _includeIndirect = includeIndirect;
        _source = pass.Source;
        _text = _source.Text;
        _stretches = pass.Stretches;
        _context = pass.Context;
        _found = pass.Found;
        _lexicon = lexicon;
        _tokenizer = new Tokenizer(lexicon);
        _relatives = new Relatives(lexicon);
        _resolver = new SpeakerResolver(_people, _history, _relatives);
        _floating = new FloatingQuote(_text, _people, _context, pass.Interview);
    }

    /// <inheritdoc/>
    public void Read(int paragraph, int first, int end, CancellationToken cancellationToken)
    {
        _line.Cancellation = cancellationToken;
        _tokenizer.Fill(_line, _text, _source.Paragraphs[paragraph], _stretches, first, end);
        cancellationToken.ThrowIfCancellationRequested();
        NameScanner.Scan(_line, _people);
        _relatives.Scan(_line);
        Sentences.Split(_line, _stretches, _sentences);
        Paragraph(paragraph, cancellationToken);
    }

    private void Paragraph(int paragraph, CancellationToken cancellationToken)
    {
        _context.InParagraph = null;
        _context.PlainSentenceStart = -1;
        var low = 0;
        for (var k = 0; k < _sentences.Count; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var high = _sentences[k];
            var quoted = false;
            for (var i = low; i < high; i++)
            {
                if (_line[i].IsQuote)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    quoted = true;
                    Quotation(i, low, high, k);
                }
            }

            _context.PlainSentenceStart = !quoted && !Reported(low, high, paragraph) ? _line[low].Start : -1;

            low = high;
        }
    }

    // Reported speech without marks still says who is speaking for the quotations that follow.
    private bool Reported(int low, int high, int paragraph)
    {
        if (IndirectSpeech.Find(_line, low, high) is not { } clause)
        {
            Announced(low, high);
            return false;
        }

        var speaker = _resolver.Resolve(_line, clause.Subject);
        _context.InParagraph = _context.Previous = speaker;
        _history.Add(speaker, speaker.Start);
        if (_includeIndirect && clause.Last >= clause.First)
        {
            _found.Add(OfClause(clause, speaker, paragraph));
        }

        return true;
    }

    // "He wrote this:" before a quotation in a paragraph of its own.
    private void Announced(int low, int high)
    {
        if (high == _line.Count && _line[high - 1].IsMark(":") && NounPhraseReader.FirstOf(_line, low, high) is { } subject)
        {
            _context.Previous = _resolver.Resolve(_line, subject);
        }
    }

    private AttributedStretch OfClause(ReportedClause clause, ResolvedSpeaker speaker, int paragraph)
    {
        var (start, end) = (_line[clause.First].Start, _line[clause.Last].End);
        return new AttributedStretch
        {
            Stretch = new Stretch { OpenStart = start, Start = start, End = end, CloseEnd = end, Closed = true, Paragraph = paragraph },
            Kind = QuoteKind.Indirect,
            Speaker = speaker,
            Rule = AttributionRule.IndirectClause,
            CueStart = _line[clause.CueFirst].Start,
            CueEnd = _line[clause.CueLast].End,
        };
    }

    private void Quotation(int at, int low, int high, int sentence)
    {
        var stretch = _stretches[_line[at].Stretch];
        var shape = QuoteShape.Of(_text, stretch, _lexicon);
        var result = new AttributedStretch { Stretch = stretch };
        var title = WorkTitle.IsTitle(_line, at, low, shape);
        Attribution? pick = null;
        if (TranscriptLabel.Find(_text, stretch) is { } label)
        {
            OfLabel(result, label);
        }
        else
        {
            pick = Pick(at, low, high, sentence, shape);
            pick = shape.IsForeignScript && !IsSpoken(at, pick) ? null : pick;
            pick = WorkTitle.IsTerm(_line, at, low, shape) && pick is not { IsReportingClause: true } ? null : pick;
            pick = title && !(pick is { IsReportingClause: true } && shape.EndsOpen && !_line[at - 1].Is(WordClass.TitleOpener)) ? null : pick;
            Attribute(result, pick, at, low, sentence, shape, title);
        }

        Finish(result, at, low, high, shape, pick, title);
    }

    // A verse or an inscription in another script is said only where the cue and its colon touch it.
    private bool IsSpoken(int at, Attribution? pick) =>
        pick is { } found && (found.IsReportingClause || found.Rule is AttributionRule.ActCueAdjacent or AttributionRule.ActCueNear || (at > 0 && _line[at - 1].IsMark(":") && found.Rule is (AttributionRule.SpeechCueAdjacent or AttributionRule.SpeechCueNear)));

    private Attribution? Pick(int at, int low, int high, int sentence, QuoteShape shape)
    {
        var pick = SentenceAttribution.Choose(_line, at, low, high, shape.EndsOpen);
        if (pick is null && at + 1 == high && sentence + 1 < _sentences.Count && shape.Last is '?' or '!' or '.' or ',' && ReportingClause.StartsAt(_line, at + 1))
        {
            pick = RightAttribution.Find(_line, at, _sentences[sentence + 1]);
        }

        return pick;
    }

    private void OfLabel(AttributedStretch result, TextRange label)
    {
        var words = _text.Substring(label.Start, label.Length);
        var person = _people.ByName(words, isGivenName: false);
        result.Rule = AttributionRule.Label;
        result.Speaker = new ResolvedSpeaker
        {
            Start = label.Start,
            End = label.End,
            Name = person?.Name ?? words,
            Gender = person?.Gender ?? Gender.Unknown,
            IsPerson = true,
            Person = person,
        };
    }

    private void Attribute(AttributedStretch result, Attribution? pick, int at, int low, int sentence, QuoteShape shape, bool title)
    {
        if (pick is { } found)
        {
            result.Rule = found.Rule;
            result.Speaker = _resolver.Resolve(_line, found.Subject);
            result.CueStart = _line[found.CueFirst].Start;
            result.CueEnd = _line[found.CueLast].End;
            return;
        }

        if (title)
        {
            return;
        }

        if (result.Stretch.Continues && _context.Previous is { } previous)
        {
            (result.Speaker, result.Rule) = (previous, AttributionRule.Continuation);
        }
        else if (shape.IsForeignScript)
        {
            return;
        }
        else if ((shape.IsUtterance || shape.IsSentence) && at > low && _line[at - 1].IsMark(":") && NounPhraseReader.FirstOf(_line, low, at) is { } subject
            && !_line[subject.Last].Is(WordClass.TimeNoun))
        {
            (result.Speaker, result.Rule) = (_resolver.Resolve(_line, subject), AttributionRule.ColonInSentence);
        }
        else if (shape.IsSentence && at == low && _floating.OfQuestion(result.Stretch) is { } answering)
        {
            (result.Speaker, result.Rule) = (answering, AttributionRule.InterviewAnswer);
        }
        else if (shape.IsUtterance && (at == low || _line[at - 1].IsMark(":")) && !IsSubjectOfClause(at, shape))
        {
            (result.Speaker, result.Rule) = _floating.Attribute(result.Stretch, sentence == 0);
        }
        else if (shape.Words >= FewestWordsOfSpeech && at > low && ClauseSubject(at, low) is { } actor)
        {
            (result.Speaker, result.Rule) = (actor, AttributionRule.ClauseSubject);
        }
    }

    // “Sons of the River” opens in May: the marks enclose what the sentence is about.
    private bool IsSubjectOfClause(int at, QuoteShape shape) =>
        at + 1 < _line.Count && _line[at + 1].IsLower && !_line[at + 1].IsCue && !_line[at + 1].Is(WordClass.Adverb | WordClass.SubjectPronoun) && shape.Last is not ('.' or '!' or '?' or ',');

    // So many words inside somebody's sentence are hardly a term; without a cue they are the subject's, at low confidence.
    private ResolvedSpeaker? ClauseSubject(int at, int low) =>
        NounPhraseReader.FirstOf(_line, low, at) is { } subject && !_line[subject.Last].Is(WordClass.TimeNoun) ? _resolver.Resolve(_line, subject) : _context.InParagraph;

    private void Finish(AttributedStretch result, int at, int low, int high, QuoteShape shape, Attribution? pick, bool title)
    {
        _context.LastQuoteEnd = result.Stretch.CloseEnd;
        _context.LastQuoteParagraph = result.Stretch.Paragraph;
        if (result.Speaker is { } speaker)
        {
            var led = at == low || _line[at - 1].IsMark(",:") || _line[at - 1].IsQuote || (pick is { } p && p.CueLast == at - 1);
            result.Kind = led && (shape.IsUtterance || shape.IsShortReply) ? QuoteKind.Direct : QuoteKind.Mixed;
            _context.InParagraph = _context.Previous = speaker;
            _history.Add(speaker, result.Stretch.OpenStart);
        }
        else
        {
            var alone = at == low && (at + 1 >= high || _line[at + 1].IsMark(".!?"));
            var utterance = (shape.IsUtterance && shape.Words >= 6 && at == low) || (shape.IsSentence && (alone || _line.IsMarkAt(at - 1, ":")));
            result.Kind = utterance && !title ? QuoteKind.Direct : title ? QuoteKind.Title : QuoteKind.Scare;
        }

        _found.Add(result);
    }
}
