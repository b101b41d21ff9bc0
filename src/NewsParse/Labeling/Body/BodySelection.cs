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

    /// <summary>The score above which blocks were taken: the lower, the less text the page has.</summary>
    public required float Threshold { get; init; }

    public required bool[] IsBody { get; init; }

    /// <summary>Each block's kind: its own, or heading where a bold line serves as one.</summary>
    public required BlockKind[] Kinds { get; init; }

    public required SelectionReason[] Reasons { get; init; }

    /// <summary>How sure the selection is the whole article and nothing else, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
