using System.Text;

namespace NewsParse.Fuzzing;

/// <summary>What holds of every report, whatever the input was.</summary>
public static class ReportInvariants
{
    private const string BidiControls = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C";

    /// <summary>False in globalization-invariant mode, where letters with and without their marks cannot be compared this way.</summary>
    private static readonly bool RuntimeDecomposes = "\u00E9".Normalize(NormalizationForm.FormD).Length == 2;

    /// <summary>Checks a report against the text its spans count in; an empty text belongs to a DOM, which has no spans.</summary>
    public static void Check(ArticleReport report, string text)
    {
        var article = report.Article;
        if (article.InputKind == InputKind.Text && RuntimeDecomposes)
            CheckLetters(Letters(string.Concat(report.Ledger.Select(entry => entry.Text))), Letters(text));
        foreach (var entry in report.Ledger)
            CheckSpan(entry.Span, text);
        var blocks = new List<string>();
        foreach (var section in article.Sections)
        {
            CheckSpan(section.HeadingSpan, text);
            foreach (var block in section.Blocks)
            {
                CheckSpan(block.Span, text);
                blocks.Add(TextOf(block));
            }
        }

        QuoteInvariants.Check(article.Quotes, blocks);
        foreach (var field in Fields(article))
            CheckPlain(field);
        foreach (var link in article.RelatedLinks)
            BrokenPromiseException.Unless(link.AfterBlock is null || (link.AfterBlock >= -1 && link.AfterBlock < blocks.Count), "a link stands after a block there is");
        BrokenPromiseException.Unless(article.Confidence is >= 0 and <= 1, "confidence is between 0 and 1");
    }

    private static void CheckLetters(string ledger, string text)
    {
        var same = ledger.AsSpan().CommonPrefixLength(text);
        BrokenPromiseException.Unless(
            same == ledger.Length && same == text.Length,
            $"every letter is in the ledger once; after {same} letters it has {Head(ledger, same)} for {Head(text, same)}");
    }

    private static string Head(string letters, int start) => $"'{letters.AsSpan(start, Math.Min(12, letters.Length - start))}' of {letters.Length}";

    private static void CheckSpan(TextRange? span, string text) =>
        BrokenPromiseException.Unless(
            span is not { } range || (range.Start >= 0 && range.Length >= 0 && range.Start <= text.Length - range.Length), "a span lies in the input");

    /// <summary>No control character but a line break, no bidi control, no half of a surrogate pair.</summary>
    private static void CheckPlain(string? field)
    {
        for (var i = 0; i < field?.Length; i++)
        {
            var c = field[i];
            BrokenPromiseException.Unless(!char.IsControl(c) || c is '\n' or '\t', "fields hold no control characters");
            BrokenPromiseException.Unless(!BidiControls.Contains(c, StringComparison.Ordinal), "fields hold no bidi controls");
            if (char.IsHighSurrogate(c) && i + 1 < field.Length && char.IsLowSurrogate(field[i + 1]))
                i++;
            else
                BrokenPromiseException.Unless(!char.IsSurrogate(c), "fields hold no half of a surrogate pair");
        }
    }

    private static IEnumerable<string?> Fields(Article article)
    {
        IEnumerable<string?> plain =
        [
            article.Title, article.Subtitle, article.Kicker, article.Lead, article.Publisher?.Name, article.Dateline?.Place, article.Dateline?.Agency,
            article.Published?.Text, article.Modified?.Text, article.Category, article.NewsCode, article.Url, article.CanonicalUrl, article.ShortLink,
        ];
        return plain.Concat(article.Tags).Concat(article.Authors.Select(author => author.Name))
            .Concat(article.Images.SelectMany(image => new[] { image.Url, image.Alt, image.Caption, image.Credit }))
            .Concat(article.Sections.SelectMany(section => section.Blocks.Select(TextOf).Prepend(section.Heading)))
            .Concat(article.RelatedLinks.SelectMany(link => new[] { link.Title, link.Label, link.Url }))
            .Concat(article.Quotes.SelectMany(quote => new[] { quote.Text, quote.Cue, quote.Speaker?.Name, quote.Speaker?.Role, quote.Speaker?.Affiliation }))
            .Concat(article.Discussion?.Comments.SelectMany(comment => new[] { comment.Author, comment.Text }) ?? [])
            .Concat(article.Chrome.Select(piece => piece.Text));
    }

    /// <summary>What a quotation's offsets count in: a list's items are lines, the line below a quotation is not part of it.</summary>
    private static string TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        ListBlock list => string.Join('\n', list.AllItems()),
        Blockquote quote => quote.Text,
        TableBlock table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
        PullQuote pullQuote => pullQuote.Text,
        Preformatted preformatted => preformatted.Text,
        Figure figure => figure.Caption + figure.Credit,
        Embed embed => embed.Text ?? "",
        _ => "",
    };

    /// <summary>
    /// Letters alone: list marks and numbers of items are markup in plain text. Taken apart from their accents, because an accent
    /// joins the letter before it once the control character between them is gone.
    /// </summary>
    private static string Letters(string text)
    {
        var valid = string.Concat(text.Replace('\uFFFE', '\uFFFD').EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormD);
        var letters = new StringBuilder(valid.Length);
        foreach (var rune in valid.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                letters.Append(rune.ToString());
        }

        return letters.ToString();
    }
}
