using NewsParse.Reading.Html;

namespace NewsParse.Reading.Blocks;

/// <summary>How elements lay out their text, after the user-agent style sheet of the HTML standard.</summary>
internal static class HtmlDisplay
{
    public static bool IsBlock(HtmlTag tag) => tag is HtmlTag.P or HtmlTag.Div or HtmlTag.Body or HtmlTag.Html or HtmlTag.Hr
        or (>= HtmlTag.H1 and <= HtmlTag.H6) or (>= HtmlTag.Ul and <= HtmlTag.Dd) or (>= HtmlTag.Table and <= HtmlTag.Blockquote)
        or HtmlTag.Pre or HtmlTag.Figure or HtmlTag.Figcaption or HtmlTag.Form or HtmlTag.Fieldset or HtmlTag.Legend
        or HtmlTag.Button or HtmlTag.Select or HtmlTag.Option or HtmlTag.Optgroup or HtmlTag.Textarea or HtmlTag.Label
        or (>= HtmlTag.Article and <= HtmlTag.Address) or HtmlTag.Center or (>= HtmlTag.Details and <= HtmlTag.Menu)
        or HtmlTag.Hgroup or HtmlTag.Search;

    /// <summary>Elements whose text a reader never sees.</summary>
    public static bool IsInvisible(HtmlTag tag) => tag is HtmlTag.Head or HtmlTag.Script or HtmlTag.Style or HtmlTag.Noscript or HtmlTag.Template
        or HtmlTag.Svg or HtmlTag.Math or HtmlTag.Canvas or HtmlTag.Iframe or HtmlTag.Object or HtmlTag.Video or HtmlTag.Audio
        or HtmlTag.Title or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Datalist;

    public static bool IsControl(HtmlTag tag) => tag is HtmlTag.Button or HtmlTag.Select or HtmlTag.Option or HtmlTag.Optgroup
        or HtmlTag.Textarea or HtmlTag.Label or HtmlTag.Legend;

    /// <summary>Elements that set words of a line in another way and part nothing.</summary>
    public static bool IsFormatting(HtmlTag tag) => tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.I or HtmlTag.Em or HtmlTag.U or HtmlTag.S
        or HtmlTag.Sub or HtmlTag.Sup or HtmlTag.Q or HtmlTag.Code or HtmlTag.Mark or HtmlTag.Ins or HtmlTag.Del or HtmlTag.Font or HtmlTag.Abbr
        or HtmlTag.Bdi or HtmlTag.Bdo or HtmlTag.Big or HtmlTag.Nobr or HtmlTag.Ruby or HtmlTag.Rb or HtmlTag.Rt or HtmlTag.Strike or HtmlTag.Tt or HtmlTag.Var;

    public static int HeadingLevel(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? tag - HtmlTag.H1 + 1 : 0;

    /// <summary>Whether the page hides an element by attribute or inline style.</summary>
    public static bool IsHidden(PageTree tree, int node)
    {
        foreach (ref readonly var attribute in tree.Attributes(node))
        {
            switch (attribute.Name)
            {
                case "hidden" when !attribute.ValueSpan.Equals("until-found", StringComparison.OrdinalIgnoreCase):
                    return true;
                case "style" when HidesByStyle(attribute.ValueSpan):
                    return true;
            }
        }

        return false;
    }

    private static bool HidesByStyle(ReadOnlySpan<char> style) => Declares(style, "display", "none") || Declares(style, "visibility", "hidden");

    private static bool Declares(ReadOnlySpan<char> style, ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        while (!style.IsEmpty)
        {
            var end = style.IndexOf(';');
            var declaration = end < 0 ? style : style[..end];
            style = end < 0 ? default : style[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && declaration[(colon + 1)..].Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
