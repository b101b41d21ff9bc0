using NewsParse.Quotes.ArabicScript;

namespace NewsParse.Quotes;

/// <summary>One pass over an article: each paragraph is read by the reader of its language family, and all of them share who spoke last.</summary>
internal sealed class AttributionPass
{
    private readonly LatinReader _latin;
    private readonly ArabicScriptReader _arabicScript;

    public AttributionPass(QuoteText source, List<Stretch> stretches, LanguageLexicon lexicon, bool includeIndirect)
    {
        Source = source;
        Stretches = stretches;
        Interview = Interview.Of(source.Text, source.Paragraphs, stretches);
        _latin = new LatinReader(this, lexicon, includeIndirect);
        _arabicScript = new ArabicScriptReader(this, includeIndirect);
    }

    public QuoteText Source { get; }

    public List<Stretch> Stretches { get; }

    public Interview Interview { get; }

    public SpeechContext Context { get; } = new();

    public List<AttributedStretch> Found { get; } = [];

    public List<AttributedStretch> Run(CancellationToken cancellationToken)
    {
        var next = 0;
        for (var p = 0; p < Source.Paragraphs.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = next;
            while (next < Stretches.Count && Stretches[next].Paragraph == p)
            {
                next++;
            }

            if (Source.IsBlockquote(p) && next > first)
            {
                Found.Add(BlockSpeaker.Attribute(Source, Stretches[first], Context.Previous));
                continue;
            }

            ReaderOf(p, first, next).Read(p, first, next, cancellationToken);
        }

        _arabicScript.Finish();
        return Found;
    }

    // The script of the words outside the marks decides; a paragraph that is one quotation goes by its own words.
    private IParagraphReader ReaderOf(int paragraph, int first, int end)
    {
        var range = Source.Paragraphs[paragraph];
        var balance = 0;
        var position = range.Start;
        for (var i = first; i < end; i++)
        {
            balance += ArabicText.Balance(Source.Text, position, Stretches[i].OpenStart);
            position = Math.Max(position, Stretches[i].CloseEnd);
        }

        balance += ArabicText.Balance(Source.Text, position, range.End);
        if (balance == 0)
        {
            balance = ArabicText.Balance(Source.Text, range.Start, range.End);
        }

        return balance > 0 ? _arabicScript : _latin;
    }
}
