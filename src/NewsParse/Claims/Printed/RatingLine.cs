using NewsParse.Labeling;

namespace NewsParse.Claims;

/// <summary>Reads "4.5 out of 5 (12 votes)" in the order and the words of any language: which number is which is told by what numbers can be.</summary>
internal static class RatingLine
{
    private const int LongestWord = 24;
    private const double HighestScale = 100;

    /// <summary>Value and votes, and the scale where it is printed; null where the line says neither votes nor a scale.</summary>
    public static Rating? Read(ReadOnlySpan<char> line)
    {
        var numbers = PrintedNumber.Locate(line);
        if (numbers.Count is < 2 or > 6)
            return null;
        var votes = VotesOf(line, numbers);
        double? value = null;
        double? scale = null;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i == votes)
                continue;
            if (value is null)
                value = numbers[i].Value;
            else if (scale is null && numbers[i].Value is 5 or 10 or HighestScale && numbers[i].Value >= value)
                scale = numbers[i].Value;
        }

        if (value is null || (votes < 0 && scale is null) || value > (scale ?? HighestScale) || (votes >= 0 && numbers[votes].Value > int.MaxValue))
            return null;
        return new Rating { Value = value.Value, Votes = votes < 0 ? null : (int)numbers[votes].Value, Scale = scale };
    }

    /// <summary>Whether a line leaves no doubt: a value, its scale, and a number before a word for votes.</summary>
    public static bool IsComplete(ReadOnlySpan<char> line)
    {
        if (Read(line) is not { Votes: not null, Scale: not null })
            return false;
        foreach (var number in PrintedNumber.Locate(line))
            if (IsWhole(number.Value) && NamesVotes(line[number.End..]))
                return true;
        return false;
    }

    /// <summary>Index of the number of votes: the one that a word for votes follows or, without such words, the whole number farthest from the value.</summary>
    private static int VotesOf(ReadOnlySpan<char> line, List<LocatedNumber> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
            if (IsWhole(numbers[i].Value) && NamesVotes(line[numbers[i].End..]))
                return i;
        for (var i = 0; i < numbers.Count; i++)
            if (IsWhole(numbers[i].Value) && IsAnnounced(line[..numbers[i].Start]))
                return i;
        if (numbers is [var first, _] && IsWhole(first.Value) && first.Value > 10)
            return 0;
        // "4.5 of 5" says no votes, "4.5 (5)" does
        if (numbers.Count == 2 && numbers[1].Value is 5 or 10 && !line[numbers[0].End..numbers[1].Start].Contains('('))
            return -1;
        return IsWhole(numbers[^1].Value) ? numbers.Count - 1 : -1;
    }

    private static bool IsWhole(double value) => value >= 0 && value == Math.Floor(value);

    private static bool NamesVotes(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" )(\u00A0");
        var length = BylineWords.Shared.LengthOfPrefix(rest, BylineRole.Votes);
        return length > 0;
    }

    /// <summary>A word for votes and a colon stand before the number.</summary>
    private static bool IsAnnounced(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (!before.EndsWith(":"))
            return false;
        before = before.TrimEnd(" :");
        return before.Length > 0 && BylineWords.Shared.StartOfSuffix(before[Math.Max(0, before.Length - LongestWord)..], BylineRole.Votes) < Math.Min(LongestWord, before.Length);
    }
}
