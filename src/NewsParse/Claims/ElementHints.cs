namespace NewsParse.Claims;

/// <summary>What the words of an element's class names, id and test ids say of its content.</summary>
[Flags]
internal enum ElementHints : ushort
{
    None = 0,
    Author = 1,
    AuthorNegative = 2,
    Date = 4,
    Modified = 8,
    Title = 16,
    TitleNegative = 32,
    Category = 64,
    Tag = 128,
    Breadcrumb = 256,
    Foreign = 512,
    Published = 1024,

    /// <summary>A part of the article itself, whatever its second word says: "post-footer".</summary>
    OwnPart = 2048,
}
