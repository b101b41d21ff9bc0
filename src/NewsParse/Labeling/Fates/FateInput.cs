using NewsParse.Labeling.Features;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Fates;

/// <summary>Where each group of a piece's input values stands in its row.</summary>
internal static class FateInput
{
    public static readonly int Roles = Enum.GetValues<ChromeRole>().Length;

    private static readonly int BlockKinds = Enum.GetValues<BlockKind>().Length;

    /// <summary>Heading levels 0 to 6.</summary>
    private const int Levels = 7;

    /// <summary>Values of a word's vector; a row has the mean of its words' vectors, and learns them with the rest.</summary>
    public const int WordValues = 16;

    /// <summary>Words and word beginnings share this many vectors by their hash.</summary>
    public const int WordSlots = 4096;

    /// <summary>Longer texts are told by their shape, not by their words.</summary>
    public const int MostWords = 14;

    public static readonly int PieceStart = FeatureMatrix.Width;

    public static readonly int KnownRoleStart = PieceStart + Enum.GetValues<FateColumn>().Length;

    public static readonly int GuessedRoleStart = KnownRoleStart + Roles;

    /// <summary>Roles that the class names around a piece tell.</summary>
    public static readonly int NamedRoleStart = GuessedRoleStart + Roles;

    public static readonly int KindStart = NamedRoleStart + Roles;

    public static readonly int LevelStart = KindStart + BlockKinds;

    /// <summary>Measured values of a row; the word values stand after them.</summary>
    public static readonly int Measured = LevelStart + Levels;

    public static readonly int Width = Measured + WordValues;

    /// <summary>Columns that count steps through the tree: near counts, far is nothing.</summary>
    public static bool IsDistance(int column) => (BlockFeature)column
        is (>= BlockFeature.ToArticle and <= BlockFeature.ToTime) or (>= BlockFeature.NameBody and <= BlockFeature.NameText)
        or BlockFeature.ToTitle or BlockFeature.ToBlockBefore or BlockFeature.ToBlockAfter or BlockFeature.ToRepeatedContainer;

    /// <summary>Columns whose numbers name things and measure nothing.</summary>
    public static bool IsCode(int column) => (BlockFeature)column
        is BlockFeature.Kind or BlockFeature.KindBefore1 or BlockFeature.KindAfter1 or BlockFeature.Role or BlockFeature.RoleBefore;
}
