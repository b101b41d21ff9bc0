using NewsParse.Languages.Calendars;

namespace NewsParse.Languages.Packs;

/// <summary>Says, with the JSON path, what is wrong with the date words of a pack.</summary>
internal static class LanguagePackDates
{
    private const int MonthsOfYear = 12;

    /// <summary>Letters of the longest date word there may be: each look-up has room for it.</summary>
    private const int LongestWord = 60;

    /// <exception cref="InvalidDataException">A calendar has not twelve months, a word is none, or a list is missing.</exception>
    public static void Check(CalendarFile? dates)
    {
        if (dates is null)
            return;
        for (var i = 0; i < List("calendars", dates.Calendars).Length; i++)
            CheckMonths($"calendars[{i}].months", dates.Calendars[i]?.Months);
        foreach (var (name, words) in ListsOf(dates))
            CheckWords(name, words);
        for (var day = 0; day < List("days", dates.Days).Length; day++)
            CheckWords($"days[{day}]", dates.Days[day]);
        foreach (var (name, months) in List("numberedMonths", dates.NumberedMonths))
        {
            CheckWord($"numberedMonths['{name}']", name);
            if (months is null || Array.Exists(months, static month => month is < 1 or > MonthsOfYear))
                throw Invalid($"numberedMonths['{name}']", "names a month that is not of 1 to 12");
        }

        foreach (var (calendar, marks) in List("eras", dates.Eras))
        {
            if (!Enum.TryParse<CalendarSystem>(calendar, ignoreCase: true, out var known) || !Enum.IsDefined(known))
                throw Invalid($"eras['{calendar}']", "is no calendar");
            CheckWords($"eras['{calendar}']", marks);
        }
    }

    private static void CheckMonths(string path, string[][]? months)
    {
        if (months is not { Length: MonthsOfYear })
            throw Invalid(path, "are not the twelve months");
        for (var month = 0; month < months.Length; month++)
            CheckWords($"{path}[{month}]", months[month]);
    }

    private static void CheckWords(string path, string[]? words)
    {
        for (var i = 0; i < List(path, words).Length; i++)
            CheckWord($"{path}[{i}]", words![i]);
    }

    private static void CheckWord(string path, string? word)
    {
        if (DateWordFolding.Fold(word ?? "").Length is 0 or > LongestWord)
            throw Invalid(path, $"is no word of 1 to {LongestWord} letters");
    }

    private static T List<T>(string path, T? list)
        where T : class => list ?? throw Invalid(path, "is no list");

    private static InvalidDataException Invalid(string path, string reason) => LanguagePackReader.Invalid("$.dates." + path, reason);

    private static IEnumerable<(string Name, string[] Words)> ListsOf(CalendarFile dates) =>
    [
        ("weekdays", dates.Weekdays), ("am", dates.Am), ("pm", dates.Pm), ("fillers", dates.Fillers), ("timeMarks", dates.TimeMarks), ("ordinals", dates.Ordinals),
        ("relative", dates.Relative), ("units", dates.Units), ("hourMarks", dates.HourMarks), ("minuteMarks", dates.MinuteMarks), ("yearMarks", dates.YearMarks),
        ("monthMarks", dates.MonthMarks), ("dayMarks", dates.DayMarks),
    ];
}
