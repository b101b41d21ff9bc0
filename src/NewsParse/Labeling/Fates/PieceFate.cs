namespace NewsParse.Labeling.Fates;

/// <summary>What a piece is, as the learned labeller tells it: the one choice everything later reads.</summary>
internal enum PieceFate : byte
{
    /// <summary>Running text of the article, list items and cells among it.</summary>
    Body,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The short line above the headline.</summary>
    Kicker,

    /// <summary>The deck below the headline.</summary>
    Subtitle,

    /// <summary>The summary that the page sets apart from the text.</summary>
    Lead,

    /// <summary>A name of the byline.</summary>
    Author,

    /// <summary>A caption or credit of a picture.</summary>
    Caption,

    /// <summary>The title of another article.</summary>
    Related,

    /// <summary>The name on a reader's comment.</summary>
    CommentAuthor,

    /// <summary>The time of a reader's comment.</summary>
    CommentTime,

    /// <summary>The words of a reader's comment.</summary>
    CommentText,

    /// <summary>A tag or keyword.</summary>
    Tag,

    /// <summary>The section the article stands in.</summary>
    Category,

    /// <summary>A post of a network, or a sentence of the text repeated for display.</summary>
    Embed,

    /// <summary>Everything else: labels, buttons, menus, dates, counts, notices.</summary>
    Chrome,
}
