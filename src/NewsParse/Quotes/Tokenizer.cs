namespace NewsParse.Quotes;

/// <summary>Cuts a paragraph into words, marks and quoted stretches, and marks the cues.</summary>
internal sealed class Tokenizer(LanguageLexicon lexicon)
{
    /// <summary>Fills <paramref name="line"/> with the tokens of a paragraph whose stretches are <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public void Fill(TokenLine line, string text, TextRange paragraph, List<Stretch> stretches, int first, int end)
    {
        line.Reset(text);
        var position = paragraph.Start;
        for (var i = first; i < end; i++)
        {
            var stretch = stretches[i];
            Words(line, position, stretch.OpenStart);
            ref var token = ref line.Add();
            token.Start = stretch.OpenStart;
            token.End = stretch.CloseEnd;
            token.Stretch = i;
            token.First = '\u0001';
            position = Math.Max(position, stretch.CloseEnd);
        }

        Words(line, position, paragraph.End);
        MarkCues(line);
    }

    private void Words(TokenLine line, int from, int to)
    {
        var text = line.Text.AsSpan(0, Math.Max(from, to));
        var i = from;
        while (i < to)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var end = TokenEnd(text, i);
            ref var token = ref line.Add();
            token.Start = i;
            token.End = end;
            token.First = Initial(text[i..end], c);
            token.Entry = char.IsLetterOrDigit(c) || c is '\'' or '\u2019' ? lexicon.Find(text[i..end]) : null;
            token.Classes = Classify(text[i..end], token.First, token.Entry);
            i = end;
        }
    }

    private int TokenEnd(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c is '\'' or '\u2019')
        {
            var e = i + 1;
            while (e < text.Length && char.IsAsciiLetterLower(text[e]))
            {
                e++;
            }

            return lexicon.IsClitic(text[i..e]) ? e : i + 1;
        }

        if (!char.IsLetterOrDigit(c))
        {
            return i + 1;
        }

        var initials = InitialsEnd(text, i);
        return initials > i ? initials : WordEnd(text, i);
    }

    // "J.", "U.S.", "D.C.": capital letters each with its stop.
    private static int InitialsEnd(ReadOnlySpan<char> text, int i)
    {
        while (i + 1 < text.Length && char.IsAsciiLetterUpper(text[i]) && text[i + 1] == '.')
        {
            i += 2;
        }

        return i > 0 && text[i - 1] == '.' ? i : -1;
    }

    private int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            if (char.IsLetterOrDigit(text[i]) || IsCombining(text[i]))
            {
                i++;
            }
            else if (i + 1 < text.Length && IsJoiner(text[i]) && char.IsLetterOrDigit(text[i + 1]) && !StartsClitic(text, i))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i < text.Length && text[i] == '.' && lexicon.IsAbbreviation(text[start..i]) ? i + 1 : i;
    }

    private static bool IsJoiner(char c) => c is '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '.' or '&' or '\u200c';

    private static bool IsCombining(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private bool StartsClitic(ReadOnlySpan<char> text, int apostrophe)
    {
        if (text[apostrophe] is not ('\'' or '\u2019'))
        {
            return false;
        }

        var end = apostrophe + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - apostrophe <= 3 && lexicon.IsClitic(text[apostrophe..end]);
    }

    // "al-Jubouri", "ul-Haq" count as capitalised.
    private char Initial(ReadOnlySpan<char> word, char first)
    {
        var hyphen = char.IsLower(first) && word.Length > 3 ? word.IndexOf('-') : -1;
        return hyphen is >= 1 and <= 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && lexicon.IsNamePrefix(word[..hyphen]) ? word[hyphen + 1] : first;
    }

    // "Nur-Mohammad": the first half tells that it is a given name.
    private WordClass OfHyphenated(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && char.IsUpper(word[0]) && lexicon.Find(word[..hyphen]) is { } half ? half.Classes & WordClasses.Given : WordClass.None;
    }

    private WordClass Classify(ReadOnlySpan<char> word, char first, LexicalEntry? entry)
    {
        if (!char.IsLetterOrDigit(first) && word.Length == 1)
        {
            return WordClass.None;
        }

        if (char.IsUpper(first) && lexicon.IsNameWhenCapitalised(word))
        {
            return WordClass.None;
        }

        var classes = entry?.Classes ?? OfHyphenated(word);
        if (word.Length < 3)
        {
            return classes;
        }

        if (char.IsLower(first))
        {
            classes |= lexicon.HasAdverbSuffix(word) ? WordClass.Adverb : WordClass.None;
        }

        classes |= word.Length > 5 && LanguageLexicon.EndsWithAny(word, lexicon.RoleSuffixes) ? WordClass.RoleShape : WordClass.None;
        classes |= LanguageLexicon.EndsWithAny(word, lexicon.PluralSuffixes) ? WordClass.PluralShape : WordClass.None;
        return classes | (LanguageLexicon.EndsWithAny(word, lexicon.ParticipleSuffixes) ? WordClass.ParticipleShape : WordClass.None);
    }

    private static void MarkCues(TokenLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if ((i & 1023) == 0)
            {
                line.Cancellation.ThrowIfCancellationRequested();
            }

            ref var token = ref line[i];
            if (token.IsQuote || !char.IsLetter(token.First))
            {
                continue;
            }

            var cue = FindCue(line, i);
            if (cue is not null)
            {
                token.Cue = cue;
                i += cue.Words.Length - 1;
            }
        }
    }

    private static Cue? FindCue(TokenLine line, int i)
    {
        var cues = line[i].Entry?.Cues;
        if (cues is null or [])
        {
            return null;
        }

        var capital = line[i].IsUpper;
        foreach (var cue in cues)
        {
            if ((!capital || (cue.MayOpenSentence && OpensSentence(line, i))) && Matches(line, i, cue.Words))
            {
                return cue;
            }
        }

        return null;
    }

    private static bool OpensSentence(TokenLine line, int i) =>
        (i == 0 || line[i - 1].IsQuote || line[i - 1].IsMark(".!?")) && i + 1 < line.Count && line[i + 1].IsUpper;

    private static bool Matches(TokenLine line, int at, string[] words)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (at + k >= line.Count || line[at + k].IsQuote || !line.Equals(at + k, words[k]))
            {
                return false;
            }
        }

        return true;
    }
}
