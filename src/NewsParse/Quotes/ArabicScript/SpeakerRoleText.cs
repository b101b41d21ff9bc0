using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Cuts the printed role and the organisation in it.</summary>
internal static class SpeakerRoleText
{
    /// <summary>The role without the marks and link words at its ends.</summary>
    public static (int First, int End) Bounds(ClauseLine line, int first, int end)
    {
        while (first < end && (!line[first].IsWord || line[first].Is(Genitive | Conjunction | Demonstrative)))
        {
            first++;
        }

        while (end > first && (!line[end - 1].IsWord || line[end - 1].Is(Genitive | Conjunction)))
        {
            end--;
        }

        return (first, end);
    }

    /// <summary>The organisation the role is held in; <see langword="null"/> if none is named.</summary>
    public static string? Affiliation(ClauseLine line, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!line[i].Is(Organisation | Outlet) || (line[i].Is(Role) && i == first))
            {
                continue;
            }

            if (!line.Lexicon.SetsRolesBeforeNames || line.Lexicon.IsVerbFirst)
            {
                return line.Slice(i, end - 1);
            }

            var start = i;
            while (start > first && !line[start - 1].Is(Genitive | Role))
            {
                start--;
            }

            return line.Slice(start, i);
        }

        return null;
    }
}
