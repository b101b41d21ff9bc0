using System.Buffers;
using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>The numbered addresses that some programs print below a page for the link marks in its text.</summary>
internal sealed class ReferenceList
{
    private const int MostDigits = 4;

    private const int LongestAddress = 2048;

    /// <summary>Share of the lines that must be numbered: hidden links have a title of their own, wrapped addresses more lines.</summary>
    private const int LeastListed = 3;

    private const int ListedOf = 4;

    private const int MostTitles = 2;

    /// <summary>Words of a line that can be the title of a list.</summary>
    private const int LongestTitle = 3;

    private static readonly SearchValues<char> AddressMarks = SearchValues.Create("/%=&?_");

    private readonly Dictionary<int, string> _addresses = [];

    /// <summary>The first line of the list, its titles included; the number of lines where there is no list.</summary>
    public int FirstLine { get; set; }

    public bool IsEmpty => _addresses.Count == 0;

    public string? AddressOf(int number) => _addresses.GetValueOrDefault(number);

    /// <summary>Reads the list at the end of a text: from its first line on nearly all lines are a number, a full stop and an address.</summary>
    public static ReferenceList Find(string source, List<TextLine> lines)
    {
        var (first, listed) = (lines.Count, 0);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (!TryRead(lines[i].In(source), out _, out _))
                continue;
            listed++;
            if (listed * ListedOf >= (lines.Count - i) * LeastListed)
                first = i;
        }

        var list = new ReferenceList { FirstLine = first };
        for (var i = first; i < lines.Count; i++)
            if (TryRead(lines[i].In(source), out var number, out var address))
                list._addresses.TryAdd(number, Whole(source, lines, i, address));
        for (var titles = 0; titles < MostTitles && first > 0 && IsTitle(lines[first - 1].In(source)); titles++)
            first--;
        list.FirstLine = list.IsEmpty ? lines.Count : first;
        return list;
    }

    /// <summary>An address that was wrapped goes on in lines without blanks.</summary>
    private static string Whole(string source, List<TextLine> lines, int index, string address)
    {
        while (address.Length < LongestAddress && index + 1 < lines.Count && !lines[index + 1].HasBlankBefore && IsTail(lines[index + 1].In(source)))
            address += lines[++index].In(source).ToString();
        return address;
    }

    private static bool TryRead(ReadOnlySpan<char> line, out int number, out string address)
    {
        (number, address) = (0, string.Empty);
        var digits = 0;
        while (digits < line.Length && digits <= MostDigits && char.IsAsciiDigit(line[digits]))
            number = number * 10 + (line[digits++] - '0');
        if (digits is 0 or > MostDigits || digits + 2 >= line.Length || line[digits] != '.' || line[digits + 1] != ' ')
            return false;
        var rest = line[(digits + 1)..].Trim();
        if (!IsAddress(rest))
            return false;
        address = rest.ToString();
        return true;
    }

    /// <summary>A scheme and a colon, or a path.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        if (text[0] is '/' or '#' or '?')
            return !text.Contains(' ');
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '-' or '.'))
            end++;
        return end > 1 && end + 1 < text.Length && text[end] == ':' && text[end + 1] != ' ';
    }

    private static bool IsTail(ReadOnlySpan<char> line) => line.Length > 1 && !line.Contains(' ') && (line.ContainsAny(AddressMarks) || line.ContainsAnyInRange('0', '9'));

    private static bool IsTitle(ReadOnlySpan<char> line) => SentenceShape.CountWords(line) is > 0 and <= LongestTitle && !SentenceShape.EndsWithStop(line);
}
