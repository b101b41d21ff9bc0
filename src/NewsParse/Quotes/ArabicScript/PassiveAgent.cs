using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Finds by whom something is called what stands in marks: "was called “…” by NAME".</summary>
internal static class PassiveAgent
{
    private const int Reach = 20;
    private const int VerbReach = 4;

    /// <summary>The agent and where the verb stands; <see langword="null"/> where no agent is printed.</summary>
    public static (SpeakerPhrase Subject, int Verb)? Of(ClauseLine line, int quote, int low, int high)
    {
        for (var i = quote - 1; i >= Math.Max(low, quote - Reach) && !line[i].IsQuote; i--)
        {
            if (!line[i].Is(Agent | AgentAfter) || VerbOf(line, i, quote, low, high) is not (>= 0 and var verb))
            {
                continue;
            }

            var phrase = line[i].Is(Agent) ? SpeakerPhraseReader.StartingAt(line, line.After(i), quote) : i > low ? GenitiveOwner.EndingAt(line, i - 1, low) : null;
            if (phrase is { IsSure: true, IsPronoun: false } agent)
            {
                line.CutSourceSuffix(agent.Last);
                return (agent, verb);
            }
        }

        return null;
    }

    // The verb stands before the agent where verbs stand first, after the marks elsewhere; -1 if there is none.
    private static int VerbOf(ClauseLine line, int agent, int quote, int low, int high)
    {
        var (from, to) = line.Lexicon.IsVerbFirst ? (low, agent) : (quote + 1, Math.Min(high, quote + 1 + VerbReach));
        for (var i = from; i < to && !line[i].IsQuote; i++)
        {
            if (line[i].Is(PassiveCue | ObjectCue | HearsayCue) && !line[i].Is(SpeechCue))
            {
                return i;
            }
        }

        return -1;
    }
}
