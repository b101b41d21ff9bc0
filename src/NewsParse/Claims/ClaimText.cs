using System.Net;
using System.Text;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Claims;

/// <summary>Brings the text of attributes, structured data and elements to the form all output has.</summary>
internal static class ClaimText
{
    /// <summary>Decodes entities that were escaped twice, drops markup, folds white space and drops what cannot be seen.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        // Structured data is often escaped once more than its place asks for.
        for (var pass = 0; pass < 2 && text.Contains('&', StringComparison.Ordinal); pass++)
            text = WebUtility.HtmlDecode(text);
        return Fold(text, dropsMarkup: true);
    }

    private static string Fold(string text, bool dropsMarkup)
    {
        var output = new StringBuilder(text.Length);
        var pending = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (dropsMarkup && c == '<' && TagEnd(text, i) is var end and > 0)
            {
                i = end;
                pending = true;
            }
            else if (VisibleText.IsSpace(c))
            {
                pending = true;
            }
            else if (!VisibleText.IsDropped(c))
            {
                if (pending && output.Length > 0)
                    output.Append(' ');
                pending = false;
                output.Append(VisibleText.IsLoneSurrogate(text, i) ? '\uFFFD' : c);
            }
        }

        return TextNormalizer.Normalize(output.ToString());
    }

    /// <summary>
    /// Visible text of an element, at most <paramref name="most"/> characters; null if it is longer. What reads like markup in it is text.
    /// Words of neighbouring block elements are kept apart; with <paramref name="partsInline"/> those of inline elements too.
    /// </summary>
    public static string? Read(PageTree tree, int node, int most, bool partsInline = false)
    {
        var output = new StringBuilder();
        var end = tree.After(node);
        for (var at = node; at >= 0 && at != end;)
        {
            if (tree.Kind(at) == NodeKind.Text)
            {
                output.Append(tree.TextSpan(at));
                if (output.Length > most * 2)
                    return null;
            }
            else if (at != node && tree.Kind(at) == NodeKind.Element)
            {
                if (HtmlDisplay.IsInvisible(tree.Tag(at)))
                {
                    at = tree.After(at);
                    continue;
                }

                if (Parts(tree.Tag(at), partsInline))
                    output.Append(' ');
            }

            var next = tree.Next(at);
            if (next >= 0 && tree.Parent(next) != at && LeavesPart(tree, at, next, node, partsInline))
                output.Append(' ');
            at = next;
        }

        var text = Fold(output.ToString(), dropsMarkup: false);
        return text.Length > most ? null : text;
    }

    private static bool Parts(HtmlTag tag, bool partsInline) => partsInline || HtmlDisplay.IsBlock(tag) || tag is HtmlTag.Br or HtmlTag.Td or HtmlTag.Th or HtmlTag.Li;

    private static bool LeavesPart(PageTree tree, int from, int to, int root, bool partsInline)
    {
        for (var at = from; at != root && at >= 0 && at != tree.Parent(to); at = tree.Parent(at))
            if (tree.Kind(at) == NodeKind.Element && Parts(tree.Tag(at), partsInline))
                return true;
        return false;
    }

    /// <summary>End of the tag that opens at an angle bracket, -1 where it opens none.</summary>
    private static int TagEnd(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
            return -1;
        var end = text.AsSpan(at, Math.Min(text.Length - at, 400)).IndexOf('>');
        return end < 0 ? -1 : at + end;
    }
}
