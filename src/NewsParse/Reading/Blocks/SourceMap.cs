using System.Net;
using NewsParse.Text;

namespace NewsParse.Reading.Blocks;

/// <summary>Finds the part of the decoded input that a part of a block's text was read from.</summary>
internal sealed class SourceMap(BlockDocument document)
{
    /// <summary>Range in the input whose text, markup folded away, is the given part of the block.</summary>
    public TextRange Locate(TextBlock block, int start, int length)
    {
        var first = -1;
        var end = -1;
        foreach (ref readonly var run in block.RunsFrom(start))
        {
            if (run.Start >= start + length)
                break;
            var from = Math.Max(start, run.Start) - run.Start;
            var to = Math.Min(start + length, run.End) - run.Start;
            var range = LocateInRun(run, from, to, block.Kind == BlockKind.Preformatted);
            if (first < 0)
                first = range.Start;
            end = range.End;
        }

        return first < 0 ? default : new TextRange(first, end - first);
    }

    /// <summary>Where the last search in a long run ended: the next piece of the run lies behind it.</summary>
    private (int Run, bool IsComposed, int At, int Visible, bool IsAfterSpace) _cursor = (-1, false, 0, 0, true);

    private TextRange LocateInRun(in TextRun run, int from, int to, bool isVerbatim)
    {
        if ((from == 0 && to == run.Length) || run.Source.Length == 0 || document.Source.Length < run.Source.End)
            return run.Source;
        var isHtml = document.Tree is not null && run.TextNode >= 0;
        var raw = document.Source.AsSpan(run.Source.Start, run.Source.Length);
        if (_cursor.Run != run.Source.Start)
            _cursor = (run.Source.Start, IsComposed(raw), 0, 0, true);
        if (_cursor.IsComposed)
            return run.Source;
        if (_cursor.Visible > from)
            _cursor = _cursor with { At = 0, Visible = 0, IsAfterSpace = true };
        var visible = _cursor.Visible;
        var isAfterSpace = _cursor.IsAfterSpace;
        var start = -1;
        var end = raw.Length;
        var i = _cursor.At;
        while (i < raw.Length && visible < to)
        {
            var width = isHtml && raw[i] == '&' ? EntityWidth(raw[i..], out var value) : One(raw[i], out value);
            var isSpace = value.Length == 1 && VisibleText.IsSpace(value[0]);
            var count = isSpace ? (isAfterSpace && !isVerbatim ? 0 : 1) : IsHalfSpace(raw, i, width, value) ? 1 : CountVisible(value);
            if (start < 0 && !isSpace && count > 0 && visible + count > from)
                start = i;
            visible += count;
            isAfterSpace = count == 0 ? isAfterSpace : isSpace;
            i += width;
            end = i;
        }

        _cursor = _cursor with { At = i, Visible = visible, IsAfterSpace = isAfterSpace };
        if (start < 0)
            return run.Source;
        return new TextRange(run.Source.Start + start, end - start);
    }

    /// <summary>Where characters were joined by normalization, offsets no longer correspond and the whole run is named.</summary>
    private static bool IsComposed(ReadOnlySpan<char> raw)
    {
        if (TextNormalizer.IsPlain(raw))
            return false;
        var text = raw.ToString();
        return !ReferenceEquals(TextNormalizer.Normalize(text), text);
    }

    private static bool IsHalfSpace(ReadOnlySpan<char> raw, int at, int width, string value) => value.Length == 1 && at > 0 && at + width < raw.Length
        && VisibleText.IsHalfSpace(raw[at - 1], value[0], raw[at + width]);

    private static int One(char c, out string value)
    {
        value = c.ToString();
        return 1;
    }

    private static int CountVisible(string value)
    {
        var count = 0;
        foreach (var c in value)
            if (!VisibleText.IsDropped(c))
                count++;
        return count;
    }

    private static int EntityWidth(ReadOnlySpan<char> raw, out string value)
    {
        var end = 1;
        while (end < raw.Length && end < 32 && (char.IsAsciiLetterOrDigit(raw[end]) || raw[end] == '#'))
            end++;
        if (end < raw.Length && raw[end] == ';')
            end++;
        var text = raw[..end].ToString();
        value = WebUtility.HtmlDecode(text);
        if (value != text || end < 3)
            return value == text ? One('&', out value) : end;
        value = "\uFFFD"; // an entity this decoder does not list: one character, as nearly all are
        return end;
    }
}
