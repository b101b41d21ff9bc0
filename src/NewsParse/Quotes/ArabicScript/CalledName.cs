using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Reads the name after a description: "a worker by the name of NAME".</summary>
internal static class CalledName
{
    private const int LongestName = 4;

    /// <summary>The description with the name; <see langword="null"/> if no name follows it so.</summary>
    public static SpeakerPhrase? Of(ClauseLine line, SpeakerPhrase described, int high)
    {
        var naming = described.Last + 1;
        if ((described.HasName && (described.IsSure || described.Length > 2)) || described.IsPronoun || naming >= high || !line[naming].Is(Naming) || line.Lexicon.IsAddresseeLate)
        {
            return null;
        }

        var first = line.After(naming);
        if (first >= high || !line[first].IsWord || SpeakerPhraseReader.IsBorder(line, first, first) || line[first].Is(ClauseClasses.Described & ~Role))
        {
            return null;
        }

        var next = SpeakerPhraseReader.End(line, first, high);
        var name = next > first ? SpeakerName.Of(line, first, next - 1) : default;
        return name.HasName && name.NameLast - name.NameFirst < LongestName
            ? name with { First = described.First, Role = (described.First, described.Last + 1), IsSure = true }
            : null;
    }
}
