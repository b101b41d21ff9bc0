namespace NewsParse.Reading.Html;

/// <summary>The element that a piece of markup is read as the content of; it is no part of the tree.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Tag">Tag of the name, whatever the namespace.</param>
/// <param name="Traits">Namespace and groups.</param>
internal readonly record struct FragmentContext(string Name, HtmlTag Tag, ElementTraits Traits)
{
    public static readonly FragmentContext Body = Html("body");

    public bool IsHtml => (Traits & ElementTraits.Html) != 0;

    public static FragmentContext Html(string name)
    {
        var tag = HtmlTags.Parse(name);
        return new(name, tag, ElementTraitsOf.Html(tag));
    }

    public static FragmentContext Svg(string name) => new(name, HtmlTags.Parse(name), ElementTraitsOf.Svg(name));

    public static FragmentContext Math(string name)
    {
        var tag = HtmlTags.Parse(name);
        return new(name, tag, ElementTraitsOf.Math(tag));
    }

    /// <summary>How the tokenizer begins.</summary>
    public TextMode TextMode => !IsHtml ? TextMode.Data : Tag switch
    {
        HtmlTag.Title or HtmlTag.Textarea => TextMode.Escapable,
        HtmlTag.Style or HtmlTag.Xmp or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes => TextMode.Raw,
        HtmlTag.Script => TextMode.Script,
        HtmlTag.Plaintext => TextMode.Plaintext,
        _ => TextMode.Data,
    };
}
