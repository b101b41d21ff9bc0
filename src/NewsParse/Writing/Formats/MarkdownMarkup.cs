using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>Marks as Markdown; what Markdown has no sign for is an HTML element. A sign that would not be read as one is left out.</summary>
/// <param name="keepsLinks">Whether links are written.</param>
/// <param name="lineBreak">What stands for a line break of the text.</param>
internal sealed class MarkdownMarkup(bool keepsLinks, string lineBreak) : TextMarkup
{
    public override (string Before, string After)? Around(InlineMark mark, string text, int start, int end) => mark.Type switch
    {
        InlineMarkType.Link => Link(mark),
        InlineMarkType.Strong => Sign("**", text, start, end),
        InlineMarkType.Emphasis => Sign("*", text, start, end),
        InlineMarkType.Deleted => Sign("~~", text, start, end),
        InlineMarkType.Code => text.AsSpan(start, end - start).IndexOfAny("`|\n\r") >= 0 || IsBlankAt(text, start) || IsBlankAt(text, end - 1) ? null : ("`", "`"),
        InlineMarkType.Subscript => ("<sub>", "</sub>"),
        InlineMarkType.Superscript => ("<sup>", "</sup>"),
        _ => null,
    };

    public override bool IsVerbatim(InlineMark mark) => mark.Type == InlineMarkType.Code;

    public override void Write(StringBuilder output, string text) => output.Append(MarkdownText.Escape(text).Replace("\n", lineBreak, StringComparison.Ordinal));

    /// <summary>An exclamation mark before a link would make it a picture.</summary>
    public override void WriteBefore(StringBuilder output, string text)
    {
        var isBang = text.EndsWith('!');
        Write(output, isBang ? text[..^1] : text);
        output.Append(isBang ? "\\!" : "");
    }

    private (string Before, string After)? Link(InlineMark mark)
    {
        if (!keepsLinks || SafeUrl.OrNull(mark.Url) is not { } url)
            return null;
        var title = mark.Title is null ? "" : " \"" + MarkdownText.Escape(mark.Title).Replace("\n", " ", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
        return ("[", "](" + MarkdownText.Target(url) + title + ")");
    }

    /// <summary>A sign beside white space, or between a letter and punctuation, is no sign in Markdown.</summary>
    private static (string Before, string After)? Sign(string sign, string text, int start, int end)
    {
        var opens = !IsBlankAt(text, start) && (!IsPunctuationAt(text, start) || IsBlankAt(text, start - 1) || IsPunctuationAt(text, start - 1));
        var closes = !IsBlankAt(text, end - 1) && (!IsPunctuationAt(text, end - 1) || IsBlankAt(text, end) || IsPunctuationAt(text, end));
        return opens && closes ? (sign, sign) : null;
    }

    private static bool IsBlankAt(string text, int index) => index < 0 || index >= text.Length || char.IsWhiteSpace(text[index]);

    private static bool IsPunctuationAt(string text, int index) => char.IsPunctuation(text, index) || char.IsSymbol(text, index);
}
