using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>Marks as HTML elements.</summary>
internal sealed class HtmlMarkup(bool keepsLinks) : TextMarkup
{
    public override (string Before, string After)? Around(InlineMark mark, string text, int start, int end) => mark.Type switch
    {
        InlineMarkType.Link => Link(mark),
        InlineMarkType.Strong => Element("strong"),
        InlineMarkType.Emphasis => Element("em"),
        InlineMarkType.Code => Element("code"),
        InlineMarkType.Subscript => Element("sub"),
        InlineMarkType.Superscript => Element("sup"),
        InlineMarkType.Deleted => Element("del"),
        _ => null,
    };

    public override void Write(StringBuilder output, string text) => output.Append(HtmlText.EscapeLines(text));

    private (string Before, string After)? Link(InlineMark mark)
    {
        if (!keepsLinks || SafeUrl.OrNull(mark.Url) is not { } url)
            return null;
        var title = mark.Title is null ? "" : " title=\"" + HtmlText.Escape(mark.Title) + "\"";
        return ("<a href=\"" + HtmlText.Escape(url) + "\"" + title + ">", "</a>");
    }

    private static (string Before, string After) Element(string name) => ("<" + name + ">", "</" + name + ">");
}
