namespace NewsParse.Claims;

/// <summary>Turns nodes of structured data into claims.</summary>
internal static class StructuredClaims
{
    private const int LongestName = 300;

    public static void ClaimArticle(MetadataClaims claims, in StructuredNode node, JsonLdReader reader)
    {
        var value = node.Value;
        var origin = $"json-ld:{node.Type}.";
        Claim(claims, MetadataField.Title, value["headline"] ?? value["name"], origin + "headline");
        Claim(claims, MetadataField.Published, value["datePublished"], origin + "datePublished");
        Claim(claims, MetadataField.Published, value["dateCreated"], origin + "dateCreated");
        Claim(claims, MetadataField.Modified, value["dateModified"], origin + "dateModified");
        Claim(claims, MetadataField.Category, value["articleSection"], origin + "articleSection");
        Claim(claims, MetadataField.Language, value["inLanguage"], origin + "inLanguage");
        ClaimAccess(claims, value, origin);
        Claim(claims, MetadataField.ArticleBody, value["articleBody"], origin + "articleBody");
        Claim(claims, MetadataField.Description, value["description"], origin + "description");
        Claim(claims, MetadataField.CommentCount, value["commentCount"], origin + "commentCount");
        if ((AddressOf(value["mainEntityOfPage"]) ?? AddressOf(value["url"])) is { } address)
            claims.Add(new MetadataClaim(MetadataField.CanonicalUrl, address, origin + "url"));
        foreach (var author in (value["author"] ?? value["creator"] ?? value["authors"])?.AsList() ?? [])
            ClaimPerson(claims, reader.Resolve(author), origin + "author", reader);
        foreach (var publisher in (value["publisher"] ?? value["sourceOrganization"] ?? value["provider"])?.AsList() ?? [])
            ClaimPublisher(claims, reader.Resolve(publisher), origin + "publisher");
        ClaimKeywords(claims, value["keywords"], origin + "keywords");
        ClaimImages(claims, value["image"], origin + "image", reader);
    }

    /// <summary>Claims of nodes around the article: the page, the site, the organisation, a video that is all the page holds.</summary>
    public static void ClaimSurroundings(MetadataClaims claims, in StructuredNode node, JsonLdReader reader)
    {
        var vocabulary = MetadataVocabulary.Shared;
        var value = node.Value;
        var origin = $"json-ld:{node.Type}.";
        if (vocabulary.IsType("pages", node.Type) || vocabulary.IsType("media", node.Type))
        {
            Claim(claims, MetadataField.Title, value["headline"] ?? value["name"], origin + "name");
            Claim(claims, MetadataField.Published, value["datePublished"] ?? value["uploadDate"], origin + "datePublished");
            Claim(claims, MetadataField.Modified, value["dateModified"], origin + "dateModified");
            Claim(claims, MetadataField.Language, value["inLanguage"], origin + "inLanguage");
            if (vocabulary.IsType("pages", node.Type))
                ClaimAccess(claims, value, origin);
            foreach (var author in value["author"]?.AsList() ?? [])
                ClaimPerson(claims, reader.Resolve(author), origin + "author", reader);
        }
        else if (vocabulary.IsType("organisations", node.Type) || vocabulary.IsType("sites", node.Type))
        {
            ClaimPublisher(claims, value, origin + "name");
        }
        else if (node.Type == "BreadcrumbList")
        {
            ClaimBreadcrumb(claims, value, origin + "itemListElement", reader);
        }
    }

    /// <summary>The text of a string, or of the first item or "@value" it is wrapped in.</summary>
    public static string? TextOf(JsonValue? value)
    {
        for (var depth = 0; depth < 4 && value is not null; depth++)
        {
            switch (value.Kind)
            {
                case JsonKind.Text or JsonKind.Literal:
                    return value.Text;
                case JsonKind.Array when value.Items.Count > 0:
                    value = value.Items[0];
                    break;
                case JsonKind.Object:
                    value = value["@value"] ?? value["name"] ?? value["alternateName"];
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The address a value is or refers to.</summary>
    public static string? AddressOf(JsonValue? value) => value?.Kind switch
    {
        JsonKind.Text => value.Text,
        JsonKind.Object => TextOf(value["@id"] ?? value["url"]),
        JsonKind.Array when value.Items.Count > 0 => AddressOf(value.Items[0]),
        _ => null,
    };

    private static void Claim(MetadataClaims claims, MetadataField field, JsonValue? value, string origin)
    {
        if (TextOf(value) is { } text)
            claims.Add(new MetadataClaim(field, ClaimText.Clean(text), origin));
    }

    private static void ClaimPerson(MetadataClaims claims, JsonValue person, string origin, JsonLdReader reader)
    {
        if (person.Kind == JsonKind.Text)
        {
            claims.Add(new MetadataClaim(MetadataField.Author, ClaimText.Clean(person.Text), origin));
            return;
        }

        var type = StructuredNode.TypeOf(person);
        var url = AddressOf(person["url"] ?? person["sameAs"]);
        foreach (var name in person["name"]?.AsList() ?? person["author"]?.AsList() ?? [])
        {
            var text = TextOf(reader.Resolve(name));
            if (text is { Length: <= LongestName })
                claims.Add(new MetadataClaim(MetadataField.Author, ClaimText.Clean(text), origin, url, Detail: type));
        }

        if (person["name"] is null && person["givenName"] is not null && person["familyName"] is not null)
            claims.Add(new MetadataClaim(MetadataField.Author, ClaimText.Clean($"{TextOf(person["givenName"])} {TextOf(person["familyName"])}"), origin, url, Detail: type));
    }

    /// <summary>Whether reading is free, of the whole and of the parts that the page tells apart.</summary>
    private static void ClaimAccess(MetadataClaims claims, JsonValue value, string origin)
    {
        Claim(claims, MetadataField.Paywall, value["isAccessibleForFree"], origin + "isAccessibleForFree");
        foreach (var part in value["hasPart"]?.AsList() ?? [])
            Claim(claims, MetadataField.Paywall, part["isAccessibleForFree"], origin + "hasPart.isAccessibleForFree");
    }

    private static void ClaimPublisher(MetadataClaims claims, JsonValue publisher, string origin)
    {
        var name = publisher.Kind == JsonKind.Text ? publisher.Text : TextOf(publisher["name"]);
        if (name is { Length: <= LongestName })
            claims.Add(new MetadataClaim(MetadataField.Publisher, ClaimText.Clean(name), origin, publisher.Kind == JsonKind.Object ? TextOf(publisher["url"]) : null));
    }

    private static void ClaimKeywords(MetadataClaims claims, JsonValue? keywords, string origin)
    {
        foreach (var item in keywords?.AsList() ?? [])
        {
            var text = TextOf(item);
            if (text is null)
                continue;
            foreach (var part in text.Split([',', ';', '\u060C'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                claims.Add(new MetadataClaim(MetadataField.Tag, ClaimText.Clean(part), origin));
        }
    }

    private static void ClaimImages(MetadataClaims claims, JsonValue? images, string origin, JsonLdReader reader)
    {
        foreach (var item in images?.AsList() ?? [])
        {
            var image = reader.Resolve(item);
            var url = image.Kind == JsonKind.Text ? image.Text : TextOf(image["url"] ?? image["contentUrl"]) ?? AddressOf(image["@id"]);
            var caption = image.Kind == JsonKind.Object ? TextOf(image["caption"]) : null;
            if (url is not null)
                claims.Add(new MetadataClaim(MetadataField.Image, url.Trim(), origin, Detail: caption is null ? null : ClaimText.Clean(caption)));
        }
    }

    private static void ClaimBreadcrumb(MetadataClaims claims, JsonValue list, string origin, JsonLdReader reader)
    {
        foreach (var element in list["itemListElement"]?.AsList() ?? [])
        {
            var item = element["item"] is { Kind: JsonKind.Object } nested ? reader.Resolve(nested) : element;
            var name = TextOf(element["name"]) ?? TextOf(item["name"]);
            if (name is not null)
                claims.Add(new MetadataClaim(MetadataField.Category, ClaimText.Clean(name), origin, AddressOf(element["item"]), Detail: "breadcrumb"));
        }
    }
}
