using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>
/// Finds the article in the script state of a page that shows none: the value with the most prose, which is text with markup, plain
/// text, or a list of paragraphs. Reading all state is slow, so it is done only for pages that need it.
/// </summary>
internal sealed class ScriptBody
{
    private const int LongestScript = 4_000_000;
    private const int MostValues = 200_000;

    /// <summary>Least length, in UTF-16 units, of the sentences that make an article, and of a paragraph among them.</summary>
    private const int ShortestArticle = 400;

    private const int ShortestParagraph = 60;

    /// <summary>Least share of a text that stands in sentences.</summary>
    private const double ProseShare = 0.6;

    /// <summary>State within strings of state, as streams of it are written.</summary>
    private const int DeepestNesting = 2;

    private readonly CancellationToken _cancellationToken;
    private readonly Stack<(JsonValue Value, int Nesting)> _open = new();
    private string? _best;
    private int _bestProse = ShortestArticle - 1;

    private ScriptBody(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The article's plain text, paragraphs parted by a blank line; null if no script holds one.</summary>
    public static string? Find(PageTree tree, CancellationToken cancellationToken)
    {
        var search = new ScriptBody(cancellationToken);
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Kind(node) != NodeKind.Element || tree.Tag(node) != HtmlTag.Script || tree.FirstChild(node) is not (> 0 and var child))
                continue;
            if (tree.TextSpan(child) is { Length: >= ShortestArticle and <= LongestScript } text && text.Contains('"'))
                search.Read(text.ToString(), 0);
        }

        return search._best;
    }

    private void Read(string text, int nesting)
    {
        foreach (var root in TolerantJsonReader.ReadAll(text))
            _open.Push((root, nesting));
        for (var values = 0; values < MostValues && _open.TryPop(out var item); values++)
        {
            if ((values & 255) == 0)
                _cancellationToken.ThrowIfCancellationRequested();
            if (item.Value.Kind == JsonKind.Text && item.Value.Text.Length >= ShortestArticle)
                ReadText(item.Value.Text, item.Nesting);
            else if (item.Value.Kind == JsonKind.Array)
                Consider(ParagraphsOf(item.Value));
            foreach (var member in item.Value.Members)
                _open.Push((member.Value, item.Nesting));
            foreach (var inner in item.Value.Items)
                _open.Push((inner, item.Nesting));
        }
    }

    private void ReadText(string text, int nesting)
    {
        if (text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase))
            Consider(TextOfMarkup(text));
        else if (text.Contains("\":", StringComparison.Ordinal) && nesting < DeepestNesting)
            foreach (var root in TolerantJsonReader.ReadAll(text))
                _open.Push((root, nesting + 1));
        else
            Consider(text);
    }

    private string TextOfMarkup(string markup)
    {
        using var tree = PageTreeBuilder.BuildFragment(markup, FragmentContext.Body, PageLimits.Default, _cancellationToken);
        var document = HtmlSegmenter.Segment(tree, null, int.MaxValue, _cancellationToken);
        var paragraphs = new List<string>();
        foreach (var block in document.Blocks)
            if (!block.IsHidden && block.Kind is not (BlockKind.Caption or BlockKind.Control) && block.Context.Figure < 0)
                paragraphs.Add(block.Text);
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>The items of a list whose items are one text each; items with addresses are links to other pages.</summary>
    private string ParagraphsOf(JsonValue list)
    {
        var paragraphs = new List<string>();
        foreach (var item in list.Items)
        {
            var text = item.Kind == JsonKind.Text ? item.Text : OnlyTextOf(item);
            if (text is null)
                return string.Empty;
            if (text.Length > 0)
                paragraphs.Add(text.Contains('<', StringComparison.Ordinal) ? TextOfMarkup(text) : text);
        }

        return string.Join("\n\n", paragraphs);
    }

    /// <summary>The one member that has spaces in it; empty without one; null if there are several, or an address.</summary>
    private static string? OnlyTextOf(JsonValue item)
    {
        var only = string.Empty;
        foreach (var (_, value) in item.Members)
        {
            if (value.Kind != JsonKind.Text)
                continue;
            if (value.Text.StartsWith('/') || value.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                return null;
            if (!value.Text.Contains(' ', StringComparison.Ordinal))
                continue;
            if (only.Length > 0)
                return null;
            only = value.Text;
        }

        return only;
    }

    private void Consider(string text)
    {
        if (text.Length <= _bestProse)
            return;
        var prose = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.Length >= ShortestParagraph && SentenceShape.EndsSentence(line.TrimEnd()) && line.Count(' ') * 20 > line.Length && line.IndexOfAny('{', '}', ';') < 0)
                prose += line.Length;
        if (prose > _bestProse && prose >= text.Length * ProseShare)
            (_best, _bestProse) = (text, prose);
    }
}
