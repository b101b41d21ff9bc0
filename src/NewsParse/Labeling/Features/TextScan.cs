using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Features;

/// <summary>Writing systems as far as blocks must be told apart by them.</summary>
internal enum ScriptClass : byte { None, Latin, Cyrillic, Greek, Hebrew, Arabic, Indic, EastAsian, Other }

/// <summary>Counts of one block's characters, taken in one pass.</summary>
internal struct TextScan
{
    /// <summary>An East Asian character counts as this many words, for these scripts part no words by spaces.</summary>
    private const float EastAsianWord = 0.5f;

    public float Words;
    public int Letters, Capitals, Digits, Symbols, Spaces, Commas, SentenceEnds, QuoteMarks, Separators, Brackets;
    public int SpacedWords, CapitalWords;
    public bool HasCopyright, HasAtSign, HasAddress;
    public ScriptClass Script;

    public static TextScan Read(ReadOnlySpan<char> text)
    {
        var scan = default(TextScan);
        Span<int> scripts = stackalloc int[(int)ScriptClass.Other + 1];
        scripts.Clear();
        var eastAsian = 0;
        var isInside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                var script = ScriptOf(c);
                scripts[(int)script]++;
                scan.Letters++;
                var isUpper = c < 128 ? c is >= 'A' and <= 'Z' : char.IsUpper(c);
                scan.Capitals += isUpper ? 1 : 0;
                if (script == ScriptClass.EastAsian)
                {
                    eastAsian++;
                    isInside = false;
                }
                else if (!isInside)
                {
                    scan.SpacedWords++;
                    scan.CapitalWords += isUpper ? 1 : 0;
                    isInside = true;
                }
            }
            else if (char.IsDigit(c))
            {
                scan.Digits++;
                scan.SpacedWords += isInside ? 0 : 1;
                isInside = true;
            }
            else
                isInside = scan.CountMark(text, i) && isInside;
        }

        scan.Words = scan.SpacedWords + (eastAsian * EastAsianWord);
        scan.HasAddress = text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);
        scan.Script = Largest(scripts);
        return scan;
    }

    /// <summary>Counts a character that is neither letter nor digit; true if a word goes on behind it.</summary>
    private bool CountMark(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (c == ' ' || VisibleText.IsSpace(c))
        {
            Spaces++;
            return false;
        }

        if (char.IsSurrogate(c) || VisibleText.IsMark(c) || c is '\u200C' or '\u200D')
            return true;
        Symbols++;
        switch (c)
        {
            case ',' or '،' or '、' or '，' or ';' or '؛':
                Commas++;
                break;
            case '.' or '!' or '?' or '؟' or '۔' or '。' or '！' or '？' or '…' or '।':
                SentenceEnds += IsSentenceEnd(text, index) ? 1 : 0;
                break;
            case '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」':
                QuoteMarks++;
                break;
            case '|' or '/' or '›' or '•' or '·' or '→' or '‹' or '>' or '▶' or '»':
                Separators++;
                break;
            case '(' or ')' or '[' or ']':
                Brackets++;
                break;
            case '©':
                HasCopyright = true;
                break;
            case '@':
                HasAtSign = true;
                break;
            case '\'' or '’' or '-':
                return true;
        }

        return false;
    }

    private static bool IsSentenceEnd(ReadOnlySpan<char> text, int index)
    {
        var next = index + 1;
        while (next < text.Length && SentenceShape.IsClosing(text[next]))
            next++;
        return next == text.Length || VisibleText.IsSpace(text[next]) || text[index] is '。' or '！' or '？';
    }

    private static ScriptClass ScriptOf(char c) => c switch
    {
        < '\u0250' or (>= '\u1E00' and < '\u1F00') => ScriptClass.Latin,
        >= '\u0370' and < '\u0400' => ScriptClass.Greek,
        >= '\u0400' and < '\u0530' => ScriptClass.Cyrillic,
        >= '\u0590' and < '\u0600' => ScriptClass.Hebrew,
        (>= '\u0600' and < '\u0900') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => ScriptClass.Arabic,
        >= '\u0900' and < '\u0E00' => ScriptClass.Indic,
        (>= '\u0E00' and < '\u1000') or (>= '\u1000' and < '\u10A0') or (>= '\u1100' and < '\u1200') or (>= '\u2E80' and < '\uD7B0') => ScriptClass.EastAsian,
        _ => ScriptClass.Other,
    };

    private static ScriptClass Largest(ReadOnlySpan<int> scripts)
    {
        var best = 0;
        for (var i = 1; i < scripts.Length; i++)
            if (scripts[i] > scripts[best])
                best = i;
        return (ScriptClass)best;
    }
}
