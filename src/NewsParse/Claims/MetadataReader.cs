using NewsParse.Languages.Calendars;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Reads all that a page claims about its article, in one pass over its tree, and says where each claim was found.</summary>
internal sealed class MetadataReader
{
    private const int LongestTitle = 600;

    private readonly PageTree _tree;
    private readonly MetadataClaims _claims;
    private readonly PageSurvey _survey;
    private readonly JsonLdReader _structured = new();
    private readonly List<int> _headings = [];
    private readonly List<int> _visible = [];
    private readonly List<int> _scripts = [];

    private MetadataReader(PageTree tree, Uri? address)
    {
        _tree = tree;
        _claims = new MetadataClaims { Address = address };
        _survey = PageSurvey.Read(tree);
    }

    public static MetadataClaims Read(PageTree tree, Uri? baseAddress, CancellationToken cancellationToken = default)
    {
        var reader = new MetadataReader(tree, baseAddress);
        for (var node = 1; node < tree.Count; node++)
        {
            if ((node & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (tree.Kind(node) == NodeKind.Element)
                reader.ReadElement(node);
        }

        reader.Finish();
        return reader._claims;
    }

    private void ReadElement(int node)
    {
        switch (_tree.Tag(node))
        {
            case HtmlTag.Html when _tree.Attribute(node, "lang") is { Length: > 0 } language:
                _claims.Add(new MetadataClaim(MetadataField.Language, language, "html:lang", Node: node));
                break;
            case HtmlTag.Meta:
                HeadReader.ReadMeta(_tree, node, _claims);
                break;
            case HtmlTag.Link:
                HeadReader.ReadLink(_tree, node, _claims);
                break;
            case HtmlTag.Title when _tree.Parent(node) is var parent && _tree.Tag(parent) is HtmlTag.Head or HtmlTag.Html or HtmlTag.Body:
                if (ClaimText.Clean(RawText(node)) is { Length: > 0 and <= LongestTitle } title)
                    _claims.Add(new MetadataClaim(MetadataField.Title, title, "title", Node: node));
                break;
            case HtmlTag.Script:
                ReadScript(node);
                break;
            case HtmlTag.Input when ShortLinkField.Read(_tree, node) is { } address:
                _claims.Add(new MetadataClaim(MetadataField.ShortLink, address, "input:value", Node: node));
                break;
            case HtmlTag.H1 or HtmlTag.H2:
                _headings.Add(node);
                break;
            case HtmlTag.A:
                HeadReader.ReadAnchor(_tree, node, _claims);
                goto default;
            default:
                if ((_survey.Hints(node) & ElementHints.Title) != 0 && _tree.Tag(node) is not HtmlTag.Svg)
                    _headings.Add(node);
                break;
        }

        if (VisibleClaims.Concerns(_survey, node))
            _visible.Add(node);
        if ((_tree.Attribute(node, "itemprop") ?? _tree.Attribute(node, "property")) is { Length: > 0 } properties && (_tree.Tag(node) != HtmlTag.Meta || _tree.Attribute(node, "itemprop") is not null))
            MicrodataReader.Read(_tree, node, properties, _claims);
    }

    private void ReadScript(int node)
    {
        var type = _tree.Attribute(node, "type") ?? string.Empty;
        if (type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            _structured.Add(RawText(node));
        else
            _scripts.Add(node);
    }

    private string RawText(int node)
    {
        var child = _tree.FirstChild(node);
        if (child < 0)
            return string.Empty;
        var text = _tree.Kind(child) == NodeKind.Text ? _tree.Text(child) : string.Empty;
        for (child = _tree.NextSibling(child); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Kind(child) == NodeKind.Text)
                text += _tree.Text(child);
        return text;
    }

    /// <summary>Microdata is read before the headline is known: only then can it be said how near it stands.</summary>
    private MetadataClaim PlaceMarkup(MetadataClaim claim, int headline)
    {
        if (claim.Node < 0 || !claim.Origin.StartsWith("microdata:", StringComparison.Ordinal) || _tree.Tag(claim.Node) is HtmlTag.Meta or HtmlTag.Link)
            return claim;
        var origin = _survey.IsForeign(claim.Node) ? "foreign:" + claim.Origin : claim.Origin;
        return claim with { Origin = origin, Distance = VisibleClaims.Distance(_survey, headline, claim.Node) };
    }

    private void Finish()
    {
        var titles = new List<string>();
        foreach (var claim in _claims.Of(MetadataField.Title))
            if (!claim.Origin.StartsWith("microdata", StringComparison.Ordinal))
                titles.Add(claim.Value);
        var headlines = new HeadlineFinder(_survey, _headings);
        if (titles.Count == 0)
            headlines.AddTexts(titles);
        var address = _claims.First(MetadataField.CanonicalUrl, "link")?.Value ?? _claims.Address?.AbsoluteUri ?? _claims.First(MetadataField.CanonicalUrl)?.Value;
        _structured.Claim(_claims, titles, address);
        var headline = headlines.Find(_claims, new SiteNames(_claims));
        _survey.Settle(headline);
        _claims.Place(claim => PlaceMarkup(claim, headline));
        headlines.Claim(_claims);
        headlines.ClaimKicker(_claims);
        VisibleClaims.Claim(_survey, _visible, headline, _claims);
        if (address is not null && PageAddress.DateIn(address) is { } date)
            _claims.Add(new MetadataClaim(MetadataField.Published, date, "address"));
        foreach (var title in titles)
            if (DateParser.TryFind(title, out var printed) && printed.Range.End + 3 >= title.Length)
                _claims.Add(new MetadataClaim(MetadataField.Published, title.Substring(printed.Range.Start, printed.Range.Length), "title"));
        ScriptState.Claim(_tree, _scripts, _claims);
    }
}
