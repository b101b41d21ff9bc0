using System.Collections.Immutable;

namespace NewsParse.Writing.Formats;

/// <summary>What the members of an article promise and a JSON reader does not check: no list holds a null, numbers are finite and within their ranges.</summary>
internal static class ArticleJsonChecks
{
    private const int LowestHeading = 6;

    public static bool IsWhole(Article article) =>
        AreThere(article.ChromeLanguages) && AreThere(article.AlternateLinks) && AreThere(article.Authors) && AreThere(article.Tags) && AreThere(article.Images)
        && AreThere(article.Sections) && AreThere(article.Quotes) && AreThere(article.RelatedLinks) && AreThere(article.Chrome)
        && IsShare(article.Confidence) && IsWhole(article.Discussion) && AreWhole(article.Sections) && AreWhole(article.Quotes, CountBlocks(article))
        && AreInPlace(article.RelatedLinks) && AreInPlace(article.Chrome);

    private static bool IsWhole(Discussion? discussion) =>
        discussion is null
        || (AreThere(discussion.Comments) && double.IsFinite(discussion.Rating?.Value ?? 0) && double.IsFinite(discussion.Rating?.Scale ?? 0));

    private static bool AreWhole(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            if (!AreThere(section.Blocks) || section.Level is < 1 or > LowestHeading || !IsPlace(section.HeadingSpan))
                return false;
            foreach (var block in section.Blocks)
            {
                if (!IsPlace(block.Span) || !AreMarks(block.Marks))
                    return false;
                if (block is ListBlock list && !AreWhole(list))
                    return false;
                if (block is TableBlock table && !AreWhole(table))
                    return false;
            }
        }

        return true;
    }

    private static bool AreMarks(ImmutableArray<InlineMark> marks)
    {
        if (!AreThere(marks))
            return false;
        foreach (var mark in marks)
        {
            if (mark.Start < 0 || mark.Length < 0)
                return false;
        }

        return true;
    }

    private static bool AreWhole(ListBlock list)
    {
        if (!AreThere(list.Items))
            return false;
        foreach (var item in list.AllItems())
        {
            if (!AreThere(item.Items))
                return false;
        }

        return true;
    }

    private static bool AreWhole(TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            if (row.IsDefault || !AreThere(row))
                return false;
        }

        return true;
    }

    /// <summary>Goes as deep as the JSON reader does, which has a limit.</summary>
    private static bool AreWhole(ImmutableArray<Quote> quotes, int blocks)
    {
        foreach (var quote in quotes)
        {
            if (!IsShare(quote.Confidence) || !AreIn(quote.Spans, blocks) || !AreThere(quote.Nested) || !AreWhole(quote.Nested, blocks))
                return false;
        }

        return true;
    }

    private static bool AreIn(ImmutableArray<QuoteSpan> spans, int blocks)
    {
        foreach (var span in spans)
        {
            if (span.Block < 0 || span.Block >= blocks || !IsPlace(new TextRange(span.Start, span.Length)))
                return false;
        }

        return true;
    }

    private static bool AreInPlace(ImmutableArray<RelatedLink> links)
    {
        foreach (var link in links)
        {
            if (!IsPlace(link.Span) || link.AfterBlock < -1)
                return false;
        }

        return true;
    }

    private static bool AreInPlace(ImmutableArray<ChromePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (!IsPlace(piece.Span))
                return false;
        }

        return true;
    }

    private static int CountBlocks(Article article)
    {
        var blocks = 0;
        foreach (var section in article.Sections)
            blocks += section.Blocks.Length;
        return blocks;
    }

    private static bool IsShare(double value) => value is >= 0 and <= 1;

    private static bool IsPlace(TextRange? range) =>
        range is not { } place || (place.Start >= 0 && place.Length >= 0 && place.Start <= int.MaxValue - place.Length);

    private static bool AreThere<T>(ImmutableArray<T> items)
        where T : class
    {
        foreach (var item in items)
        {
            if (item is null)
                return false;
        }

        return true;
    }
}
