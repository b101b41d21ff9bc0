using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsParse.Languages.Calendars;

/// <summary>The date words of all embedded languages, and of a caller's, by folded spelling; read once, then immutable.</summary>
internal sealed class CalendarVocabulary
{
    private const string CalendarPrefix = "NewsParse.Languages.Calendars.Calendars.";
    private const string ZonesResource = "NewsParse.Languages.Calendars.Zones.zones.json";
    private static readonly Lazy<CalendarVocabulary> LazyShared = new(static () => Load([]));

    private readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    private CalendarVocabulary(Dictionary<string, DateWord> words)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        LongestWord = words.Keys.Max(static word => word.Length);
    }

    public static CalendarVocabulary Shared => LazyShared.Value;

    /// <summary>Length of the longest folded spelling.</summary>
    public int LongestWord { get; }

    /// <summary>The meaning of a folded word, or null.</summary>
    public DateWord? Find(ReadOnlySpan<char> folded) => _words.TryGetValue(folded, out var word) ? word : null;

    /// <summary>The embedded languages and those of a caller.</summary>
    public static CalendarVocabulary With(IReadOnlyList<CalendarFile> added) => added.Count == 0 ? Shared : Load(added);

    private static CalendarVocabulary Load(IReadOnlyList<CalendarFile> added)
    {
        var assembly = typeof(CalendarVocabulary).Assembly;
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        // The order of names decides which calendar is tried first where a spelling is in several.
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
            if (name.StartsWith(CalendarPrefix, StringComparison.Ordinal))
                Add(words, Read(assembly, name, CalendarJsonContext.Default.CalendarFile));
        foreach (var file in added)
            Add(words, file);
        foreach (var zone in Read(assembly, ZonesResource, CalendarJsonContext.Default.ZoneFile).Zones)
            Word(words, zone.Name).Add(zone);
        return new CalendarVocabulary(words);
    }

    private static T Read<T>(System.Reflection.Assembly assembly, string name, JsonTypeInfo<T> type)
        where T : class
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }

    private static void Add(Dictionary<string, DateWord> words, CalendarFile file)
    {
        foreach (var calendar in file.Calendars)
            for (var month = 0; month < calendar.Months.Length; month++)
                foreach (var name in calendar.Months[month])
                    Word(words, name).Add(new CalendarMonth(calendar.Calendar, month + 1));
        Add(words, file.Weekdays, DateWordRoles.Weekday);
        Add(words, file.Am, DateWordRoles.Am);
        Add(words, file.Pm, DateWordRoles.Pm);
        Add(words, file.Fillers, DateWordRoles.Filler);
        Add(words, file.TimeMarks, DateWordRoles.TimeMark);
        Add(words, file.Ordinals, DateWordRoles.Ordinal);
        Add(words, file.Relative, DateWordRoles.Relative);
        Add(words, file.Units, DateWordRoles.Unit);
        Add(words, file.HourMarks, DateWordRoles.HourMark);
        Add(words, file.MinuteMarks, DateWordRoles.MinuteMark);
        Add(words, file.YearMarks, DateWordRoles.YearMark);
        Add(words, file.MonthMarks, DateWordRoles.MonthMark);
        Add(words, file.DayMarks, DateWordRoles.DayMark);
        for (var day = 0; day < file.Days.Length; day++)
            foreach (var spelling in file.Days[day])
                Word(words, spelling).AddDay(day + 1);
        foreach (var (name, months) in file.NumberedMonths)
            Word(words, name).AddNumbered(Array.ConvertAll(months, Month));
        foreach (var (calendar, marks) in file.Eras)
            foreach (var mark in marks)
                Word(words, mark).Add(Enum.Parse<CalendarSystem>(calendar, ignoreCase: true));
    }

    private static DateWord Month(int number)
    {
        var word = new DateWord();
        word.Add(new CalendarMonth(CalendarSystem.Gregorian, number));
        return word;
    }

    private static void Add(Dictionary<string, DateWord> words, string[] spellings, DateWordRoles roles)
    {
        foreach (var spelling in spellings)
            Word(words, spelling).Add(roles);
    }

    private static DateWord Word(Dictionary<string, DateWord> words, string spelling)
    {
        var folded = DateWordFolding.Fold(spelling);
        if (!words.TryGetValue(folded, out var word))
            words.Add(folded, word = new DateWord());
        return word;
    }
}
