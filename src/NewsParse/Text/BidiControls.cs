namespace NewsParse.Text;

/// <summary>Characters that steer the direction of text and show nothing; they are dropped from output.</summary>
internal static class BidiControls
{
    /// <summary>Marks, embeddings, overrides and isolates.</summary>
    public static bool IsBidiControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Bidi controls and what else shows nothing and is no spelling: soft hyphen, byte order mark, zero width space, word joiner.</summary>
    public static bool IsInvisible(char c) =>
        IsBidiControl(c) || c is '\u00AD' or '\uFEFF' or '\u200B' or '\u2060' or (>= '\u206A' and <= '\u206F') or '\u180E';
}
