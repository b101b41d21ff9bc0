namespace NewsParse.Languages.Detection;

/// <summary>What is known of one language: one file of the Profiles folder.</summary>
internal sealed class LanguageProfile(string tag)
{
    public string Tag { get; } = tag;

    /// <summary>Four-letter codes of the scripts it is written in; the first says where it competes.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>What it starts with before any evidence: below 0 for a variety that needs proof.</summary>
    public double Prior { get; set; }

    /// <summary>Weight of a letter, a frequent word, a word's beginning, a word's end.</summary>
    public Dictionary<string, double> Letters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, double> Words { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, double> Starts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, double> Ends { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes over what a closely related language has; what is already there stays.</summary>
    public void Inherit(LanguageProfile other)
    {
        if (Scripts.Count == 0)
            Scripts.AddRange(other.Scripts);
        Copy(other.Letters, Letters);
        Copy(other.Words, Words);
        Copy(other.Starts, Starts);
        Copy(other.Ends, Ends);
    }

    private static void Copy(Dictionary<string, double> from, Dictionary<string, double> to)
    {
        foreach (var (key, weight) in from)
            to.TryAdd(key, weight);
    }
}
