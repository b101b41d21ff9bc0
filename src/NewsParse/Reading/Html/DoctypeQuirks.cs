using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace NewsParse.Reading.Html;

/// <summary>Whether a doctype asks for the quirks of old browsers, in which a table may stand in a paragraph.</summary>
internal static class DoctypeQuirks
{
    /// <summary>Longer ones are no doctypes that anyone has written down.</summary>
    private const int LongestDoctype = 1024;

    public static bool Of(ReadOnlySpan<char> doctype)
    {
        if (doctype.Equals("<!doctype html>", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = doctype[..Math.Min(doctype.Length, LongestDoctype)].ToString();
        using var tokenizer = new HtmlTokenizer(new TextSource(new ReadOnlyMemoryTextSource(text)), HtmlEntityProvider.ResolverExtended);
        return tokenizer.GetStructToken().IsFullQuirks;
    }
}
