using System.Net;
using System.Text;
using NewsParse.Reading.Blocks;

namespace NewsParse.Training;

/// <summary>
/// Makes a page of a few blocks of an article, with little or nothing beside them, as people write to try a parser or as services hand on: what stands
/// alone on a page is text, be it short, a list or a line, and a prompt beside it is none.
/// </summary>
internal static class SmallPage
{
    private const int MostBlocks = 9;
    private const float Labelled = 0.8f;
    private const float Foreign = 0.15f;

    /// <summary>Blocks of the page's furniture that are kept on either side, and all between; half of the pages keep none.</summary>
    private const int MostAround = 4;

    /// <summary>The page with what is left of its truth; null where too little of an article is found on it.</summary>
    public static LabelledPage? Cut(BlockDocument document, LabelledPage page)
    {
        var labels = GoldAligner.Label(document, page.Body!);
        bool IsArticle(TextBlock block) => labels[block.Index] >= Labelled;
        var first = document.Blocks.Where(block => IsArticle(block) && block.Kind == BlockKind.Paragraph).Skip(page.Draw(MostBlocks)).FirstOrDefault();
        if (first is null)
            return null;
        var (count, around) = (1 + page.Draw(MostBlocks), page.Draw(2) == 0 ? 0 : MostAround);
        var from = Math.Max(0, first.Index - around);
        var kept = new List<TextBlock>();
        for (var i = from; i < document.Blocks.Count && count + around > 0; i++)
        {
            var block = document.Blocks[i];
            if (block.IsHidden || block.Kind == BlockKind.Cell || (around == 0 && !IsArticle(block)) || labels[i] is > Foreign and < Labelled)
                continue;
            kept.Add(block);
            if (i >= first.Index)
                (count, around) = count > 0 ? (count - (IsArticle(block) ? 1 : 0), around) : (count, around - 1);
        }

        while (kept.Count > 0 && kept[^1].Kind == BlockKind.Heading)
            kept.RemoveAt(kept.Count - 1);
        if (!kept.Exists(IsArticle))
            return null;
        var title = page.Draw(3) > 0 ? page.Title : null;
        return page with
        {
            Html = Markup(kept, title, page.Draw(4)), Title = title,
            Body = string.Join('\n', kept.Where(IsArticle).Select(static block => block.Text)),
        };
    }

    private static string Markup(List<TextBlock> kept, string? title, int style)
    {
        var (open, close) = style switch { 0 => ("", ""), 1 => ("<article>", "</article>"), 2 => ("<html><body>", "</body></html>"), _ => ("<div class=\"main-content\">", "</div>") };
        var markup = new StringBuilder(open);
        if (title is not null)
            markup.Append("<h1>").Append(WebUtility.HtmlEncode(title)).Append("</h1>");
        for (var i = 0; i < kept.Count; i++)
        {
            var isItem = kept[i].Kind == BlockKind.ListItem;
            if (isItem && (i == 0 || kept[i - 1].Kind != BlockKind.ListItem))
                markup.Append("<ul>");
            var tag = isItem ? "li" : kept[i].Kind == BlockKind.Heading ? "h2" : "p";
            markup.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(kept[i].Text)).Append("</").Append(tag).Append('>');
            if (isItem && (i + 1 == kept.Count || kept[i + 1].Kind != BlockKind.ListItem))
                markup.Append("</ul>");
        }

        return markup.Append(close).ToString();
    }
}
