using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Claims of lines near the headline that open like a byline: "By", "Von" and their like.</summary>
internal static class VisibleBylines
{
    private const int LongestLine = 160;
    private const int LongestFarLine = 60;
    private const int ShortestName = 3;
    private const int LongestWayBack = 30;
    private const int ShortestPlain = 5;
    private const int WindowBefore = 500, WindowAfter = 1500;

    public static void Claim(PageSurvey survey, int headline, MetadataClaims claims)
    {
        var tree = survey.Tree;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Kind(node) != NodeKind.Text || survey.IsForeign(node) || survey.IsHidden(node))
                continue;
            var text = tree.TextSpan(node);
            if (text.Length > LongestLine * 3)
                continue;
            var distance = VisibleClaims.Distance(survey, headline, node);
            var isFar = distance is null ? survey.Position(node) > WindowAfter : distance is < -WindowBefore or > WindowAfter;
            var opener = Opener(text.Trim());
            if (opener.IsEmpty || (isFar && !IsPlainOpener(opener)))
                continue;
            if (LineOf(tree, node) is { } line && !Opener(line).IsEmpty && !(isFar && (line.Length > LongestFarLine || !opener.Contains(' ') && !NamesInFull(line))))
                claims.Add(new MetadataClaim(MetadataField.Author, line, "visible:byline", null, node, distance));
        }
    }

    /// <summary>Whether the text before a node announces people who did not write the article: "Reviewed by".</summary>
    public static bool IsOthers(PageTree tree, int node)
    {
        var isInList = false;
        for (var (at, steps) = (node - 1, 0); at > 0 && steps < LongestWayBack; at--, steps++)
        {
            if (tree.Kind(at) != NodeKind.Text || tree.TextSpan(at).IsWhiteSpace() || tree.TextSpan(at).Length > LongestLine)
                continue;
            var text = ClaimText.Clean(tree.Text(at)).AsSpan().TrimEnd(" :");
            if (BylineWords.Shared.StartOfSuffix(text, BylineRole.Others) < text.Length)
                return true;
            // between the names of one list stand a comma or a word that joins them
            var isJoint = IsJoint(text);
            if (!isJoint && !isInList)
                return false;
            isInList = isJoint;
        }

        return false;
    }

    private static bool IsJoint(ReadOnlySpan<char> text)
    {
        text = text.Trim(" ,;&\u060C");
        return text.IsEmpty || (BylineWords.Shared.Find(text) & BylineRole.Joiner) != 0;
    }

    private static ReadOnlySpan<char> Opener(ReadOnlySpan<char> text) => text[..BylineWords.Shared.LengthOfOpener(text)];

    /// <summary>Openers of several words and long ones, as "Authors", stand before names alone; "by" and "from" also open sentences.</summary>
    private static bool IsPlainOpener(ReadOnlySpan<char> opener) => opener.Contains(' ') || opener.Length >= ShortestPlain;

    /// <summary>Whether a line names people by first and last name and nobody else.</summary>
    private static bool NamesInFull(string line) =>
        Bylines.Read(line) is { Count: > 0 } names && names.TrueForAll(static name => !name.IsOrganisation && NameShape.IsFullName(name.Name));

    /// <summary>Text of the smallest element around the opener that says more than the opener.</summary>
    private static string? LineOf(PageTree tree, int node)
    {
        var text = ClaimText.Clean(tree.Text(node));
        var isNamed = text.Length > Opener(text).Length + ShortestName;
        var at = tree.Parent(node);
        for (var steps = 0; steps < 4 && at > 0; steps++, at = tree.Parent(at))
        {
            var line = ClaimText.Read(tree, at, LongestLine, partsInline: true);
            if (line is null)
                return null;
            if (line.Length > text.Length || HtmlDisplay.IsBlock(tree.Tag(at)) && isNamed)
                return line;
        }

        return null;
    }
}
