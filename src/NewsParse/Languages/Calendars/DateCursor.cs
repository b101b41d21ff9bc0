namespace NewsParse.Languages.Calendars;

/// <summary>The tokens of a text with the look-ups every date pattern needs.</summary>
internal readonly ref struct DateCursor(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, CalendarVocabulary vocabulary)
{
    private const int LongestPhrase = 3;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;
    private readonly CalendarVocabulary _vocabulary = vocabulary;

    public int Count => _tokens.Length;

    public int TextLength => _text.Length;

    public DateToken this[int index] => _tokens[index];

    public bool IsNumberAt(int index) => (uint)index < (uint)_tokens.Length && _tokens[index].IsNumber;

    public bool IsWordAt(int index) => (uint)index < (uint)_tokens.Length && _tokens[index].Kind == DateTokenKind.Word;

    public bool IsSymbolAt(int index, char sign) => (uint)index < (uint)_tokens.Length && _tokens[index].IsSymbol(sign);

    /// <summary>A number of one or two digits.</summary>
    public bool IsSmallAt(int index) => IsNumberAt(index) && _tokens[index].Length <= 2;

    public bool IsGluedAt(int index) => (uint)index < (uint)_tokens.Length && _tokens[index].IsGlued;

    /// <summary>The longest phrase of up to three words at <paramref name="index"/> that has one of the roles; stops between the words are left out.</summary>
    public DateWord? WordAt(int index, DateWordRoles roles, out int next)
    {
        Span<char> folded = stackalloc char[_vocabulary.LongestWord];
        DateWord? found = null;
        next = index;
        var (length, words) = (0, 0);
        for (var i = index; IsWordAt(i) && words < LongestPhrase; words++)
        {
            var token = _tokens[i];
            length = DateWordFolding.Append(_text.Slice(token.Start, token.Length), folded, length);
            if (length < 0)
                break;
            i++;
            if (_vocabulary.Find(folded[..length]) is { } word && word.Is(roles))
                (found, next) = (word, i);
            if ((IsSymbolAt(i, '.') || IsSymbolAt(i, '-')) && IsWordAt(i + 1))
                i++;
        }

        return found;
    }

    /// <summary>The month named at <paramref name="index"/>, alone or with the number that tells it from another of its name.</summary>
    public DateWord? MonthAt(int index, out int next)
    {
        if (WordAt(index, DateWordRoles.NumberedMonth, out next) is { } shared && IsSmallAt(next) && _tokens[next].Value - 1 is >= 0 and var number && number < shared.Numbered.Length)
        {
            next++;
            return shared.Numbered[number];
        }

        return WordAt(index, DateWordRoles.Month, out next);
    }

    /// <summary>Whether a number is printed with the digits of Persian and Urdu, not with those of Arabic.</summary>
    public bool HasPersianDigits(int index) => _text[_tokens[index].Start] is >= '\u06F0' and <= '\u06F9';

    /// <summary>Skips the signs, filler words, ordinals and weekdays that may stand between two parts of a date.</summary>
    public int SkipJoints(int index, int most = 3)
    {
        for (var skipped = 0; skipped < most && index < Count; skipped++)
        {
            if (IsJoint(_tokens[index]))
                index++;
            else if (WordAt(index, DateWordRoles.Filler | DateWordRoles.Ordinal | DateWordRoles.Weekday | DateWordRoles.TimeMark, out var next) is { } word && (word.Months.Count == 0 || IsOrdinalEnding(word, index)))
                index = next;
            else
                break;
        }

        return index;
    }

    /// <summary>An ending glued to its number, though a month has the same name: Pashto "5me".</summary>
    private bool IsOrdinalEnding(DateWord word, int index) => word.Is(DateWordRoles.Ordinal) && IsGluedAt(index) && IsNumberAt(index - 1);

    private static bool IsJoint(DateToken token) =>
        token.Kind == DateTokenKind.Symbol && (char)token.Value is '.' or ',' or '\u060C' or '-' or '\u2013' or '\u2014' or '/' or '\'' or '\u2019' or '|' or '(' or ')'
            or '\u00B7' or '\u2022' or '@' or ':' or '_' or '\u00BB' or '\u203A' or ';' or '\u00B0' or '\u060D' or '[' or ']' or '*';
}
