using System.Buffers;
using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>
/// Parts lines in which scripts and style sheets are glued to the text, as programs print them that take the characters of all elements.
/// Code is told by what stands in braces, and by the signs of the words right before and after them.
/// </summary>
internal static class GluedCode
{
    /// <summary>A shorter line is told as a whole.</summary>
    private const int ShortestLine = 120;

    /// <summary>Signs of code that a line needs.</summary>
    private const int FewestSigns = 3;

    /// <summary>Plain words between two words of code that are code too: "return", "var x".</summary>
    private const int MostPlainWords = 3;

    private const int LongestStatement = 300;

    private static readonly SearchValues<char> Signs = SearchValues.Create("={}[]<>|&;$_\\@#");

    private static readonly SearchValues<char> Members = SearchValues.Create(":;=\",(");

    private static readonly SearchValues<char> Ends = SearchValues.Create(";)},]");

    /// <summary>The lines with code set apart; those that are code are added to a set.</summary>
    public static List<TextLine> Part(string source, List<TextLine> lines, HashSet<int> code)
    {
        List<TextLine>? parted = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].In(source);
            var stretches = line.Length < ShortestLine || !line.Contains('{') ? [] : Find(line);
            if (stretches.Count > 0 && parted is null)
                parted = lines.GetRange(0, i);
            if (stretches.Count == 0)
                parted?.Add(lines[i]);
            else
                Add(source, lines[i], stretches, parted!, code);
        }

        return parted ?? lines;
    }

    private static void Add(string source, TextLine line, List<(int Start, int End)> stretches, List<TextLine> parted, HashSet<int> code)
    {
        var from = 0;
        var hasBlankBefore = line.HasBlankBefore;
        foreach (var (start, end) in stretches)
        {
            AddPart(from, start, isCode: false);
            AddPart(start, end, isCode: true);
            from = end;
        }

        AddPart(from, line.Length, isCode: false);

        void AddPart(int start, int end, bool isCode)
        {
            var text = line.In(source);
            while (start < end && VisibleText.IsSpace(text[start]))
                start++;
            while (end > start && VisibleText.IsSpace(text[end - 1]))
                end--;
            if (start >= end)
                return;
            if (isCode || !VisibleText.HasLetterOrDigit(text[start..end]))
                code.Add(parted.Count);
            parted.Add(new TextLine(new TextRange(line.Source.Start + start, end - start), hasBlankBefore, line.Indent, line.Indent + end - start) { Quote = line.Quote });
            hasBlankBefore = false;
        }
    }

    /// <summary>The stretches of a line that are code, in order.</summary>
    private static List<(int Start, int End)> Find(ReadOnlySpan<char> line)
    {
        var groups = Groups(line, readsStrings: true, out var isOpen);
        if (isOpen)
            groups = Groups(line, readsStrings: false, out _);
        var stretches = new List<(int Start, int End)>();
        foreach (var (start, end) in groups)
        {
            var least = stretches.Count > 0 ? stretches[^1].End : 0;
            var first = Before(line, least, start);
            var last = After(line, end);
            if (stretches.Count > 0 && first <= least)
                stretches[^1] = (stretches[^1].Start, Math.Max(last, least));
            else
                stretches.Add((first, last));
        }

        var signs = 0;
        foreach (var (start, end) in stretches)
            signs += CountMembers(line[start..end]);
        return signs < FewestSigns ? [] : stretches;
    }

    /// <summary>The outermost pairs of braces.</summary>
    private static List<(int Start, int End)> Groups(ReadOnlySpan<char> line, bool readsStrings, out bool isOpen)
    {
        var groups = new List<(int Start, int End)>();
        var open = new Stack<int>();
        var isString = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (isString)
            {
                i += c == '\\' ? 1 : 0;
                isString = c != '"';
            }
            else if (c == '"' && readsStrings && open.Count > 0)
                isString = true;
            else if (c == '{')
                open.Push(i);
            else if (c == '}' && open.TryPop(out var start))
            {
                while (groups.Count > 0 && groups[^1].Start > start)
                    groups.RemoveAt(groups.Count - 1);
                groups.Add((start, i + 1));
            }
        }

        isOpen = isString || open.Count > 0;
        return groups;
    }

    private static int CountMembers(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = text.IndexOfAny(Members); i >= 0 && count < FewestSigns; i = text.IndexOfAny(Members))
        {
            text = text[(i + 1)..];
            count++;
        }

        return count;
    }

    /// <summary>Where the code begins that leads up to a brace.</summary>
    private static int Before(ReadOnlySpan<char> line, int least, int brace)
    {
        var (first, plain, end) = (brace, 0, brace);
        while (end > least && plain <= MostPlainWords)
        {
            while (end > least && VisibleText.IsSpace(line[end - 1]))
                end--;
            var start = end;
            while (start > least && !VisibleText.IsSpace(line[start - 1]))
                start--;
            if (start == end)
                return least;
            // an object in JSON stands for itself, what stands before other braces names them
            var isTouching = first == brace && end == brace && brace + 1 < line.Length && line[brace + 1] != '"';
            if (isTouching || IsCode(line[start..end]))
                (first, plain) = (start + SentenceBefore(line[start..end]), 0);
            else
                plain++;
            if (first > start || first == end)
                return first;
            end = start;
        }

        return end <= least && plain <= MostPlainWords && least > 0 ? least : first;
    }

    /// <summary>Characters of a word that end a sentence of the text, after which code is glued.</summary>
    private static int SentenceBefore(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (i + 1 == word.Length && SentenceShape.IsTerminal(word[i]) && word[i] != ':')
                return word.Length;
            if (!SentenceShape.IsTerminal(word[i]) || word[i] == ':')
            {
                if (!char.IsLetterOrDigit(word[i]) && word[i] is not ('-' or '’' or '\''))
                    return 0;
                continue;
            }

            return word[i + 1] is '(' or '#' or '.' or '@' or '{' || word[(i + 1)..].ContainsAny(Signs) || word[(i + 1)..].Contains('.') ? i + 1 : 0;
        }

        return 0;
    }

    private static bool IsCode(ReadOnlySpan<char> word)
    {
        if (word.ContainsAny(Signs) || word.Contains("()", StringComparison.Ordinal) || word[^1] == '(')
            return true;
        for (var i = 0; i + 1 < word.Length; i++)
            if (word[i] is '.' or ':' && char.IsAsciiLetterLower(word[i + 1]) && (i == 0 || char.IsAsciiLetterLower(word[i - 1]) || word[i] == ':'))
                return true;
        return false;
    }

    /// <summary>Where the code ends that goes on right after a brace: its brackets and arguments, and the statements after it.</summary>
    private static int After(ReadOnlySpan<char> line, int brace)
    {
        var end = brace;
        while (end < line.Length && !VisibleText.IsSpace(line[end]))
            end++;
        var rest = line[brace..end];
        var last = rest.IsEmpty || rest[0] is not (')' or ']' or ';' or ',' or '(' or '.' or '}') ? brace : brace + rest.LastIndexOfAny(Ends) + 1;
        for (var next = Statement(line, last); next > last; next = Statement(line, last))
            last = next;
        return last;
    }

    /// <summary>The end of a call or an assignment that begins at a place, its semicolon included; the place itself where none does.</summary>
    private static int Statement(ReadOnlySpan<char> line, int start)
    {
        var rest = line.Slice(start, Math.Min(LongestStatement, line.Length - start));
        var end = rest.IndexOf(';');
        if (end < 0)
            return start;
        var at = NameEnd(rest, 0);
        if (at > 0 && at < end && rest[at] == ' ')
            at = NameEnd(rest, at + 1);
        var isStatement = at > 0 && at < end && (rest[at] is '(' or '=' || (rest[at] == ' ' && rest[at + 1] == '='));
        return isStatement ? start + end + 1 : start;
    }

    private static int NameEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && (char.IsAsciiLetterOrDigit(text[start]) || text[start] is '_' or '$' or '.'))
            start++;
        return start;
    }
}
