using System.Collections.Immutable;
using NewsParse.Quotes;

namespace NewsParse.Assembling;

/// <summary>Hands the body's blocks to the quote engine.</summary>
internal static class ArticleQuotes
{
    public static List<LocatedQuote> Find(ImmutableArray<Section> sections, QuoteOptions options, LanguageLexicon words, CancellationToken cancellationToken)
    {
        var blocks = new List<QuoteBlock>();
        var index = 0;
        foreach (var section in sections)
        {
            foreach (var block in section.Blocks)
                Add(blocks, block, index++);
        }

        var quotes = QuoteEngine.OfBlocks(blocks, options, words, cancellationToken);
        if (quotes.Count > 0)
            QuoteLines.Restore(quotes, [.. sections.SelectMany(static section => section.Blocks).Select(BlockText.Of)]);
        return quotes;
    }

    private static void Add(List<QuoteBlock> blocks, Block block, int index)
    {
        switch (block)
        {
            case Paragraph paragraph:
                blocks.Add(new QuoteBlock(index, 0, OneLine(paragraph.Text)));
                break;
            case Blockquote quote:
                blocks.Add(new QuoteBlock(index, 0, OneLine(quote.Text), QuoteBlockKind.Blockquote, quote.Cite));
                break;
            case ListBlock list:
                AddItems(blocks, list, index);
                break;
        }
    }

    /// <summary>A line break parts no sentence and is white space in what somebody says.</summary>
    private static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>A list's text is its items, a line each.</summary>
    private static void AddItems(List<QuoteBlock> blocks, ListBlock list, int index)
    {
        var offset = 0;
        foreach (var item in list.AllItems())
        {
            blocks.Add(new QuoteBlock(index, offset, item.Text, QuoteBlockKind.ListItem));
            offset += item.Text.Length + 1;
        }
    }
}
