namespace NewsParse.Languages.Packs;

/// <summary>A role guessed from a text's words. The default value has score 0: nothing known.</summary>
/// <param name="Role">The likeliest role.</param>
/// <param name="Language">The pack whose words decided.</param>
/// <param name="Phrase">The keyword that weighed most, for the reason; null when nothing was found.</param>
/// <param name="Score">0 to 1: the role's share of what the words weigh, less in a text of many unknown words.</param>
internal readonly record struct RoleGuess(ChromeRole Role, string? Language, string? Phrase, double Score)
{
    public bool IsMatch => Score > 0;
}
