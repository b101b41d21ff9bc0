using System.Globalization;
using NewsParse.Cli.Explaining;
using NewsParse.Cli.Wording;
using Spectre.Console;

namespace NewsParse.Cli.Display;

/// <summary>An article as a person wants to see it in a terminal: title, metadata, sections, quotes, links.</summary>
internal sealed class TerminalSummary(IAnsiConsole terminal, UiText text, TimeProvider clock)
{
    private const int MaxQuotes = 12;
    private const int LongestQuote = 160;
    private const int LongestSpeaker = 24;
    private const string Indent = "  ";
    private const string Plain = "default";

    public void Write(Article article)
    {
        Item("", 0, article.Kicker, "grey");
        Item("", 0, article.Title ?? text["noArticle"], "bold");
        Item("", 0, article.Subtitle, "italic");
        WriteMetadata(article);
        WriteSections(article);
        WriteQuotes(article);
        WriteRelatedLinks(article);
        terminal.WriteLine();
        Item("", 0, SummaryLine.Of(article, text), "grey");
    }

    private void WriteMetadata(Article article)
    {
        (string Label, string? Value, string Style)[] rows =
        [
            ("byline", string.Join(text.ListSeparator, article.Authors.Select(author => author.Name)), Plain),
            ("publisher", article.Publisher?.Name, Plain),
            ("published", DateOf(article.Published), Plain),
            ("modified", DateOf(article.Modified), Plain),
            ("category", article.Category, Plain),
            ("tags", string.Join(text.ListSeparator, article.Tags), Plain),
            ("access", text.Access(article.IsPaywalled), Plain),
            ("url", article.CanonicalUrl ?? article.Url, "blue"),
            ("language", article.Language, Plain),
            ("alternateLinks", string.Join(text.ListSeparator, article.AlternateLinks.Select(link => link.Language).Distinct()), Plain),
            ("chromeLanguages", string.Join(text.ListSeparator, article.ChromeLanguages), Plain),
            ("confidence", text.Percent(article.Confidence), article.Confidence >= 0.7 ? "green" : article.Confidence >= 0.4 ? "yellow" : "red"),
        ];
        var width = rows.Max(row => string.IsNullOrEmpty(row.Value) ? 0 : text[row.Label].GetCellWidth());
        foreach (var (label, value, style) in rows)
            Item(text[label], width, value, style);
    }

    private void WriteSections(Article article)
    {
        Heading("sections", article.Sections.Length);
        foreach (var section in article.Sections)
            Item(Indent, Indent.Length, section.Heading ?? text["beforeFirstHeading"], Plain, text.Count("block", section.Blocks.Length));
    }

    private void WriteQuotes(Article article)
    {
        Heading("quotes", article.Quotes.Length);
        var shown = article.Quotes.Take(MaxQuotes).Select(quote => (Quote: quote, Speaker: Indent + Shortened(SpeakerOf(quote), LongestSpeaker))).ToArray();
        var width = shown.Length == 0 ? 0 : shown.Max(item => item.Speaker.GetCellWidth());
        foreach (var (quote, speaker) in shown)
            Item(speaker, width, Shortened(quote.Text, LongestQuote), Plain, string.Join(" · ", new[] { text.NameOf(quote.Kind), quote.Cue }.OfType<string>()));
        if (article.Quotes.Length > MaxQuotes)
            Item(Indent, Indent.Length, text.Format("more", text.Number(article.Quotes.Length - MaxQuotes)), "grey");
    }

    private void WriteRelatedLinks(Article article)
    {
        Heading("relatedLinks", article.RelatedLinks.Length);
        foreach (var link in article.RelatedLinks)
            Item(Indent, Indent.Length, link.Title, Plain, link.Url);
    }

    private void Heading(string phrase, int count)
    {
        if (count == 0)
            return;
        terminal.WriteLine();
        terminal.MarkupLine("[bold yellow]" + Markup.Escape(text[phrase]) + "[/]");
    }

    /// <summary>A label with words beside it, their further lines below each other, and a remark where it fits; nothing where there are no words.</summary>
    private void Item(string label, int labelWidth, string? words, string style, string? remark = null)
    {
        if (string.IsNullOrEmpty(words))
            return;
        var start = labelWidth <= Indent.Length ? labelWidth : labelWidth + 2;
        var room = terminal.Profile.Width - start;
        var lines = TerminalText.Wrap(words, room).ToArray();
        var shownLabel = label.TrimStart();
        var margin = new string(' ', label.Length - shownLabel.Length) + "[grey]" + Markup.Escape(TerminalText.Safe(shownLabel)) + "[/]" + new string(' ', start - label.GetCellWidth());
        for (var i = 0; i < lines.Length; i++)
        {
            terminal.Markup((i == 0 ? margin : new string(' ', start)) + $"[{style}]{Markup.Escape(lines[i])}[/]");
            if (i < lines.Length - 1)
                terminal.WriteLine();
        }

        if (remark is not null)
            terminal.Markup((lines[^1].GetCellWidth() + 1 + remark.GetCellWidth() <= room ? " " : "\n" + new string(' ', start)) + "[grey]" + Markup.Escape(TerminalText.Safe(remark)) + "[/]");
        terminal.WriteLine();
    }

    private string SpeakerOf(Quote quote) => quote.Speaker is { } named ? named.Name ?? named.Mention : text["unknownSpeaker"];

    private string? DateOf(ArticleDate? date)
    {
        if (date is null)
            return null;
        var printed = date.Text is { } words && words != date.Value ? date.Value + " · " + words : date.Value;
        return DateTimeOffset.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? printed + " · " + text.Ago(moment, clock.GetUtcNow())
            : printed;
    }

    private static string Shortened(string words, int longest) => words.Length <= longest ? words : string.Concat(words.AsSpan(0, longest - 1).TrimEnd(), "…");
}
