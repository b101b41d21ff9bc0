using NewsParse.Labeling;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Finds the heading that prints the article's title: the one that agrees best with what the page calls itself.</summary>
internal sealed class HeadlineFinder(PageSurvey survey, List<int> headings)
{
    private const int LongestHeadline = 400;
    private const int MostHeadings = 60;
    private const int MostTitles = 8;
    private const int FewestBlanks = 3;
    private const int LongestAlone = 140;
    private const int KickerReach = 6;
    private const int LongestKicker = 80;
    private const double MarkedShare = 0.6;

    private List<HashSet<string>>? _titleWords;
    private int _headline = -1;
    private double _agreement;

    /// <summary>Texts of the first-level headings, for pages that have no other title.</summary>
    public void AddTexts(List<string> titles)
    {
        foreach (var node in headings)
            if (survey.Tree.Tag(node) == HtmlTag.H1 && TextOf(node) is { Length: > 0 } text)
                titles.Add(text);
    }

    /// <summary>The node of the headline, -1 where no heading can be it.</summary>
    public int Find(MetadataClaims claims, SiteNames site)
    {
        var titles = new List<string>();
        var marked = new List<string>();
        foreach (var claim in claims.Of(MetadataField.Title))
            if ((claim.Origin.StartsWith("microdata", StringComparison.Ordinal) ? marked : titles) is var list && !list.Contains(claim.Value) && list.Count < MostTitles)
                list.Add(claim.Value);
        // what a heading's own markup calls it says less than what the rest of the page says
        marked.RemoveAll(titles.Contains);
        var best = double.MinValue;
        var tried = 0;
        foreach (var node in headings)
        {
            if (++tried > MostHeadings || TextOf(node) is not { Length: > 1 } text)
                continue;
            var isFirstLevel = survey.Tree.Tag(node) == HtmlTag.H1;
            var agreement = isFirstLevel ? Agreement(text, titles) : TitleAgreement.Best(text, titles);
            agreement = Math.Max(agreement, MarkedShare * TitleAgreement.Best(text, marked));
            if (!isFirstLevel && agreement <= 0)
                continue;
            var score = Score(node, text, agreement) - (site.IsSite(text) || IsTail(text, titles) ? 3.5 : 0);
            if (score <= best || score < 0)
                continue;
            (best, _headline, _agreement) = (score, node, agreement);
        }

        return _headline;
    }

    public void Claim(MetadataClaims claims)
    {
        if (_headline < 0 || TextOf(_headline) is not { Length: > 0 } text)
            return;
        var level = survey.Tree.Tag(_headline) switch { HtmlTag.H1 => "h1", HtmlTag.H2 => "h2", _ => "class" };
        var trust = _agreement >= 0.3 ? "headline" : "heading";
        if (trust == "heading" && level == "h1" && IsAlone(text))
            level = "h1-alone";
        if (SplitKicker(claims) is { } title)
            text = title;
        claims.Add(new MetadataClaim(MetadataField.Title, text, $"{trust}:{level}", Node: _headline, Distance: 0));
    }

    /// <summary>Whether a heading in words of its own is the one of the first level that a reader sees, and worded like a headline.</summary>
    private bool IsAlone(string text)
    {
        if (text.Length > LongestAlone || text.AsSpan().Count(' ') < FewestBlanks || text.EndsWith(':') || survey.IsForeign(_headline) || survey.IsHidden(_headline))
            return false;
        foreach (var node in headings)
            if (node != _headline && survey.Tree.Tag(node) == HtmlTag.H1 && !survey.IsHidden(node) && TextOf(node) is not { Length: 0 } && !string.Equals(TextOf(node), text, StringComparison.Ordinal))
                return false;
        return true;
    }

    /// <summary>Claims the inline element just above the headline that its names call a kicker.</summary>
    public void ClaimKicker(MetadataClaims claims)
    {
        var tree = survey.Tree;
        for (var (node, steps) = (_headline - 1, 0); node > 0 && steps < KickerReach; node--, steps++)
        {
            if (tree.Kind(node) != NodeKind.Element || HtmlDisplay.IsBlock(tree.Tag(node)) || survey.IsHidden(node) || HeadHints.Find(tree, node) != "kicker")
                continue;
            var end = tree.After(node);
            if (end >= 0 && end <= _headline && ClaimText.Read(tree, node, LongestKicker) is { Length: > 1 } text)
                claims.Add(new MetadataClaim(MetadataField.Kicker, text, "visible:kicker", Node: node, Distance: 0));
            return;
        }
    }

    /// <summary>A heading that prints a kicker in an element of its own before the title: the title alone, where the page claims it so.</summary>
    private string? SplitKicker(MetadataClaims claims)
    {
        var tree = survey.Tree;
        var node = _headline;
        var first = OnlyParts(ref node);
        if (first < 0 || tree.Kind(first) != NodeKind.Element || ClaimText.Read(tree, first, LongestHeadline) is not { Length: > 1 } kicker)
            return null;
        var rest = TextOf(_headline);
        if (rest is null || rest.Length <= kicker.Length + 8)
            return null;
        rest = rest[kicker.Length..].TrimStart(' ', ':', '-', '\u2013', '\u2014', '|', '/');
        foreach (var claim in claims.Of(MetadataField.Title))
        {
            if (!TitleAgreement.AreEqual(claim.Value, rest))
                continue;
            claims.Add(new MetadataClaim(MetadataField.Kicker, kicker.TrimEnd(' ', ':', '-', '\u2013'), "headline:kicker", Node: first, Distance: 0));
            return rest;
        }

        return null;
    }

    /// <summary>The first child with text of the innermost element that has more than one; -1 where the heading is one text.</summary>
    private int OnlyParts(ref int node)
    {
        var tree = survey.Tree;
        for (var depth = 0; depth < 6; depth++)
        {
            var (first, count) = (-1, 0);
            for (var child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
            {
                if (ClaimText.Read(tree, child, LongestHeadline) is { Length: 0 })
                    continue;
                count++;
                if (first < 0)
                    first = child;
            }

            if (count > 1)
                return first;
            if (count == 0 || tree.Kind(first) != NodeKind.Element)
                return -1;
            node = first;
        }

        return -1;
    }

    /// <summary>Whether a text is but the last part of a page title whose first part is longer: the site's name, in its own words.</summary>
    private static bool IsTail(string text, List<string> titles)
    {
        foreach (var title in titles)
            if (title.Length > text.Length * 2)
                foreach (var (_, tail) in SiteNames.Cuts(title))
                    if (TitleAgreement.AreEqual(tail, text))
                        return true;
        return false;
    }

    /// <summary>A title in other words agrees by the words it shares, but never as well as one that is contained.</summary>
    private double Agreement(string text, List<string> titles)
    {
        var best = TitleAgreement.Best(text, titles);
        if (best >= 0.5)
            return best;
        _titleWords ??= titles.ConvertAll(TitleAgreement.Words);
        var words = TitleAgreement.Words(text);
        foreach (var other in _titleWords)
            best = Math.Max(best, TitleAgreement.SharedWords(words, other) * 0.49);
        return best;
    }

    private double Score(int node, string text, double agreement)
    {
        var tag = survey.Tree.Tag(node);
        var hints = survey.Hints(node);
        var score = agreement * 3;
        score += tag == HtmlTag.H1 ? 1.2 : tag == HtmlTag.H2 ? -0.3 : -0.6;
        if (survey.IsForeign(node))
            score -= 0.5;
        if (survey.IsHidden(node))
            score -= 0.7;
        if ((hints & ElementHints.Title) != 0)
            score += (hints & ElementHints.TitleNegative) != 0 ? -0.4 : 0.3;
        // A single word is rather a site's name or a section.
        if (!text.Contains(' ', StringComparison.Ordinal) && text.Length < 15)
            score -= 0.8;
        return tag is HtmlTag.H1 ? score : score - (agreement < 0.5 ? 2 : 0);
    }

    private string? TextOf(int node) => ClaimText.Read(survey.Tree, node, LongestHeadline);
}
