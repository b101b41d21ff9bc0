using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>The hyphen at a line's end: there is none, it is part of the word, or it was printed to part the word.</summary>
internal enum LineEndHyphen : byte { Absent, Spelt, Printed }

/// <summary>Tells a hyphen that only parts a word at a line's end from one the word is spelt with, by the words of the same text.</summary>
internal sealed class WordHyphens(string source, List<TextLine> lines)
{
    private HashSet<string>? _words;

    /// <summary>What the hyphen at the end of a line is, whose word goes on in the next line.</summary>
    public LineEndHyphen At(TextLine line, TextLine next)
    {
        var (end, start) = (line.Source.End, next.Source.Start);
        if (line.Length < 3 || source[end - 1] is not ('-' or '\u2010') || !char.IsLetter(source[end - 2]) || !char.IsLetterOrDigit(source[start]))
            return LineEndHyphen.Absent;
        // the parts of a compound; a word that was parted goes on in small letters
        if (!char.IsLower(source[start]))
            return LineEndHyphen.Spelt;
        var first = WordStart(end - 1);
        var head = source.AsSpan(first, end - 1 - first);
        var tail = source.AsSpan(start, WordEnd(start) - start);
        var words = _words ??= ReadWords();
        if (words.Contains(string.Concat(head, tail)))
            return LineEndHyphen.Printed;
        var isSpelt = words.Contains(string.Concat(head, "-", tail)) || (words.Contains(head.ToString()) && words.Contains(tail.ToString()));
        return isSpelt ? LineEndHyphen.Spelt : LineEndHyphen.Printed;
    }

    private HashSet<string> ReadWords()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            for (var i = line.Source.Start; i < line.Source.End; i++)
            {
                if (!char.IsLetter(source[i]))
                    continue;
                var end = WordEnd(i);
                // what stands at either side of a parted word is no word of the text
                if (end != line.Source.End - 1 || source[end] is not ('-' or '\u2010'))
                    words.Add(source[i..end]);
                i = end;
            }
        }

        return words;
    }

    private int WordStart(int end)
    {
        while (end > 0 && IsWord(end - 1))
            end--;
        return end;
    }

    private int WordEnd(int start)
    {
        while (start < source.Length && (IsWord(start) || (source[start] == '-' && start + 1 < source.Length && char.IsLetter(source[start + 1]))))
            start++;
        return start;
    }

    private bool IsWord(int index) => char.IsLetter(source[index]) || VisibleText.IsMark(source[index]);
}
