using NewsParse.Blocks;
using NewsParse.Html;

namespace NewsParse.Metadata;

/// <summary>Claims of lines near the headline that open like a byline: "By", "Von" and their like.</summary>
internal static class VisibleBylines
{
    private const int LongestLine = 160;
    private const int WindowBefore = 500, WindowAfter = 1500;

    public static void Claim(PageSurvey survey, int headline, MetadataClaims claims)
    {
        var tree = survey.Tree;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Kind(node) != NodeKind.Text || survey.IsForeign(node) || survey.IsHidden(node))
                continue;
            var distance = VisibleClaims.Distance(survey, headline, node);
            if (distance is null ? survey.Position(node) > WindowAfter : distance is < -WindowBefore or > WindowAfter)
                continue;
            var text = tree.Text(node);
            if (text.Length > LongestLine * 3 || !OpensLine(ClaimText.Clean(text)))
                continue;
            if (LineOf(tree, node) is { } line && OpensLine(line))
                claims.Add(new MetadataClaim(MetadataField.Author, line, "visible:byline", null, node, distance));
        }
    }

    private static bool OpensLine(string text) => text.Length > 0 && BylineWords.Shared.LengthOfPrefix(text, BylineRole.Opener) > 0;

    /// <summary>Text of the smallest element around the opener that says more than the opener.</summary>
    private static string? LineOf(PageTree tree, int node)
    {
        var own = ClaimText.Clean(tree.Text(node)).Length;
        var at = tree.Parent(node);
        for (var steps = 0; steps < 4 && at > 0; steps++, at = tree.Parent(at))
        {
            var line = ClaimText.Read(tree, at, LongestLine, partsInline: true);
            if (line is null)
                return null;
            if (line.Length > own || HtmlDisplay.IsBlock(tree.Tag(at)) && own > 12)
                return line;
        }

        return null;
    }
}
