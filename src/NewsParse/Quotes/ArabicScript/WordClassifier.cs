using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Looks words up in a lexicon: as printed, without the article, without a conjunction or preposition written as one word with them.</summary>
internal readonly struct WordClassifier(string text, SpeechLexicon lexicon)
{
    private const int LongestKey = 64;
    private const char UndottedYeh = '\u0649';
    private const int LongestPrefixWord = 6;
    private const int ShortestPossessed = 3;
    private const int ShortestWithArticle = 5;
    private const int ShortestUnknownPossessed = 5;
    private const ClauseClass Possessable = Role | Source | Organisation;
    private const ClauseClass Nouns = Role | Organisation | Source | Honorific | Work | Outlet | Slogan | Stop | Generic | Adverb;
    private const ClauseClass AfterPreposition = Work | Outlet | Slogan | Organisation | Naming | Role | Source | Honorific | Given | GivenPossible;

    /// <summary>End of the word at an offset; a verbal prefix set off by a space belongs to its verb.</summary>
    public int WordEnd(int start, int limit)
    {
        var end = Run(start, limit);
        Span<char> key = stackalloc char[LongestKey];
        if (end - start <= LongestPrefixWord && end + 1 < limit && text[end] == ' ' && ArabicText.IsWordCharacter(text[end + 1]))
        {
            return IsVerbalPrefix(key[..ArabicText.Fold(text.AsSpan(start, end - start), key)]) ? Run(end + 1, limit) : end;
        }

        return end;
    }

    private int Run(int start, int limit)
    {
        var end = start;
        while (end < limit && ArabicText.IsWordCharacter(text[end]))
        {
            end++;
        }

        return end;
    }

    public void Classify(Span<ClauseWord> words, int at)
    {
        ref var word = ref words[at];
        if (!word.IsWord)
        {
            return;
        }

        Span<char> buffer = stackalloc char[LongestKey];
        ReadOnlySpan<char> key = buffer[..ArabicText.Fold(text.AsSpan(word.Start, word.End - word.Start), buffer)];
        if (text[word.End - 1] == '\u064b' || (word.End - word.Start > 2 && text[word.End - 2] == '\u064b'))
        {
            word.Classes |= Accusative;
        }

        var known = Take(words, at, key, ~None, None);
        if (!known && IsPrefixedVerb(word))
        {
            word.Classes |= Verb;
        }
        else if (!known)
        {
            OfPossessed(words, at, key);
        }

        word.Classes |= word.Classes == None && key.Length >= ShortestWithArticle && lexicon.EndsInArticle(key) ? Definite : None;
        if (lexicon.Article.Length > 0 && !known)
        {
            WithoutPrefix(words, at, key);
        }
        else if (lexicon.Article.Length > 0 && IsDefinite(key) && !word.Is(Given))
        {
            word.Classes |= Definite;
        }
    }

    // An unknown word that begins with the prefix of verbs, set off by a mark without width.
    private bool IsPrefixedVerb(in ClauseWord word)
    {
        var length = text.AsSpan(word.Start, word.End - word.Start).IndexOf('\u200c');
        Span<char> key = stackalloc char[LongestPrefixWord];
        return length is > 0 and <= LongestPrefixWord && IsVerbalPrefix(key[..ArabicText.Fold(text.AsSpan(word.Start, length), key)]);
    }

    private bool IsVerbalPrefix(ReadOnlySpan<char> key)
    {
        foreach (var phrase in lexicon.StartingWith(key) ?? [])
        {
            if (phrase.Class == VerbalPrefix)
            {
                return true;
            }
        }

        return false;
    }

    private void OfPossessed(Span<ClauseWord> words, int at, ReadOnlySpan<char> key)
    {
        if (lexicon.IsVerbFirst)
        {
            // "called him": the verb with its object
            if (lexicon.WithoutPossessive(key, ShortestPossessed) is > 0 and var verb && Take(words, at, key[..verb], ObjectCue, None))
            {
                return;
            }

            words[at].Classes |= key.Length >= ShortestUnknownPossessed && !IsDefinite(key) && lexicon.EndsInPossessive(key) ? Possessed : None;
        }
        else if (lexicon.WithoutPossessive(key, ShortestPossessed) is > 0 and var length)
        {
            Take(words, at, key[..length], Possessable, Possessed);
        }
    }

    private bool IsDefinite(ReadOnlySpan<char> key) => key.Length > lexicon.Article.Length + 1 && key.StartsWith(lexicon.Article, StringComparison.Ordinal);

    private void WithoutPrefix(Span<ClauseWord> words, int at, ReadOnlySpan<char> key)
    {
        if (IsDefinite(key))
        {
            Take(words, at, key[lexicon.Article.Length..], Nouns, Definite);
            words[at].Classes |= Definite;
        }
        else if (key.Length > 2 && lexicon.IsConjunction(key[0]))
        {
            OfJoined(words, at, key[1..]);
        }
        else if (key.Length > 2 && lexicon.IsPreposition(key[0]))
        {
            OfPreposition(words, at, key);
        }
    }

    private void OfJoined(Span<ClauseWord> words, int at, ReadOnlySpan<char> rest)
    {
        if (Take(words, at, rest, ~None, Joined))
        {
            words[at].Classes |= IsDefinite(rest) ? Definite : None;
        }
        else if (IsDefinite(rest))
        {
            Take(words, at, rest[lexicon.Article.Length..], Nouns, None);
            words[at].Classes |= Joined | Definite;
        }
        else if (rest.Length > 2 && lexicon.IsPreposition(rest[0]))
        {
            OfPreposition(words, at, rest);
        }
    }

    // "to the governor": a doubled letter stands for the article.
    private void OfPreposition(Span<ClauseWord> words, int at, ReadOnlySpan<char> key)
    {
        var rest = key[1..];
        var joinedArticle = rest.Length > 2 && rest[0] == key[0] && key[0] == lexicon.Article[^1];
        if (joinedArticle || IsDefinite(rest))
        {
            Take(words, at, rest[(joinedArticle ? 1 : lexicon.Article.Length)..], AfterPreposition, None);
            words[at].Classes |= Preposition;
        }
        else if (Take(words, at, rest, AfterPreposition | Complementizer, None))
        {
            words[at].Classes |= Preposition;
        }
    }

    // The longest phrase that starts with the word, and what else the word is alone.
    private bool Take(Span<ClauseWord> words, int at, ReadOnlySpan<char> key, ClauseClass wanted, ClauseClass added)
    {
        var found = false;
        foreach (var phrase in lexicon.StartingWith(key) ?? [])
        {
            if ((phrase.Class & wanted) != 0 && phrase.Words.Length >= words[at].PhraseLength && Matches(words, at, phrase.Words))
            {
                words[at].Classes |= (phrase.Class & wanted) | added;
                words[at].PhraseLength = phrase.Words.Length;
                found = true;
            }
        }

        return found;
    }

    private bool Matches(Span<ClauseWord> words, int at, string[] phrase)
    {
        Span<char> key = stackalloc char[LongestKey];
        for (var k = 1; k < phrase.Length; k++)
        {
            if (at + k >= words.Length || words[at + k].IsQuote)
            {
                return false;
            }

            ref var word = ref words[at + k];
            if (!key[..ArabicText.Fold(text.AsSpan(word.Start, word.End - word.Start), key)].SequenceEqual(phrase[k]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Settles what a word is by its language and by the word after it.</summary>
    public void Settle(Span<ClauseWord> words, int at)
    {
        ref var word = ref words[at];
        var next = at + word.PhraseLength;
        if (word.Is(SpeechCue) && next < words.Length && words[next].Is(PassiveAuxiliary))
        {
            word.Classes = (word.Classes & ~(SpeechCue | ObjectCue)) | HearsayCue;
        }

        if (word.Is(CommonWord))
        {
            word.Classes &= ~(Given | GivenPossible | FeminineForm);
        }

        // a preposition and a name that differ in the dots of their last letter
        if (lexicon.IsVerbFirst && word.Is(Preposition) && word.Is(Given))
        {
            word.Classes &= text[word.End - 1] == UndottedYeh ? ~(Given | FeminineForm) : ~Preposition;
        }

        if (!word.Is(HomographCue))
        {
            return;
        }

        var subject = next < words.Length && words[next].Is(Given | GivenPossible | Honorific | Role | Organisation | Source | Complementizer) && !words[next].Is(Preposition);
        if (subject || (next < words.Length && words[next].IsColon) || text.AsSpan(word.Start, word.End - word.Start).Contains('\u0651'))
        {
            word.Classes = (word.Classes | (word.Is(ObjectCue) ? None : SpeechCue)) & ~(Preposition | Verb);
        }
        else
        {
            word.Classes &= ~(ObjectCue | SpeechCue);
        }
    }
}
