using System.Globalization;

namespace NewsParse.Labeling;

/// <summary>A number and where it is printed.</summary>
internal readonly record struct LocatedNumber(double Value, int Start, int End);

/// <summary>Reads numbers printed with the digits of any script.</summary>
internal static class PrintedNumber
{
    /// <summary>Numbers of a text in order; thousands marks are skipped, decimal marks kept.</summary>
    public static List<double> ReadAll(ReadOnlySpan<char> text) => Locate(text).ConvertAll(static number => number.Value);

    /// <summary>Numbers of a text in order, with their places.</summary>
    public static List<LocatedNumber> Locate(ReadOnlySpan<char> text)
    {
        var numbers = new List<LocatedNumber>();
        Span<char> digits = stackalloc char[20];
        var (length, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var value = i < text.Length ? CharUnicodeInfo.GetDecimalDigitValue(text[i]) : -1;
            if (value >= 0 && length < digits.Length)
            {
                start = length == 0 ? i : start;
                digits[length++] = (char)('0' + value);
            }
            else if (length > 0 && i + 1 < text.Length && char.IsDigit(text[i + 1]) && IsInner(text, i, out var mark))
            {
                if (mark && length < digits.Length)
                    digits[length++] = '.';
            }
            else if (length > 0)
            {
                if (double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                    numbers.Add(new LocatedNumber(number, start, i));
                length = 0;
            }
        }

        return numbers;
    }

    /// <summary>Whether a character inside a number parts thousands (no mark) or decimals (a mark).</summary>
    private static bool IsInner(ReadOnlySpan<char> text, int index, out bool isDecimal)
    {
        isDecimal = text[index] is '.' or '٫';
        if (isDecimal)
            return true;
        return text[index] is ',' or '٬' or '،' && DigitsAfter(text, index) == 3;
    }

    private static int DigitsAfter(ReadOnlySpan<char> text, int index)
    {
        var count = 0;
        while (index + 1 + count < text.Length && char.IsDigit(text[index + 1 + count]))
            count++;
        return count;
    }
}
