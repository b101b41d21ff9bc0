using NewsParse.Html;

namespace NewsParse.Metadata;

/// <summary>Finds the heading that prints the article's title: the one that agrees best with what the page calls itself.</summary>
internal sealed class HeadlineFinder(PageSurvey survey, List<int> headings)
{
    private const int LongestHeadline = 400;
    private const int MostHeadings = 60;

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
    public int Find(MetadataClaims claims)
    {
        var titles = new List<string>();
        foreach (var claim in claims.Of(MetadataField.Title))
            titles.Add(claim.Value);
        var best = double.MinValue;
        var tried = 0;
        foreach (var node in headings)
        {
            if (++tried > MostHeadings || TextOf(node) is not { Length: > 1 } text)
                continue;
            var agreement = TitleAgreement.Best(text, titles);
            var score = Score(node, text, agreement);
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
        var trust = _agreement >= 0.5 ? "headline" : "heading";
        claims.Add(new MetadataClaim(MetadataField.Title, text, $"{trust}:{level}", Node: _headline, Distance: 0));
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
