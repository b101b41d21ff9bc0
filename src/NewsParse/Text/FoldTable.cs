using System.Globalization;

namespace NewsParse.Text;

/// <summary>What each UTF-16 unit counts as when phrases are matched: another letter, a digit, or <see cref="Nothing"/>.</summary>
internal static class FoldTable
{
    public const char Nothing = '\0';

    private const int PageBits = 8;

    private static readonly char[]?[] Pages = Build();

    public static char Fold(char c) => Pages[c >> PageBits] is { } page ? page[c & ((1 << PageBits) - 1)] : c;

    private static char[]?[] Build()
    {
        var pages = new char[]?[1 << (16 - PageBits)];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var folded = FoldByCategory((char)code);
            if (folded != code)
                Set(pages, code, folded);
        }

        foreach (var (code, parts) in CanonicalTables.Shared.Decompositions)
        {
            if (code <= char.MaxValue && parts.First < 0x3000)
                Set(pages, code, FoldByCategory((char)BaseLetter(code)));
        }

        foreach (var row in EmbeddedText.ReadRows("NewsParse.Text.folding.tsv"))
        {
            var target = row[1] == "-" ? Nothing : (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Set(pages, int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), target);
        }

        CloseTwins(pages);
        return pages;
    }

    /// <summary>A letter may fold to one that folds further (presentation form, then Arabic yeh): follow to the end.</summary>
    private static void CloseTwins(char[]?[] pages)
    {
        foreach (var page in pages)
        {
            for (var i = 0; page is not null && i < page.Length; i++)
            {
                for (var steps = 0; steps < 4 && page[i] != Nothing; steps++)
                    page[i] = pages[page[i] >> PageBits] is { } next ? next[page[i] & 0xFF] : page[i];
            }
        }
    }

    private static void Set(char[]?[] pages, int code, char folded)
    {
        ref var page = ref pages[code >> PageBits];
        if (page is null)
        {
            page = new char[1 << PageBits];
            for (var i = 0; i < page.Length; i++)
                page[i] = (char)((code & ~0xFF) | i);
        }

        page[code & 0xFF] = folded;
    }

    private static char FoldByCategory(char c)
    {
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.DecimalDigitNumber:
                return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                return char.ToLowerInvariant(c);
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                return c;
            case UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                return IsDiacritic(c) ? Nothing : c;
            default:
                return Nothing;
        }
    }

    /// <summary>Marks that writers may leave out. Vowel signs of Indic and Thai script are spelling and stay.</summary>
    private static bool IsDiacritic(char c) =>
        c is (>= '\u02B0' and <= '\u036F') or (>= '\u0483' and <= '\u0487') or (>= '\u0591' and <= '\u05C7')
            or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED');

    private static int BaseLetter(int code)
    {
        while (CanonicalTables.Shared.TryDecompose(code, out var parts))
        {
            if (parts.Second != 0 && !IsDiacritic((char)parts.Second))
                return code;
            code = parts.First;
        }

        return code;
    }
}
