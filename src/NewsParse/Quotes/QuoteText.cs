namespace NewsParse.Quotes;

/// <summary>The text the pass reads, cut into paragraphs, and the way back from its offsets to the caller's blocks.</summary>
internal sealed class QuoteText
{
    private readonly List<TextRange> _paragraphs = [];
    private readonly List<QuoteBlock> _blocks = [];
    private readonly Dictionary<int, TextRange> _cites = [];

    private QuoteText(string text) => Text = text;

    public string Text { get; }

    public IReadOnlyList<TextRange> Paragraphs => _paragraphs;

    /// <summary>The block a paragraph was made of; <see langword="null"/> when the text was cut by <see cref="OfText"/>.</summary>
    public QuoteBlock? BlockOf(int paragraph) => _blocks.Count > 0 ? _blocks[paragraph] : null;

    public bool IsBlockquote(int paragraph) => _blocks.Count > 0 && _blocks[paragraph].Kind == QuoteBlockKind.Blockquote;

    /// <summary>Where the printed attribution of a block quotation stands; <see langword="null"/> if it has none.</summary>
    public TextRange? CiteOf(int paragraph) => _cites.TryGetValue(paragraph, out var range) ? range : null;

    /// <summary>Joins blocks; those without prose of their own are left out.</summary>
    public static QuoteText OfBlocks(IReadOnlyList<QuoteBlock> blocks)
    {
        var ranges = new List<TextRange>(blocks.Count);
        var kept = new List<QuoteBlock>(blocks.Count);
        var cites = new Dictionary<int, TextRange>();
        var length = 0;
        foreach (var block in blocks)
        {
            if (block.Kind is QuoteBlockKind.Heading or QuoteBlockKind.PullQuote or QuoteBlockKind.Embed)
            {
                continue;
            }

            ranges.Add(new TextRange(length, block.Text.Length));
            kept.Add(block);
            length += block.Text.Length + 1;
            if (block.Cite is { Length: > 0 } cite)
            {
                cites.Add(kept.Count - 1, new TextRange(length, cite.Length));
                length += cite.Length + 1;
            }
        }

        var result = new QuoteText(string.Create(length, kept, Join));
        result._paragraphs.AddRange(ranges);
        result._blocks.AddRange(kept);
        foreach (var (paragraph, range) in cites)
        {
            result._cites.Add(paragraph, range);
        }

        return result;
    }

    /// <summary>Each block's text and attribution, a line each.</summary>
    private static void Join(Span<char> target, List<QuoteBlock> blocks)
    {
        foreach (var block in blocks)
        {
            target = AppendLine(target, block.Text);
            if (block.Cite is { Length: > 0 } cite)
            {
                target = AppendLine(target, cite);
            }
        }
    }

    private static Span<char> AppendLine(Span<char> target, string text)
    {
        text.CopyTo(target);
        target[text.Length] = '\n';
        return target[(text.Length + 1)..];
    }

    /// <summary>Cuts plain text into paragraphs: at every line break, or at blank lines where the lines are wrapped.</summary>
    public static QuoteText OfText(string text)
    {
        var result = new QuoteText(text);
        LineParagraphs.Cut(text, result._paragraphs);
        return result;
    }
}
