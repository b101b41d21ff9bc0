using System.Globalization;
using NewsParse.Cli.Wording;
using Spectre.Console;

namespace NewsParse.Cli.Display;

/// <summary>An article as a person wants to see it in a terminal: title, metadata, sections, quotes, links.</summary>
internal sealed class TerminalSummary(IAnsiConsole terminal, UiText text, TimeProvider clock)
{
    private const int MaxQuotes = 12;

    public void Write(Article article)
    {
        if (article.Kicker is not null)
            terminal.MarkupLine("[grey]" + Safe(article.Kicker) + "[/]");
        terminal.MarkupLine("[bold]" + Safe(article.Title ?? text["noArticle"]) + "[/]");
        if (article.Subtitle is not null)
            terminal.MarkupLine("[italic]" + Safe(article.Subtitle) + "[/]");
        WriteMetadata(article);
        WriteSections(article);
        WriteQuotes(article);
        WriteRelatedLinks(article);
        terminal.WriteLine();
        terminal.MarkupLine("[grey]" + Safe(SummaryLine.Of(article, text)) + "[/]");
    }

    private void WriteMetadata(Article article)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        void Row(string label, string? value, string color = "default")
        {
            if (!string.IsNullOrEmpty(value))
                grid.AddRow("[grey]" + Safe(text[label]) + "[/]", $"[{color}]{Safe(value)}[/]");
        }

        Row("byline", string.Join(text.ListSeparator, article.Authors.Select(author => author.Name)));
        Row("publisher", article.Publisher?.Name);
        Row("published", DateOf(article.Published));
        Row("modified", DateOf(article.Modified));
        Row("category", article.Category);
        Row("tags", string.Join(text.ListSeparator, article.Tags));
        Row("url", article.CanonicalUrl ?? article.Url, "blue");
        Row("language", article.Language);
        Row("chromeLanguages", string.Join(text.ListSeparator, article.ChromeLanguages));
        Row("confidence", text.Percent(article.Confidence), article.Confidence >= 0.7 ? "green" : article.Confidence >= 0.4 ? "yellow" : "red");
        terminal.Write(grid);
    }

    private void WriteSections(Article article)
    {
        Heading("sections", article.Sections.Length);
        foreach (var section in article.Sections)
            terminal.MarkupLine("  " + Safe(section.Heading ?? text["beforeFirstHeading"]) + " [grey]" + Safe(text.Count("block", section.Blocks.Length)) + "[/]");
    }

    private void WriteQuotes(Article article)
    {
        Heading("quotes", article.Quotes.Length);
        foreach (var quote in article.Quotes.Take(MaxQuotes))
        {
            var speaker = quote.Speaker is { } named ? named.Name ?? named.Mention : text["unknownSpeaker"];
            terminal.MarkupLine("  [cyan]" + Safe(speaker) + "[/] [grey]" + Safe(quote.Kind.ToString().ToLowerInvariant()) + "[/] " + Safe(Shortened(quote.Text)));
        }

        if (article.Quotes.Length > MaxQuotes)
            terminal.MarkupLine("  [grey]" + Safe(text.Format("more", text.Number(article.Quotes.Length - MaxQuotes))) + "[/]");
    }

    private void WriteRelatedLinks(Article article)
    {
        Heading("relatedLinks", article.RelatedLinks.Length);
        foreach (var link in article.RelatedLinks)
            terminal.MarkupLine("  " + Safe(link.Title) + (link.Url is null ? "" : " [blue]" + Safe(link.Url) + "[/]"));
    }

    private void Heading(string phrase, int count)
    {
        if (count > 0)
            terminal.MarkupLine("\n[bold yellow]" + Safe(text[phrase]) + "[/]");
    }

    private string? DateOf(ArticleDate? date)
    {
        if (date is null)
            return null;
        var printed = date.Text is { } words && words != date.Value ? date.Value + " · " + words : date.Value;
        return DateTimeOffset.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? printed + " · " + text.Ago(moment, clock.GetUtcNow())
            : printed;
    }

    private static string Shortened(string words) => words.Length <= 160 ? words : string.Concat(words.AsSpan(0, 157), "…");

    private static string Safe(string words) => Markup.Escape(TerminalText.Safe(words));
}
