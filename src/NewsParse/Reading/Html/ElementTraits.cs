namespace NewsParse.Reading.Html;

/// <summary>What the tree construction must know of an element beyond its name; the groups are those of the HTML standard.</summary>
[Flags]
internal enum ElementTraits : ushort
{
    None = 0,

    /// <summary>In the HTML namespace.</summary>
    Html = 1,
    Svg = 2,
    Math = 4,

    /// <summary>Ends the search for an element that a stray end tag could close.</summary>
    Special = 8,

    /// <summary>Hides the elements around it from "has an element in scope".</summary>
    Scope = 16,
    ListScope = 32,
    TableScope = 128,

    /// <summary>Closed without an end tag of its own.</summary>
    ImpliedEnd = 256,

    /// <summary>Foreign, but its content is read as HTML.</summary>
    HtmlIntegration = 512,

    /// <summary>MathML, but text and most tags in it are read as HTML.</summary>
    MathTextIntegration = 1024,
}

internal static class ElementTraitsOf
{
    private const ElementTraits Integration = ElementTraits.Special | ElementTraits.Scope;
    private static readonly ElementTraits[] ByTag = HtmlTraits();

    public static ElementTraits Html(HtmlTag tag) => ByTag[(int)tag];

    public static ElementTraits Svg(string localName) => localName switch
    {
        "foreignObject" or "desc" or "title" => ElementTraits.Svg | Integration | ElementTraits.HtmlIntegration,
        "style" => ElementTraits.Svg | ElementTraits.Special,
        _ => ElementTraits.Svg,
    };

    public static ElementTraits Math(HtmlTag tag) => tag switch
    {
        HtmlTag.Mi or HtmlTag.Mn or HtmlTag.Mo or HtmlTag.Ms or HtmlTag.Mtext => ElementTraits.Math | Integration | ElementTraits.MathTextIntegration,
        HtmlTag.AnnotationXml => ElementTraits.Math | Integration,
        _ => ElementTraits.Math,
    };

    private static ElementTraits[] HtmlTraits()
    {
        var traits = new ElementTraits[Enum.GetValues<HtmlTag>().Length];
        Array.Fill(traits, ElementTraits.Html);
        Add(ElementTraits.Special,
            HtmlTag.Address, HtmlTag.Applet, HtmlTag.Area, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Base, HtmlTag.Basefont, HtmlTag.Bgsound,
            HtmlTag.Blockquote, HtmlTag.Body, HtmlTag.Br, HtmlTag.Button, HtmlTag.Caption, HtmlTag.Center, HtmlTag.Col, HtmlTag.Colgroup,
            HtmlTag.Dd, HtmlTag.Details, HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Embed, HtmlTag.Fieldset, HtmlTag.Figcaption,
            HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.Frame, HtmlTag.Frameset, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4,
            HtmlTag.H5, HtmlTag.H6, HtmlTag.Head, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Html, HtmlTag.Iframe, HtmlTag.Img,
            HtmlTag.Input, HtmlTag.Keygen, HtmlTag.Li, HtmlTag.Link, HtmlTag.Listing, HtmlTag.Main, HtmlTag.Marquee,
            HtmlTag.Menu, HtmlTag.Meta, HtmlTag.Nav, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Noscript, HtmlTag.Object,
            HtmlTag.Ol, HtmlTag.Output, HtmlTag.P, HtmlTag.Param, HtmlTag.Plaintext, HtmlTag.Pre, HtmlTag.Script, HtmlTag.Search, HtmlTag.Section,
            HtmlTag.Select, HtmlTag.Source, HtmlTag.Style, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Tbody, HtmlTag.Td, HtmlTag.Template,
            HtmlTag.Textarea, HtmlTag.Tfoot, HtmlTag.Th, HtmlTag.Thead, HtmlTag.Time, HtmlTag.Title, HtmlTag.Tr, HtmlTag.Track, HtmlTag.Ul,
            HtmlTag.Wbr, HtmlTag.Xmp);
        Add(ElementTraits.Scope, HtmlTag.Applet, HtmlTag.Caption, HtmlTag.Html, HtmlTag.Marquee, HtmlTag.Object, HtmlTag.Select, HtmlTag.Table, HtmlTag.Td,
            HtmlTag.Template, HtmlTag.Th);
        Add(ElementTraits.ListScope, HtmlTag.Ol, HtmlTag.Ul);
        Add(ElementTraits.TableScope, HtmlTag.Html, HtmlTag.Table, HtmlTag.Template);
        Add(ElementTraits.ImpliedEnd, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Li, HtmlTag.Optgroup, HtmlTag.Option, HtmlTag.P, HtmlTag.Rb,
            HtmlTag.Rp, HtmlTag.Rt, HtmlTag.Rtc);
        return traits;

        void Add(ElementTraits trait, params ReadOnlySpan<HtmlTag> tags)
        {
            foreach (var tag in tags)
                traits[(int)tag] |= trait;
        }
    }
}
