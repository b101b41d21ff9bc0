using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Reading.PlainText;

/// <summary>Appends printed lines to a block without the marks their dialect sets for links and emphasis; the links are kept.</summary>
internal sealed class InlineMarkup(string source, PrintDialect dialect, BlockTextBuilder builder, List<string?> addresses)
{
    private readonly Dictionary<int, MarkdownLink> _links = [];
    private readonly Dictionary<int, EmphasisMark> _marks = [];
    private PrintedEmphasis _emphasis;

    /// <summary>Appends a stretch of the input; line breaks inside it are white space.</summary>
    /// <param name="range">The stretch.</param>
    /// <param name="isShort">Whether it is of an item, or of a text too short to be prose.</param>
    public void Append(TextRange range, bool isShort)
    {
        if (dialect.IsMarkdown || dialect.HasEmphasis)
            AppendMarkdown(range.Start, range.End);
        else if (dialect.HasLinkNumbers && source.AsSpan(range.Start, range.Length).Contains('['))
            AppendNumbered(range.Start, range.End, isShort);
        else if (dialect.IsStarred && source.AsSpan(range.Start, range.Length).Contains('_'))
            AppendJoined(range.Start, range.End);
        else
            Write(range.Start, range.End, -1);
    }

    /// <summary>A mark tells where a link begins, not where it ends: a short text or an item is a link to its end, in prose one word is.</summary>
    private void AppendNumbered(int start, int end, bool isShort)
    {
        var text = source.AsSpan(0, end);
        var (from, link) = (start, -1);
        for (var i = start; i < end; i++)
        {
            if (text[i] == '[' && LinkNumber.TryRead(text, i, out var number, out var length))
            {
                Write(from, i, link);
                from = i + length;
                link = Add(dialect.References.AddressOf(number));
                i = from - 1;
            }
            else if (link >= 0 && !isShort && i > from && VisibleText.IsSpace(text[i]))
            {
                Write(from, i, link);
                (from, link) = (i, -1);
            }
        }

        Write(from, end, link);
    }

    /// <summary>Words joined by low lines are one link.</summary>
    private void AppendJoined(int start, int end)
    {
        var from = start;
        for (var i = start; i < end;)
        {
            var word = i;
            while (i < end && !VisibleText.IsSpace(source[i]))
                i++;
            if (IsJoined(source.AsSpan(word, i - word)))
            {
                Write(from, word, -1);
                Write(word, i, Add(null), isJoined: true);
                from = i;
            }

            while (i < end && VisibleText.IsSpace(source[i]))
                i++;
        }

        Write(from, end, -1);
    }

    private static bool IsJoined(ReadOnlySpan<char> word)
    {
        for (var i = word.IndexOf('_'); i >= 0 && i + 1 < word.Length; i++)
            if (word[i] == '_' && i > 0)
                return !word.Contains('@') && !word.Contains("//", StringComparison.Ordinal);
        return false;
    }

    private void AppendMarkdown(int start, int end)
    {
        MarkdownLinks.Find(source, start, end, _links);
        EmphasisMarks.Find(source, start, end, _marks);
        _emphasis = PrintedEmphasis.Absent;
        var (from, link, close) = (start, -1, default(MarkdownLink));
        for (var i = start; i < end; i++)
        {
            var skip = MarkLength(start, end, i);
            var isEnd = link >= 0 && i == close.Close;
            if (isEnd)
                skip = close.End - i;
            else if (source[i] == '!' && _links.TryGetValue(i + 1, out var picture))
                skip = picture.End - i;
            if (skip == 0 && !_links.ContainsKey(i))
                continue;
            Write(from, i, link);
            if (_marks.TryGetValue(i, out var mark))
                _emphasis ^= mark.Emphasis;
            if (isEnd)
                link = -1;
            else if (link < 0 && _links.TryGetValue(i, out close))
                (link, skip) = (Add(close.Address), 1);
            from = i + Math.Max(1, skip);
            i = from - 1;
        }

        Write(Math.Min(from, end), end, link);
        _emphasis = PrintedEmphasis.Absent;
    }

    /// <summary>Length of a mark of emphasis or of the backslash before a mark that means itself.</summary>
    private int MarkLength(int start, int end, int at)
    {
        if (_marks.TryGetValue(at, out var mark))
            return mark.Length;
        var c = source[at];
        if (c == '\\')
            return at + 1 < end && (char.IsAsciiLetterOrDigit(source[at + 1]) || source[at + 1] > '~' || source[at + 1] <= ' ') ? 0 : 1;
        if (!dialect.IsMarkdown || c is not ('*' or '_') || (at > start && (source[at - 1] == '\\' || source[at - 1] == c)))
            return 0;
        var last = at;
        while (last + 1 < end && source[last + 1] == c)
            last++;
        var isWordBefore = at > start && char.IsLetterOrDigit(source[at - 1]);
        var isWordAfter = last + 1 < end && char.IsLetterOrDigit(source[last + 1]);
        var isBlankAround = (at == start || VisibleText.IsSpace(source[at - 1])) && (last + 1 >= end || VisibleText.IsSpace(source[last + 1]));
        return isBlankAround || (isWordBefore && isWordAfter && c == '_') ? 0 : last + 1 - at;
    }

    private int Add(string? address)
    {
        addresses.Add(address);
        return addresses.Count - 1;
    }

    private void Write(int start, int end, int link, bool isJoined = false)
    {
        if (start >= end)
            return;
        var text = source.AsSpan(start, end - start);
        if (isJoined)
            text = text.ToString().Replace('_', ' ');
        if (!TextNormalizer.IsPlain(text))
            text = TextNormalizer.Normalize(text.ToString());
        builder.Append(text, new TextRun(0, 0, -1, -1, -1, link, false, new TextRange(start, end - start)) { Emphasis = _emphasis });
    }
}
