namespace NewsParse.Reading.Html;

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

    /// <summary>The <see cref="NameKey"/> of the name.</summary>
    public int Key;

    public TextRange Source;

    /// <summary>What is left of the characters.</summary>
    public TextSlice Text;

    public static PageToken Start(HtmlTag tag) => new() { Kind = PageTokenKind.StartTag, Tag = tag, Name = HtmlTags.NameOf(tag), Key = (int)tag };

    public static PageToken EndOf(HtmlTag tag) => new() { Kind = PageTokenKind.EndTag, Tag = tag, Name = HtmlTags.NameOf(tag), Key = (int)tag };
}

/// <summary>A number for an element's name, equal for equal names whatever their case: the tag, or a hash where the tag does not tell.</summary>
internal static class NameKey
{
    private const int FirstHash = 256;

    /// <summary>Keys of different names may fall into the same of so many places.</summary>
    public const int Places = 512;

    public static int Of(HtmlTag tag, string name) =>
        tag != HtmlTag.Unknown ? (int)tag : string.GetHashCode(name, StringComparison.OrdinalIgnoreCase) | int.MinValue;

    public static int Place(int key) => key >= 0 ? key : FirstHash + (key & (FirstHash - 1));
}
