using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>Words the reasons that a person reads.</summary>
internal static class Reasons
{
    public static string Known(Piece piece) => piece.Phrase is { } phrase
        ? $"the phrase “{phrase}” ({piece.KnownLanguage})"
        : "its words";

    public const string OtherScript = "another script than the article's, outside running text";

    public const string OutsideBody = "outside the body";
}
