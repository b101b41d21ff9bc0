using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Claims of what a reader sees: names, dates, tags and sections that stand near the headline or whose elements are named so.</summary>
internal static class VisibleClaims
{
    private const int LongestName = 160;
    private const int LongestLabel = 80;
    private const int RightBehind = 160;

    /// <summary>Characters beside its links that make a paragraph prose and no list of tags.</summary>
    private const int ShortestProse = 60;

    /// <summary>Whether an element's names, tag or address make it worth a second look.</summary>
    public static bool Concerns(PageSurvey survey, int node)
    {
        const ElementHints Wanted = ElementHints.Author | ElementHints.Date | ElementHints.Modified | ElementHints.Category | ElementHints.Tag | ElementHints.Breadcrumb;
        var tag = survey.Tree.Tag(node);
        if (tag is HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Body or HtmlTag.Html or HtmlTag.Main or HtmlTag.Article or HtmlTag.Img or HtmlTag.Svg)
            return false;
        return tag == HtmlTag.Time || (survey.Hints(node) & Wanted) != 0 || (tag == HtmlTag.A && PathOf(survey.Tree, node) != ElementHints.None);
    }

    public static void Claim(PageSurvey survey, List<int> nodes, int headline, MetadataClaims claims)
    {
        var reader = new VisibleDates(survey, headline, claims);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var hints = survey.Hints(node);
            if (survey.Tree.Tag(node) == HtmlTag.Time || (hints & (ElementHints.Date | ElementHints.Modified)) != 0)
                reader.ReadElement(node);
            if (survey.IsHidden(node) || (survey.IsForeign(node) && !IsByHeadline(survey, headline, node)))
                continue;
            if ((hints & ElementHints.Author) != 0 && (hints & ElementHints.AuthorNegative) == 0 && !HoldsNamedAuthor(survey, nodes, i))
                ClaimElement(survey, node, MetadataField.Author, "visible:author", headline, claims);
            else if (survey.Tree.Tag(node) == HtmlTag.A)
                ClaimLink(survey, node, headline, claims);
            if ((hints & ElementHints.Category) != 0 && survey.Tree.Tag(node) != HtmlTag.A)
                ClaimElement(survey, node, MetadataField.Category, "visible:category", headline, claims);
            if ((hints & ElementHints.Breadcrumb) != 0)
                ClaimBreadcrumb(survey, node, claims);
        }

        reader.ReadText();
        VisibleBylines.Claim(survey, headline, claims);
    }

    /// <summary>Whether nothing to speak of stands between the headline and a node: what follows it at once is the article's, whatever the names around it say.</summary>
    private static bool IsByHeadline(PageSurvey survey, int headline, int node)
    {
        if ((survey.Hints(node) & ElementHints.Author) == 0 || Distance(survey, headline, node) is not (>= 0 and <= RightBehind))
            return false;
        // only the names of the byline's own elements may call it foreign, not what it stands in
        for (var at = node; at > 0 && survey.IsForeign(at); at = survey.Tree.Parent(at))
            if (survey.Tree.Tag(at) is HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Form or HtmlTag.Dialog or HtmlTag.Menu
                || (survey.Hints(at) & (ElementHints.Foreign | ElementHints.Author)) == ElementHints.Foreign)
                return false;
        return true;
    }

    /// <summary>Characters of visible text between the headline's end and a node; null without a headline.</summary>
    public static int? Distance(PageSurvey survey, int headline, int node)
    {
        if (headline < 0)
            return null;
        var end = survey.Tree.After(headline);
        var from = end < 0 ? survey.TextLength : survey.Position(end);
        var position = survey.Position(node);
        return position >= from ? position - from : position - survey.Position(headline);
    }

    private static bool HoldsNamedAuthor(PageSurvey survey, List<int> nodes, int index)
    {
        var end = survey.Tree.After(nodes[index]);
        for (var i = index + 1; i < nodes.Count && (end < 0 || nodes[i] < end); i++)
        {
            var hints = survey.Hints(nodes[i]);
            var isAuthor = (hints & ElementHints.Author) != 0 && (hints & ElementHints.AuthorNegative) == 0;
            var isLink = survey.Tree.Tag(nodes[i]) == HtmlTag.A && PathOf(survey.Tree, nodes[i]) == ElementHints.Author;
            if ((isAuthor || isLink) && ClaimText.Read(survey.Tree, nodes[i], LongestName) is { Length: > 2 })
                return true;
        }

        return false;
    }

    private static void ClaimElement(PageSurvey survey, int node, MetadataField field, string origin, int headline, MetadataClaims claims)
    {
        if (ClaimText.Read(survey.Tree, node, LongestName, partsInline: true) is not { Length: > 1 } text)
            return;
        if (field == MetadataField.Author && VisibleBylines.IsOthers(survey.Tree, node))
            return;
        var url = survey.Tree.Tag(node) == HtmlTag.A ? survey.Tree.Attribute(node, "href") : null;
        claims.Add(new MetadataClaim(field, text, origin, url, node, Distance(survey, headline, node)));
    }

    private static void ClaimLink(PageSurvey survey, int node, int headline, MetadataClaims claims)
    {
        var (field, origin) = PathOf(survey.Tree, node) switch
        {
            ElementHints.Author => (MetadataField.Author, "visible:author-link"),
            ElementHints.Tag => (MetadataField.Tag, "visible:tag-link"),
            ElementHints.Category => (MetadataField.Category, "visible:category-link"),
            _ => (MetadataField.Rating, string.Empty),
        };
        if (field == MetadataField.Author && VisibleBylines.IsOthers(survey.Tree, node) || field == MetadataField.Tag && IsInProse(survey.Tree, node))
            return;
        if (origin.Length > 0 && ClaimText.Read(survey.Tree, node, LongestLabel, partsInline: true) is { Length: > 1 } text)
            claims.Add(new MetadataClaim(field, text, origin, survey.Tree.Attribute(node, "href"), node, Distance(survey, headline, node)));
    }

    /// <summary>Whether a link is a word of a paragraph, which says much more than the link does.</summary>
    private static bool IsInProse(PageTree tree, int link)
    {
        var block = tree.Parent(link);
        while (block > 0 && !HtmlDisplay.IsBlock(tree.Tag(block)))
            block = tree.Parent(block);
        if (block <= 0 || tree.Tag(block) != HtmlTag.P)
            return false;
        var around = 0;
        var end = tree.After(block);
        for (var node = tree.Next(block); node >= 0 && node != end; node = tree.Next(node))
            if (tree.Kind(node) == NodeKind.Text && !IsInLink(tree, node, block))
                around += tree.TextSpan(node).Trim().Length;
        return around > ShortestProse;
    }

    private static bool IsInLink(PageTree tree, int node, int block)
    {
        for (var at = tree.Parent(node); at > block; at = tree.Parent(at))
            if (tree.Tag(at) == HtmlTag.A)
                return true;
        return false;
    }

    private static void ClaimBreadcrumb(PageSurvey survey, int node, MetadataClaims claims)
    {
        var end = survey.Tree.After(node);
        for (var at = survey.Tree.Next(node); at >= 0 && at != end; at = survey.Tree.Next(at))
            if (survey.Tree.Kind(at) == NodeKind.Element && survey.Tree.Tag(at) == HtmlTag.A && ClaimText.Read(survey.Tree, at, LongestLabel) is { Length: > 0 } text)
                claims.Add(new MetadataClaim(MetadataField.Category, text, "visible:breadcrumb", survey.Tree.Attribute(at, "href"), at, Detail: "breadcrumb"));
    }

    /// <summary>What a link leads to, by its relation and its address.</summary>
    private static ElementHints PathOf(PageTree tree, int node)
    {
        var relation = tree.Attribute(node, "rel");
        if (relation is not null)
        {
            if (relation.Contains("author", StringComparison.OrdinalIgnoreCase))
                return ElementHints.Author;
            if (relation.Contains("category", StringComparison.OrdinalIgnoreCase))
                return ElementHints.Category;
            if (relation.Contains("tag", StringComparison.OrdinalIgnoreCase))
                return ElementHints.Tag;
        }

        if (tree.AttributeSpan(node, "href") is not { Length: > 1 } address)
            return ElementHints.None;
        var vocabulary = MetadataVocabulary.Shared;
        if (!address.ContainsAny(vocabulary.AnyPath))
            return ElementHints.None;
        return vocabulary.IsPath("author", address) ? ElementHints.Author
            : vocabulary.IsPath("tag", address) ? ElementHints.Tag
            : vocabulary.IsPath("category", address) ? ElementHints.Category
            : ElementHints.None;
    }
}
