using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>Reads feeds in XML: RSS of all versions and Atom.</summary>
internal sealed class SyndicationReader
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    private readonly bool _isAtom;

    /// <summary>Times as the feed writes them; the library keeps their numbers in the place of times.</summary>
    private readonly List<string> _times = [];

    private SyndicationReader(bool isAtom) => _isAtom = isAtom;

    /// <exception cref="XmlException">It is no feed, or not well formed.</exception>
    public static Feed Read(byte[] content)
    {
        using var text = XmlReader.Create(new MemoryStream(WithoutOuterSpace(content)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var document = XDocument.Load(text);
        var root = document.Root!;
        var reader = new SyndicationReader(root.Name.LocalName == "feed");
        return reader.Read(root.Name.LocalName == "RDF" ? AsChannel(root) : root);
    }

    /// <summary>Nothing may stand before the declaration, though it often does.</summary>
    private static byte[] WithoutOuterSpace(byte[] content)
    {
        var start = 0;
        while (start < content.Length && content[start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            start++;
        return start == 0 ? content : content[start..];
    }

    /// <summary>The first versions of RSS keep the items beside the channel, in a namespace.</summary>
    private static XElement AsChannel(XElement root)
    {
        var home = root.Elements().FirstOrDefault(static element => element.Name.LocalName == "channel")?.Name.Namespace ?? XNamespace.None;
        var channel = new XElement("channel");
        foreach (var element in root.Elements())
        {
            if (element.Name.LocalName == "channel")
                channel.Add(element.Elements().Where(static member => member.Name.LocalName is "title" or "description" or "link").Select(WithoutNamespace));
            else if (element.Name.LocalName == "item")
                channel.Add(new XElement("item", element.Elements().Select(member => member.Name.Namespace == home ? WithoutNamespace(member) : member)));
        }

        return new XElement("rss", new XAttribute("version", "2.0"), channel);
    }

    private static XElement WithoutNamespace(XElement element) => new(element.Name.LocalName, element.Value);

    private Feed Read(XElement root)
    {
        SyndicationFeedFormatter formatter = _isAtom ? new Atom10FeedFormatter() : new Rss20FeedFormatter();
        formatter.DateTimeParser = KeepTime;
        // blanks between elements are white space to this reader, while those of a tree in memory are text
        using var reader = XmlReader.Create(new StringReader(root.ToString(SaveOptions.DisableFormatting)));
        reader.MoveToContent();
        formatter.ReadFrom(reader);
        var feed = formatter.Feed;
        return new Feed(feed.Title?.Text, feed.Language, [.. feed.Items.Select(Read)]);
    }

    /// <summary>Times are handed on as they are written; one that is no time at all must not end the reading.</summary>
    private bool KeepTime(XmlDateTimeData time, out DateTimeOffset value)
    {
        value = DateTimeOffset.UnixEpoch.AddSeconds(_times.Count);
        _times.Add(time.DateTimeString);
        return true;
    }

    private FeedItem Read(SyndicationItem item) => new()
    {
        Id = item.Id, Title = MarkupOf(item.Title), Address = AddressOf(item), Authors = AuthorsOf(item),
        Tags = [.. item.Categories.Select(static category => category.Label ?? category.Name).Where(static name => !string.IsNullOrWhiteSpace(name))],
        Published = TimeOf(item.PublishDate) ?? TimeOf(item.LastUpdatedTime) ?? FeedTime.Normalize(Extension(item, "date", DublinCore)),
        Modified = TimeOf(item.LastUpdatedTime), Picture = PictureOf(item),
        Content = Extension(item, "encoded", ContentNamespace) ?? MarkupOf(item.Content), Summary = MarkupOf(item.Summary),
    };

    private string? TimeOf(DateTimeOffset kept) => kept >= DateTimeOffset.UnixEpoch ? FeedTime.Normalize(_times[(int)(kept - DateTimeOffset.UnixEpoch).TotalSeconds]) : null;

    /// <summary>RSS does not say what its texts are and means markup; Atom says it.</summary>
    private string? MarkupOf(SyndicationContent? content) => content switch
    {
        TextSyndicationContent text when _isAtom && text.Type == "text" => WebUtility.HtmlEncode(text.Text),
        TextSyndicationContent text => text.Text,
        XmlSyndicationContent xml => xml.GetReaderAtContent().ReadOuterXml(),
        _ => null,
    };

    private static Uri? AddressOf(SyndicationItem item)
    {
        var link = item.Links.FirstOrDefault(static link => link.RelationshipType is null or "alternate")?.GetAbsoluteUri();
        return link ?? (Uri.TryCreate(item.Id, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null);
    }

    private static List<string> AuthorsOf(SyndicationItem item)
    {
        var names = new List<string>();
        foreach (var person in item.Authors)
            if (NameOf(person) is { } name)
                names.Add(name);
        foreach (var creator in item.ElementExtensions.ReadElementExtensions<XElement>("creator", DublinCore))
            names.Add(creator.Value.Trim());
        return names;
    }

    /// <summary>RSS wants the mail address of an author and gets "desk@example.org (Name)" or the name alone.</summary>
    private static string? NameOf(SyndicationPerson person)
    {
        if (!string.IsNullOrWhiteSpace(person.Name))
            return person.Name.Trim();
        var mail = person.Email ?? string.Empty;
        var open = mail.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && mail.EndsWith(')'))
            return mail[(open + 1)..^1].Trim();
        return mail.Length == 0 || mail.Contains('@', StringComparison.Ordinal) ? null : mail.Trim();
    }

    private static string? PictureOf(SyndicationItem item)
    {
        var enclosure = item.Links.FirstOrDefault(static link => link.RelationshipType == "enclosure" && link.MediaType?.StartsWith("image/", StringComparison.Ordinal) == true);
        if (enclosure is not null)
            return enclosure.GetAbsoluteUri()?.AbsoluteUri;
        foreach (var name in new[] { "content", "thumbnail" })
            foreach (var medium in item.ElementExtensions.ReadElementExtensions<XElement>(name, Media))
                if (medium.Attribute("url")?.Value is { } url && (string?)medium.Attribute("medium") is null or "image")
                    return url;
        return null;
    }

    private static string? Extension(SyndicationItem item, string name, string home)
    {
        var text = item.ElementExtensions.ReadElementExtensions<XElement>(name, home).FirstOrDefault()?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
