using System.Collections.Frozen;

namespace NewsParse.Reading.Html;

/// <summary>The elements some stage or the tree construction tells apart; every other element is <see cref="Unknown"/> and keeps its name in the tree.</summary>
internal enum HtmlTag : byte
{
    Unknown, Html, Head, Body, Title, Meta, Link, Script, Style, Noscript,
    Template, Base, P, Div, Span, A, B, Strong, I, Em,
    U, S, Small, Sub, Sup, Br, Hr, H1, H2, H3,
    H4, H5, H6, Ul, Ol, Li, Dl, Dt, Dd, Table,
    Caption, Thead, Tbody, Tfoot, Tr, Td, Th, Colgroup, Col, Blockquote,
    Q, Cite, Pre, Code, Figure, Figcaption, Picture, Source, Img, Video,
    Audio, Track, Iframe, Object, Embed, Svg, Math, Canvas, Form, Input,
    Button, Select, Option, Optgroup, Textarea, Label, Fieldset, Legend, Article, Section,
    Main, Header, Footer, Nav, Aside, Address, Time, Mark, Ins, Del,
    Font, Center, Details, Summary, Dialog, Menu, Abbr, Bdi, Bdo, Data,
    Datalist, Wbr, Hgroup, Search, AmpImg, Applet, Area, AnnotationXml, Basefont, Bgsound,
    Big, Dir, Frame, Frameset, Image, Isindex, Keygen, Listing, Marquee, Menuitem,
    Mi, Mn, Mo, Ms, Mtext, Nobr, Noembed, Noframes, Output, Param,
    Plaintext, Rb, Rp, Rt, Rtc, Ruby, Strike, Tt, Var, Xmp,
    Desc,
}

internal static class HtmlTags
{
    private static readonly string[] Names = LowerCaseNames();

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName = Enum.GetValues<HtmlTag>()
        .Where(tag => tag != HtmlTag.Unknown)
        .ToFrozenDictionary(tag => Names[(int)tag], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tag of a lower-case local name.</summary>
    public static HtmlTag Parse(ReadOnlySpan<char> localName) => ByName.TryGetValue(localName, out var tag) ? tag : HtmlTag.Unknown;

    /// <summary>The local name of a tag; empty for <see cref="HtmlTag.Unknown"/>.</summary>
    public static string NameOf(HtmlTag tag) => Names[(int)tag];

    private static string[] LowerCaseNames()
    {
        var names = Enum.GetNames<HtmlTag>();
        for (var i = 0; i < names.Length; i++)
            names[i] = names[i].ToLowerInvariant();
        names[(int)HtmlTag.Unknown] = string.Empty;
        names[(int)HtmlTag.AmpImg] = "amp-img";
        names[(int)HtmlTag.AnnotationXml] = "annotation-xml";
        return names;
    }
}
