using System.Buffers;

namespace NewsParse.Quotes;

/// <summary>Finds the quotation marks of a paragraph and gives each its direction; apostrophes, inches, bullets and marks inside left-over tags are none.</summary>
internal sealed class MarkScanner
{
    private static readonly SearchValues<char> Glyphs = SearchValues.Create("\"'`<(\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a)");

    private const int NeighbourReach = 8;

    private readonly string _text;
    private readonly bool _singles;

    private MarkScanner(string text, bool singles)
    {
        _text = text;
        _singles = singles;
    }

    /// <summary>A scanner for one article; whether single marks are quotation marks is decided over all of it.</summary>
    public static MarkScanner For(string text) => new(text, UsesSingles(text));

    public void Scan(TextRange paragraph, List<Mark> marks)
    {
        marks.Clear();
        var lastSpoken = -1;
        var i = paragraph.Start;
        while (i < paragraph.End)
        {
            var step = _text.AsSpan(i, paragraph.End - i).IndexOfAny(Glyphs);
            if (step < 0)
            {
                return;
            }

            i += step;
            if (_text[i] == '<')
            {
                i = TagEnd(i, paragraph.End);
                continue;
            }

            lastSpoken = _singles && lastSpoken < 0 ? LastSpokenClose(paragraph) : lastSpoken;
            i = Read(i, paragraph, lastSpoken, marks);
        }
    }

    // Singles are primary where the article has no double mark, or where its doubles stand inside singles:
    // more paragraphs open or close speech with a single mark than with a double one.
    private static bool UsesSingles(string text)
    {
        int singles = 0, doubles = 0, strongDoubles = 0, anySingle = 0;
        for (var i = text.AsSpan().IndexOfAny(Glyphs); i >= 0 && i < text.Length;)
        {
            var previous = i > 0 ? text[i - 1] : '\n';
            var next = i + 1 < text.Length ? text[i + 1] : '\n';
            var single = text[i] is '\'' or '\u2018' or '\u2019' && next != '\'' && previous != '\'';
            var isDouble = !single && text[i] is not ('<' or '(' or ')' or '`' or '\'') || (text[i] == '\'' && next == '\'');
            anySingle += single && char.IsLetterOrDigit(next) && (char.IsWhiteSpace(previous) || previous is '(' or '\u2014') ? 1 : 0;
            var strong = (previous is '\n' && char.IsLetterOrDigit(next)) || (previous is ',' or '.' or '!' or '?' && (char.IsWhiteSpace(next) || next == '\n'));
            singles += single && strong ? 1 : 0;
            doubles += isDouble ? 1 : 0;
            strongDoubles += isDouble && strong ? 1 : 0;
            var step = text.AsSpan(i + 1).IndexOfAny(Glyphs);
            i = step < 0 ? -1 : i + 1 + step;
        }

        return doubles == 0 ? anySingle > 0 : singles >= 4 && singles > 2 * strongDoubles;
    }

    private int TagEnd(int start, int end)
    {
        var stop = _text.AsSpan(start + 1, end - start - 1).IndexOfAny('<', '>');
        return stop >= 0 && _text[start + 1 + stop] == '>' ? start + stop + 2 : start + 1;
    }

    // Offset of the last single mark that closes speech (",'" ".'"); a plural's apostrophe before it is none.
    private int LastSpokenClose(TextRange paragraph)
    {
        for (var i = paragraph.End - 1; i > paragraph.Start; i--)
        {
            if (_text[i] is '\'' or '\u2019' && _text[i - 1] is ',' or '.' or '!' or '?')
            {
                return i;
            }
        }

        return paragraph.Start;
    }

    private int Read(int i, TextRange paragraph, int lastSpoken, List<Mark> marks)
    {
        var c = _text[i];
        var previous = i > paragraph.Start ? _text[i - 1] : ' ';
        var doubled = i + 1 < paragraph.End && _text[i + 1] == c;
        switch (c)
        {
            case '(' or ')':
                return ReadParenthesis(i, doubled, paragraph, marks);
            case '`' when !doubled:
                return i + 1;
            case '`':
                marks.Add(new Mark(i, i + 2, MarkDirection.Open, MarkFamily.Curly) { IsTyped = true });
                return i + 2;
            case '\'' when doubled:
                AddStraight(i, i + 2, previous, paragraph.End, marks);
                return i + 2;
            case '"':
                AddStraight(i, i + 1, previous, paragraph.End, marks);
                return i + 1;
            case '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b':
                AddSingle(i, previous, paragraph.End, lastSpoken, marks);
                return i + 1;
            default:
                AddTyped(i, paragraph, marks);
                return i + 1;
        }
    }

    private void AddTyped(int i, TextRange paragraph, List<Mark> marks)
    {
        var c = _text[i];
        var family = c is '\u00ab' or '\u00bb' ? MarkFamily.Angle : c is '\u2039' or '\u203a' ? MarkFamily.SingleAngle : MarkFamily.Curly;
        var opens = c is '\u201c' or '\u201e' or '\u201f' or '\u00ab' or '\u2039';
        if (family == MarkFamily.Angle && i == paragraph.Start && i + 1 < paragraph.End && char.IsWhiteSpace(_text[i + 1])
            && _text.AsSpan(i + 1, paragraph.End - i - 1).IndexOfAny('\u00ab', '\u00bb') < 0)
        {
            return;
        }

        marks.Add(new Mark(i, i + 1, opens ? MarkDirection.Open : MarkDirection.Close, family) { IsTyped = true });
    }

    private void AddStraight(int start, int end, char previous, int limit, List<Mark> marks)
    {
        var next = end < limit ? _text[end] : ' ';
        var opensLeft = char.IsWhiteSpace(previous) || previous is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or '/' or '\u2018';
        var closesRight = char.IsWhiteSpace(next) || next is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\u2014' or '\u2013' or '-' or '/';
        var direction = opensLeft && !closesRight ? MarkDirection.Open : closesRight && !opensLeft ? MarkDirection.Close : MarkDirection.Either;
        marks.Add(new Mark(start, end, direction, MarkFamily.Straight));
    }

    private void AddSingle(int i, char previous, int limit, int lastSpoken, List<Mark> marks)
    {
        var c = _text[i];
        var next = i + 1 < limit ? _text[i + 1] : ' ';
        var letterBefore = char.IsLetterOrDigit(previous);
        if (!_singles || (c != '\u2018' && letterBefore && char.IsLetterOrDigit(next)))
        {
            return;
        }

        // where the two typed singles stand for each other, the one that touches the word before it closes
        var swapped = c == '\u2018' && !char.IsWhiteSpace(previous) && (letterBefore || char.IsPunctuation(previous)) && !IsBracket(previous) && !char.IsLetterOrDigit(next);
        var opens = (c == '\u2018' && !swapped) || (c != '\u2018' && !letterBefore && previous is not (',' or '.' or '!' or '?') && char.IsLetterOrDigit(next));
        if (!opens && c == '\u2019' && previous == 's' && next == ' ' && i < lastSpoken)
        {
            return;
        }

        marks.Add(new Mark(i, i + 1, opens ? MarkDirection.Open : MarkDirection.Close, MarkFamily.Single));
    }

    private static bool IsBracket(char c) => c is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or '\u201c' or '\u00ab' or '"';

    // Persian pages set quotations in doubled parentheses.
    private int ReadParenthesis(int i, bool doubled, TextRange paragraph, List<Mark> marks)
    {
        if (!doubled || !IsRightToLeft(i, paragraph))
        {
            return i + 1;
        }

        marks.Add(new Mark(i, i + 2, _text[i] == '(' ? MarkDirection.Open : MarkDirection.Close, MarkFamily.Parenthesis) { IsTyped = true });
        return i + 2;
    }

    private bool IsRightToLeft(int i, TextRange paragraph)
    {
        var step = _text[i] == '(' ? 1 : -1;
        for (var k = i; k >= paragraph.Start && k < paragraph.End && Math.Abs(k - i) < NeighbourReach; k += step)
        {
            if (char.IsLetter(_text[k]))
            {
                return _text[k] is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufeff';
            }
        }

        return false;
    }
}
