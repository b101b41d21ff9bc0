namespace NewsParse.Labeling.Features;

/// <summary>
/// Counts that grow with the page stop growing here: beyond what most pages have, a longer article differs in nothing from a long one,
/// and a model that meets values it was never taught guesses.
/// </summary>
internal static class Saturation
{
    /// <summary>Words from which a text is simply long.</summary>
    public const float Words = 2500;

    /// <summary>Blocks of one build or container from which they are simply many.</summary>
    public const float Blocks = 60;

    /// <summary>Blocks from which a page is simply large.</summary>
    public const float PageBlocks = 600;

    /// <summary>Logarithm of 1 + n, n at most the limit.</summary>
    public static float LogOf(float count, float limit) => MathF.Log(1 + MathF.Min(count, limit));
}
