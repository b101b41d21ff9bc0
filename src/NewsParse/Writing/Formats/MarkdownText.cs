using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>Text as Markdown that means nothing but itself.</summary>
internal static class MarkdownText
{
    private const string Inline = "\\`*_[]<>&|~$";

    /// <summary>Escapes what could format, link or open a block.</summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        // a carriage return and its like end a line too
        text = text.ReplaceLineEndings("\n");
        var markdown = new StringBuilder(text.Length + 8);
        var lineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Inline.Contains(c, StringComparison.Ordinal) || (lineStart && OpensBlock(text, i)) || EndsListNumber(text, i) || IsLinkBang(text, i) || ClosesHeading(text, i))
                markdown.Append('\\');
            markdown.Append(c);
            lineStart = c == '\n' || (lineStart && c is ' ' or '\t');
        }

        return markdown.ToString();
    }

    /// <summary>An address as the target of a link: nothing in it can end the link.</summary>
    public static string Target(string url)
    {
        var target = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            _ = c switch
            {
                '(' => target.Append("%28"),
                ')' => target.Append("%29"),
                '<' => target.Append("%3C"),
                '>' => target.Append("%3E"),
                '\\' => target.Append("%5C"),
                '`' => target.Append("%60"),
                '&' => target.Append("&amp;"),
                _ when char.IsWhiteSpace(c) || char.IsControl(c) => target.Append("%20"),
                _ => target.Append(c),
            };
        }

        return target.ToString();
    }

    private static bool OpensBlock(string text, int i) => text[i] is '#' or '+' or '-' or '=';

    private static bool IsLinkBang(string text, int i) => text[i] == '!' && i + 1 < text.Length && text[i + 1] == '[';

    /// <summary>A heading drops the number signs at its end when a space parts them from its words.</summary>
    private static bool ClosesHeading(string text, int i) => text[i] == '#' && i + 1 == text.Length && i > 0 && text[i - 1] is ' ' or '#';

    /// <summary>The full stop of "1. " at the start of a line would make a list.</summary>
    private static bool EndsListNumber(string text, int i)
    {
        if (text[i] is not ('.' or ')') || i == 0 || !char.IsAsciiDigit(text[i - 1]))
            return false;
        var start = i - 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return start == 0 || text[start - 1] == '\n';
    }
}
