namespace NewsParse.Languages.Packs;

/// <summary>What a template's gap stands for. Numbers are no gaps: they fold to one character.</summary>
internal enum TemplateGap
{
    None,

    /// <summary>A headline: up to 200 characters.</summary>
    Title,

    /// <summary>A person or outlet: a few words without a sentence's end.</summary>
    Name,

    /// <summary>Something short with a digit in it.</summary>
    Date,

    /// <summary>A web address without spaces.</summary>
    Url,

    /// <summary>A mark of the desk: one short word, may be missing.</summary>
    Code,

    /// <summary>A few words in another script than the pack's.</summary>
    Foreign,
}
