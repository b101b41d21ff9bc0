using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>A range of UTF-16 code units; in provenance, of the decoded input.</summary>
/// <param name="Start">Offset of the first code unit, from 0.</param>
/// <param name="Length">Number of code units, 0 or more.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset after the last code unit.</summary>
    [JsonIgnore]
    public int End => Start + Length;
}
