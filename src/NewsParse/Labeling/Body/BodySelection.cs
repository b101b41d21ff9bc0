using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>Why a block was kept or dropped.</summary>
internal enum SelectionReason : byte
{
    /// <summary>The model's score is above, or below, the threshold.</summary>
    Score,
    /// <summary>A chrome label stands against it.</summary>
    ChromeLabel,
    /// <summary>It prints the title.</summary>
    Title,
    /// <summary>A caption or control by its markup.</summary>
    Markup,
    /// <summary>It repeats a block that was kept.</summary>
    Repeated,
    /// <summary>It stands among the readers' comments.</summary>
    Comments,
    /// <summary>It stands behind the top heading of another article or box.</summary>
    NextArticle,
    /// <summary>A heading without a text of its own behind it.</summary>
    EmptySection,
}

/// <summary>What the body is.</summary>
internal sealed class BodySelection
{
    /// <summary>Probability of each block to be body.</summary>
    public required float[] Scores { get; init; }

    /// <summary>The score from which a sentence of a chosen block is text: low on a page of little text, of which nearly all is the article or nothing is.</summary>
    public required float LeastSentence { get; init; }

    public required bool[] IsBody { get; init; }

    /// <summary>Each block's kind: its own, or heading where a bold line serves as one.</summary>
    public required BlockKind[] Kinds { get; init; }

    public required SelectionReason[] Reasons { get; init; }

    /// <summary>How sure the selection is the whole article and nothing else, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
