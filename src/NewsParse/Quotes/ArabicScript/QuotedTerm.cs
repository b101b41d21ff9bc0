using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Tells marks round a title, name, slogan or term from marks round speech.</summary>
internal static class QuotedTerm
{
    private const int NamingReach = 5;
    private const int PassiveReach = 3;
    private const int PredicateReach = 8;
    private const int SourceReach = 6;

    /// <summary>The kind of a term in marks; <see langword="null"/> if the marks may hold speech.</summary>
    public static QuoteKind? KindOf(ClauseLine line, int quote, int low, int high, bool isLong)
    {
        if (quote > low)
        {
            ref var before = ref line[quote - 1];
            if (before.Is(Slogan) || (before.Is(ObjectCue) && quote - 2 >= low && line[quote - 2].Is(Work)) || (before.IsColon && line.IsAt(quote - 2, Slogan) && quote - 2 >= low) || IsNamed(line, quote, low))
            {
                return QuoteKind.Scare;
            }

            if (IsBearer(line, quote, low, high) || (!isLong && IsAddressed(line, quote, high)))
            {
                return QuoteKind.Title;
            }
        }

        return IsPassive(line, quote, low, high) && PassiveAgent.Of(line, quote, low, high) is null ? QuoteKind.Scare : !isLong && IsBearerAfter(line, quote, low, high) ? QuoteKind.Title : null;
    }

    // "told “NAME” that": the preposition before or after the marks; in a language that sets its verbs last, the verb of saying touches it.
    private static bool IsAddressed(ClauseLine line, int quote, int high)
    {
        if (line.Lexicon.IsVerbFirst)
        {
            return line[quote - 1].Is(Addressing);
        }

        var after = line.IsAt(quote + 1, Postposition) && line[quote + 1].Is(Addressing);
        var verb = after ? quote + 2 : quote + 1;
        return (line.IsAt(quote + 1, Addressing) && line[quote + 1].PhraseLength > 1) || ((after || (line[quote - 1].Is(Addressing) && line[quote - 1].Is(Preposition))) && verb < high && line[verb].Is(SpeechCue));
    }

    // A noun that bears a title touches the marks, or one adjective stands between.
    private static bool IsBearer(ClauseLine line, int quote, int low, int high)
    {
        const ClauseClass Bearer = Work | Outlet | Organisation | Slogan;
        if (IsPredicate(line, quote, low, high) || IsReported(line, quote, low, high))
        {
            return false;
        }

        if (line.IsAt(quote + 1, ObjectCue) && !line[quote + 1].Is(SpeechCue) && !line.Lexicon.IsVerbFirst)
        {
            return false;
        }

        if (line[quote - 1].Is(Bearer))
        {
            return !(quote - 2 >= low && line[quote - 2].Is(Demonstrative));
        }

        ref var adjective = ref line[quote - 1];
        var plain = adjective.IsWord && (adjective.Classes & ~(Definite | Role | GivenPossible)) == 0;
        if (plain && quote - 2 >= low && line[quote - 2].Is(Work | Slogan | Outlet) && line[quote - 2].PhraseLength == 1)
        {
            return true;
        }

        return line[quote - 1].Is(Genitive) && quote - 2 >= low && line[quote - 2].Is(Bearer);
    }

    // "said that the law is “…”": the marks hold what is said of the noun before them.
    private static bool IsPredicate(ClauseLine line, int quote, int low, int high)
    {
        if (line.Lexicon.IsVerbFirst)
        {
            var first = line.IsAt(quote - 2, Definite) && !line[quote - 2].Is(Complementizer) ? quote - 2 : quote - 1;
            return line[quote - 1].Is(Definite) && first > low && line[first - 1].Is(Complementizer)
                && (quote + 1 >= high || line[quote + 1].IsSentenceEnd || line[quote + 1].IsComma);
        }

        if (!line.IsAt(quote + 1, Copula) || !(line.After(quote + 1) >= high || line[line.After(quote + 1)].IsSentenceEnd))
        {
            return false;
        }

        for (var i = quote - 1; i >= Math.Max(low, quote - PredicateReach) && !line[i].IsQuote; i--)
        {
            if (line[i].Is(Complementizer))
            {
                return true;
            }
        }

        return false;
    }

    // "the project “will begin soon”, the minister said", "according to the police “…”": what is said of the noun, or by it.
    private static bool IsReported(ClauseLine line, int quote, int low, int high)
    {
        if (line.Lexicon.IsVerbFirst && line[quote - 1].Is(Definite) && line.IsCommaAt(quote + 1) && quote + 2 < high
            && line[quote + 2].Is(ClauseClass.According | SpeechCue))
        {
            return true;
        }

        for (var i = quote - 1; i >= Math.Max(low, quote - SourceReach) && line[i].IsWord && !line[quote - 1].Is(Work | Outlet); i--)
        {
            if (line[i].Is(ClauseClass.According))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBearerAfter(ClauseLine line, int quote, int low, int high) =>
        quote + 1 < high && line[quote + 1].Is(Work | Outlet | Organisation) && !line[quote + 1].Is(ClauseClasses.AnyCue) && !(quote > low && (line[quote - 1].IsColon || line[quote - 1].Is(ClauseClasses.AnyCue)));

    private static bool IsNamed(ClauseLine line, int quote, int low)
    {
        for (var i = quote - 1; i >= Math.Max(low, quote - NamingReach) && !line[i].IsQuote && !line[i].IsComma; i--)
        {
            if (line[i].Is(Naming) && line.After(i) >= quote - 1)
            {
                return !(line[quote - 1].IsColon && SaysBefore(line, i, low));
            }
        }

        return false;
    }

    // "said NAME, who would not give his name:"
    private static bool SaysBefore(ClauseLine line, int at, int low)
    {
        for (var i = at - 1; i >= Math.Max(low, at - NamingReach * 2); i--)
        {
            if (line[i].Is(SpeechCue))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPassive(ClauseLine line, int quote, int low, int high)
    {
        for (var i = quote - 1; i >= Math.Max(low, quote - NamingReach) && !line[i].IsQuote; i--)
        {
            if (line[i].Is(ClauseClasses.AnyCue))
            {
                break;
            }

            if (line[i].Is(PassiveCue | ChantCue))
            {
                return true;
            }
        }

        for (var i = quote + 1; i < Math.Min(high, quote + 1 + PassiveReach) && !line[i].IsQuote && !line[i].IsSentenceEnd; i++)
        {
            if (line[i].Is(PassiveCue) && !line.Lexicon.IsVerbFirst)
            {
                return true;
            }

            if (line[i].Is(Naming) && i == quote + 1)
            {
                return true;
            }
        }

        return false;
    }
}
