namespace NewsParse.Text;

/// <summary>The two characters that say whether letters join: spelling in Persian, Kurdish and many Indic scripts, kept in output.</summary>
internal static class JoinControls
{
    public const char NonJoiner = '\u200C';

    public const char Joiner = '\u200D';

    public static bool IsJoinControl(char c) => c is NonJoiner or Joiner;
}
