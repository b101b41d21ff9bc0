namespace NewsParse.Languages.Detection;

/// <summary>The likeliest language of a text.</summary>
/// <param name="Tag">BCP 47 tag; null when the text has no letters of a known script.</param>
/// <param name="Confidence">0 to 1; near 0 when the script alone spoke.</param>
internal readonly record struct LanguageGuess(string? Tag, double Confidence);
