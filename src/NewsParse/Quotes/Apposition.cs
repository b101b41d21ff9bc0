using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Steps over what stands in apposition between a subject and its verb.</summary>
internal static class Apposition
{
    private const int Reach = 32;
    private const int NameReach = 40;
    private const int MostSteps = 4;

    /// <summary>The phrase before ", 54, a widow," or "— a lawyer —", where <paramref name="mark"/> is the closing mark.</summary>
    public static NounPhrase? Before(TokenLine line, int mark, int low)
    {
        for (var k = mark - 1; k > Math.Max(low, mark - Reach) - 1; k--)
        {
            if (line[k].IsWord || line[k].First != line[mark].First)
            {
                continue;
            }

            if (IsName(line, k + 1, mark) && EndingBefore(line, k, low) is { } role && line[role.Last].Is(RoleNoun | OrganisationHead))
            {
                return role;
            }

            var found = BeforeNamedComma(line, k, mark, low) ?? EndingBefore(line, k, low);
            return found is { } phrase ? Outermost(line, phrase, low) : null;
        }

        return line[mark].IsMark(",") && mark - 1 >= low && !line[mark - 1].IsQuote && line[low].IsUpper ? WithoutOpening(line, mark, low) : null;
    }

    // "X (D-Y), said": nothing opened the apposition. Behind any other noun the comma joins verbs of one subject.
    private static NounPhrase? WithoutOpening(TokenLine line, int mark, int low) =>
        EndingBefore(line, mark, low) is { } phrase && phrase.First <= low + 1 ? phrase : NounPhraseReader.FirstOf(line, low, mark);

    // "her adviser, Jake Sullivan,": a name and nothing else between the commas.
    private static bool IsName(TokenLine line, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!line[i].IsUpper && !line[i].Is(NameParticle))
            {
                return false;
            }
        }

        return end - first is > 0 and <= 4;
    }

    private static NounPhrase? EndingBefore(TokenLine line, int mark, int low)
    {
        var at = mark - 1;
        if (at >= low && line[at].IsMark(")]"))
        {
            at = SubjectFinder.BeforeParenthesis(line, at, low);
        }

        return NounPhraseReader.EndingAt(line, at, low);
    }

    // An apposition may hold commas itself: prefer the comma that follows a name.
    private static NounPhrase? BeforeNamedComma(TokenLine line, int from, int mark, int low)
    {
        for (var k = from; k > Math.Max(low, mark - NameReach) - 1; k--)
        {
            if (line[k].First != line[mark].First || line[k].IsWord || k - 1 < low || !(line[k - 1].IsUpper || line[k - 1].IsMark(")")))
            {
                continue;
            }

            ref var next = ref line[k + 1];
            if ((next.Is(Determiner | Indefinite) || next.IsLower || char.IsDigit(next.First)) && EndingBefore(line, k, low) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    // "X, associate professor at Y, a think tank in Z,": what was found may itself stand in apposition to X.
    private static NounPhrase Outermost(TokenLine line, NounPhrase phrase, int low)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var comma = phrase.First - 1;
            if (comma - 1 < low || !line[comma].IsMark(",") || line[phrase.First].IsUpper || !(line[comma - 1].IsUpper || line[comma - 1].IsMark(")"))
                || EndingBefore(line, comma, low) is not { } outer || !NounPhraseReader.HasCapital(line, outer))
            {
                break;
            }

            phrase = outer;
        }

        return phrase;
    }
}
