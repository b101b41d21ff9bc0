namespace NewsParse.Reading.Html;

/// <summary>Groups of tags that the insertion modes of the tree construction treat alike.</summary>
internal static class TagSets
{
    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    public static bool IsTableCell(HtmlTag tag) => tag is HtmlTag.Td or HtmlTag.Th;

    public static bool IsTableSection(HtmlTag tag) => tag is HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead;

    /// <summary>The elements in which stray content is moved before the table.</summary>
    public static bool IsTableFrame(HtmlTag tag) => tag is HtmlTag.Table or HtmlTag.Tr || IsTableSection(tag);

    public static bool IsTableStructure(HtmlTag tag) => tag is HtmlTag.Caption or HtmlTag.Colgroup or HtmlTag.Col || IsTableSection(tag);

    /// <summary>Read in the head wherever they stand.</summary>
    public static bool IsMetadata(HtmlTag tag) => tag is HtmlTag.Base or HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Link or HtmlTag.Meta
        or HtmlTag.Noframes or HtmlTag.Script or HtmlTag.Style or HtmlTag.Template or HtmlTag.Title;

    public static bool IsVoidMetadata(HtmlTag tag) => tag is HtmlTag.Base or HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Link or HtmlTag.Meta;

    public static bool IsMetadataInNoscript(HtmlTag tag) =>
        tag is HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Link or HtmlTag.Meta or HtmlTag.Noframes or HtmlTag.Style;

    /// <summary>An end tag that lets the implied html, head and body begin.</summary>
    public static bool IsHtmlHeadBodyOrBr(HtmlTag tag) => tag is HtmlTag.Html or HtmlTag.Head or HtmlTag.Body or HtmlTag.Br;

    /// <summary>Blocks whose start tag closes an open paragraph and that are closed by their own end tag.</summary>
    public static bool IsParagraphBreakingBlock(HtmlTag tag) => tag is HtmlTag.Address or HtmlTag.Article or HtmlTag.Aside or HtmlTag.Blockquote
        or HtmlTag.Center or HtmlTag.Details or HtmlTag.Dialog or HtmlTag.Dir or HtmlTag.Div or HtmlTag.Dl or HtmlTag.Fieldset or HtmlTag.Figcaption
        or HtmlTag.Figure or HtmlTag.Footer or HtmlTag.Header or HtmlTag.Hgroup or HtmlTag.Main or HtmlTag.Menu or HtmlTag.Nav or HtmlTag.Ol
        or HtmlTag.Search or HtmlTag.Section or HtmlTag.Summary or HtmlTag.Ul;

    public static bool IsFormatting(HtmlTag tag) => tag is HtmlTag.A or HtmlTag.Nobr || IsPlainFormatting(tag);

    /// <summary>Formatting elements without a rule of their own.</summary>
    public static bool IsPlainFormatting(HtmlTag tag) => tag is HtmlTag.B or HtmlTag.Big or HtmlTag.Code or HtmlTag.Em or HtmlTag.Font or HtmlTag.I
        or HtmlTag.S or HtmlTag.Small or HtmlTag.Strike or HtmlTag.Strong or HtmlTag.Tt or HtmlTag.U;

    public static bool IsVoidInBody(HtmlTag tag) => tag is HtmlTag.Area or HtmlTag.Br or HtmlTag.Embed or HtmlTag.Img or HtmlTag.Keygen or HtmlTag.Wbr;

    public static bool IsVoidWithoutFormatting(HtmlTag tag) => tag is HtmlTag.Param or HtmlTag.Source or HtmlTag.Track;

    /// <summary>Start tags that have no meaning in the body.</summary>
    public static bool IsIgnoredInBody(HtmlTag tag) =>
        tag is HtmlTag.Frame or HtmlTag.Head or HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr || IsTableStructure(tag);

    /// <summary>HTML tags that break out of svg and math.</summary>
    public static bool IsBreakingOutOfForeign(HtmlTag tag) => tag is HtmlTag.B or HtmlTag.Big or HtmlTag.Blockquote or HtmlTag.Body or HtmlTag.Br
        or HtmlTag.Center or HtmlTag.Code or HtmlTag.Dd or HtmlTag.Div or HtmlTag.Dl or HtmlTag.Dt or HtmlTag.Em or HtmlTag.Embed or HtmlTag.Head
        or HtmlTag.Hr or HtmlTag.I or HtmlTag.Img or HtmlTag.Li or HtmlTag.Listing or HtmlTag.Menu or HtmlTag.Meta or HtmlTag.Nobr or HtmlTag.Ol
        or HtmlTag.P or HtmlTag.Pre or HtmlTag.Ruby or HtmlTag.S or HtmlTag.Small or HtmlTag.Span or HtmlTag.Strike or HtmlTag.Strong
        or HtmlTag.Sub or HtmlTag.Sup or HtmlTag.Table or HtmlTag.Tt or HtmlTag.U or HtmlTag.Ul or HtmlTag.Var || IsHeading(tag);
}
