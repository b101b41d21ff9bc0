using System.Text;

namespace NewsParse.Text;

/// <summary>Normalization form C by our own tables, for runtimes whose own does nothing (globalization-invariant mode).</summary>
internal static class CanonicalComposer
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28, SyllableCount = LeadCount * VowelCount * TailCount;

    public static string Compose(ReadOnlySpan<char> text)
    {
        var tables = CanonicalTables.Shared;
        var codes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, tables, codes);
        OrderMarks(codes, tables);
        return Join(ComposePairs(codes, tables));
    }

    private static void Decompose(int code, CanonicalTables tables, List<int> codes)
    {
        if (code is >= SyllableBase and < SyllableBase + SyllableCount)
        {
            DecomposeSyllable(code - SyllableBase, codes);
            return;
        }

        var seconds = new Stack<int>();
        while (tables.TryDecompose(code, out var parts))
        {
            if (parts.Second != 0)
                seconds.Push(parts.Second);
            code = parts.First;
        }

        codes.Add(code);
        while (seconds.TryPop(out var second))
            codes.Add(second);
    }

    private static void DecomposeSyllable(int index, List<int> codes)
    {
        codes.Add(LeadBase + index / (VowelCount * TailCount));
        codes.Add(VowelBase + index % (VowelCount * TailCount) / TailCount);
        if (index % TailCount != 0)
            codes.Add(TailBase + index % TailCount);
    }

    /// <summary>A stable sort of each run of marks by their class.</summary>
    private static void OrderMarks(List<int> codes, CanonicalTables tables)
    {
        var start = 0;
        while (start < codes.Count)
        {
            var end = start;
            while (end < codes.Count && tables.CombiningClass(codes[end]) != 0)
                end++;
            if (end - start > 1)
            {
                var ordered = codes.GetRange(start, end - start).OrderBy(tables.CombiningClass).ToList();
                for (var i = 0; i < ordered.Count; i++)
                    codes[start + i] = ordered[i];
            }

            start = end + 1;
        }
    }

    private static List<int> ComposePairs(List<int> codes, CanonicalTables tables)
    {
        var output = new List<int>(codes.Count);
        int starter = -1, lastClass = 0;
        foreach (var code in codes)
        {
            var mark = tables.CombiningClass(code);
            var blocked = starter >= 0 && output.Count - 1 > starter && (lastClass == 0 || lastClass >= mark);
            if (starter >= 0 && !blocked && TryCompose(output[starter], code, tables, out var composed))
            {
                output[starter] = composed;
                continue;
            }

            if (mark == 0)
                starter = output.Count;
            lastClass = mark;
            output.Add(code);
        }

        return output;
    }

    private static bool TryCompose(int first, int second, CanonicalTables tables, out int composed)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            composed = SyllableBase + (lead * VowelCount + vowel) * TailCount;
            return true;
        }

        int syllable = first - SyllableBase, tail = second - TailBase;
        if (syllable is >= 0 and < SyllableCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            composed = first + tail;
            return true;
        }

        return tables.TryCompose(first, second, out composed);
    }

    private static string Join(List<int> codes)
    {
        var text = new StringBuilder(codes.Count);
        Span<char> units = stackalloc char[2];
        foreach (var code in codes)
            text.Append(units[..new Rune(code).EncodeToUtf16(units)]);
        return text.ToString();
    }
}
