namespace NewsParse.Reading.PlainText;

/// <summary>A number in square brackets that marks a link of the printed page.</summary>
internal static class LinkNumber
{
    private const int MostDigits = 4;

    public static bool TryRead(ReadOnlySpan<char> text, int at, out int number, out int length)
    {
        (number, length) = (0, 0);
        if (text[at] != '[')
            return false;
        var end = at + 1;
        while (end < text.Length && end - at <= MostDigits && char.IsAsciiDigit(text[end]))
            number = number * 10 + (text[end++] - '0');
        if (end == at + 1 || end >= text.Length || text[end] != ']')
            return false;
        length = end + 1 - at;
        return true;
    }
}
