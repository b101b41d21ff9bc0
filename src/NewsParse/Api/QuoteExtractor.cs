using System.Collections.Immutable;
using NewsParse.Quotes;

namespace NewsParse;

/// <summary>Finds the quotations of a text and who said them. Immutable and thread-safe.</summary>
public sealed class QuoteExtractor
{
    private readonly QuoteOptions _options;

    /// <summary>Makes an extractor.</summary>
    /// <param name="options">How to look; <see langword="null"/> for the defaults.</param>
    public QuoteExtractor(QuoteOptions? options = null) => _options = options ?? new QuoteOptions();

    /// <summary>Finds the quotations of an article given as paragraphs.</summary>
    /// <param name="paragraphs">The paragraphs in reading order, without headings.</param>
    /// <param name="cancellationToken">Asked once a paragraph.</param>
    /// <returns>The quotations in reading order; <see cref="QuoteSpan.Block"/> is the index of the paragraph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paragraphs"/> or one of them is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// string[] paragraphs = ["“The road is open,” said Mariam Sadat.", "The hall was silent."];
    /// foreach (var quote in new QuoteExtractor().Extract(paragraphs))
    ///     Console.WriteLine($"{quote.Speaker?.Name}: {quote.Text}");
    /// </code>
    /// </example>
    public ImmutableArray<Quote> Extract(IReadOnlyList<string> paragraphs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var blocks = new QuoteBlock[paragraphs.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(paragraphs[i], nameof(paragraphs));
            blocks[i] = new QuoteBlock(i, 0, paragraphs[i]);
        }

        return [.. QuoteEngine.OfBlocks(blocks, _options, cancellationToken).Select(q => q.Quote)];
    }

    /// <summary>Finds the quotations of plain text as it is; a line is a paragraph, or a run of lines where the text is hard-wrapped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Asked once a paragraph.</param>
    /// <returns>The quotations in reading order, with their places in <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// foreach (var located in new QuoteExtractor().ExtractFromText(dump))
    ///     Console.WriteLine($"{located.Quote.Text} at {located.Ranges[0].Start}");
    /// </code>
    /// </example>
    public ImmutableArray<LocatedQuote> ExtractFromText(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. QuoteEngine.OfText(text, _options, cancellationToken)];
    }
}
