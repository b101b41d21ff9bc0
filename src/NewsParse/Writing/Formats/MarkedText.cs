using System.Collections.Immutable;
using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>How a format sets a part of a text.</summary>
internal abstract class TextMarkup
{
    /// <summary>The marks a text is written with before and after; null where the format cannot set this mark here.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="text">The text it stands in.</param>
    /// <param name="start">Where it begins there.</param>
    /// <param name="end">Where it ends.</param>
    public abstract (string Before, string After)? Around(InlineMark mark, string text, int start, int end);

    /// <summary>Whether what stands inside the mark is written as it is.</summary>
    public virtual bool IsVerbatim(InlineMark mark) => false;

    public abstract void Write(StringBuilder output, string text);

    /// <summary>Writes text that a mark stands after.</summary>
    public virtual void WriteBefore(StringBuilder output, string text) => Write(output, text);
}

/// <summary>Writes the texts of one block with its marks, in the order they stand in.</summary>
internal sealed class MarkedText(ImmutableArray<InlineMark> marks, TextMarkup markup)
{
    private readonly ImmutableArray<InlineMark> _marks = InOrder(marks);
    private readonly Stack<(int End, string After)> _open = [];
    private int _next;
    private int _offset;

    /// <summary>The block's next text, with its marks.</summary>
    public string Write(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        var at = 0;
        for (; _next < _marks.Length && _marks[_next].Start < _offset + text.Length; _next++)
        {
            var mark = _marks[_next];
            var start = mark.Start - _offset;
            if (start < at || mark.Length <= 0)
                continue;
            at = CloseBefore(output, text, at, start);
            // a mark that ends after the one around it, or after the text, ends with it
            var end = (int)Math.Min((long)start + mark.Length, _open.TryPeek(out var outer) ? outer.End : text.Length);
            if (end <= start || markup.Around(mark, text, start, end) is not { } around)
                continue;
            markup.WriteBefore(output, text[at..start]);
            output.Append(around.Before);
            at = start;
            if (markup.IsVerbatim(mark))
            {
                output.Append(text, start, end - start).Append(around.After);
                at = end;
            }
            else
            {
                _open.Push((end, around.After));
            }
        }

        at = CloseBefore(output, text, at, int.MaxValue);
        markup.Write(output, text[at..]);
        _offset += text.Length + 1;
        return output.ToString();
    }

    private int CloseBefore(StringBuilder output, string text, int at, int start)
    {
        while (_open.TryPeek(out var mark) && mark.End <= start)
        {
            markup.Write(output, text[at..mark.End]);
            output.Append(mark.After);
            at = mark.End;
            _open.Pop();
        }

        return at;
    }

    /// <summary>The parser's marks stand in order; a caller's need not.</summary>
    private static ImmutableArray<InlineMark> InOrder(ImmutableArray<InlineMark> marks)
    {
        for (var i = 1; i < marks.Length; i++)
            if (marks[i].Start < marks[i - 1].Start || (marks[i].Start == marks[i - 1].Start && marks[i].Length > marks[i - 1].Length))
                return [.. marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Length)];
        return marks;
    }
}
