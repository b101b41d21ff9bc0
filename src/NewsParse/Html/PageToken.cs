namespace NewsParse.Html;

internal enum PageTokenKind : byte { Doctype, StartTag, EndTag, Characters, Comment, End }

/// <summary>A token as the tree construction sees it.</summary>
internal struct PageToken
{
    public PageTokenKind Kind;
    public HtmlTag Tag;
    public bool IsSelfClosing;

    /// <summary>Whether the tokenizer's current attributes are this token's; an implied tag has none.</summary>
    public bool HasAttributes;

    /// <summary>Whether a doctype asks for quirks.</summary>
    public bool IsQuirky;

    /// <summary>Name of a tag, lower case.</summary>
    public string Name;

    public TextRange Source;

    /// <summary>What is left of the characters.</summary>
    public TextSlice Text;

    public static PageToken Start(HtmlTag tag) => new() { Kind = PageTokenKind.StartTag, Tag = tag, Name = HtmlTags.NameOf(tag) };

    public static PageToken EndOf(HtmlTag tag) => new() { Kind = PageTokenKind.EndTag, Tag = tag, Name = HtmlTags.NameOf(tag) };
}
