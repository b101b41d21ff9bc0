namespace NewsParse.Reading.Html;

/// <summary>How the tokenizer reads what follows.</summary>
internal enum TextMode : byte
{
    /// <summary>Text and markup.</summary>
    Data,

    /// <summary>Text with character references, up to the end tag of the element; a title or textarea.</summary>
    Escapable,

    /// <summary>Text as it is, up to the end tag of the element.</summary>
    Raw,

    /// <summary>Like <see cref="Raw"/>, but a comment in it may hold scripts of its own.</summary>
    Script,

    /// <summary>Text as it is, to the end of the page.</summary>
    Plaintext,
}
