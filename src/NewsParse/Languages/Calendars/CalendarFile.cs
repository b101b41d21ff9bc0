using System.Text.Json.Serialization;

namespace NewsParse.Languages.Calendars;

/// <summary>The date words of one language, as its embedded file or a caller's pack lists them. Lists are settable: a source-generated reader nulls init-only ones a file leaves out.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class CalendarFile
{
    /// <summary>Tag of the language; a pack names it itself.</summary>
    public string? Language { get; init; }

    public CalendarMonths[] Calendars { get; set; } = [];

    public string[] Weekdays { get; set; } = [];

    public string[] Am { get; set; } = [];

    public string[] Pm { get; set; } = [];

    /// <summary>Words that may stand between the parts of a date: "of", "at".</summary>
    public string[] Fillers { get; set; } = [];

    /// <summary>Words that announce a time of day, so that "18.22" after them is one.</summary>
    public string[] TimeMarks { get; set; } = [];

    public string[] Ordinals { get; set; } = [];

    public string[] Relative { get; set; } = [];

    public string[] Units { get; set; } = [];

    /// <summary>The days of a month in words, from the first, each with its spellings.</summary>
    public string[][] Days { get; set; } = [];

    /// <summary>Gregorian months that share a name and are told apart by a number after it: the months of the numbers 1, 2 and so on.</summary>
    public Dictionary<string, int[]> NumberedMonths { get; set; } = [];

    public string[] HourMarks { get; set; } = [];

    public string[] MinuteMarks { get; set; } = [];

    public string[] YearMarks { get; set; } = [];

    public string[] MonthMarks { get; set; } = [];

    public string[] DayMarks { get; set; } = [];

    /// <summary>Marks printed after a year that name its calendar.</summary>
    public Dictionary<string, string[]> Eras { get; set; } = [];
}

/// <summary>Month names of one calendar, twelve lists of spellings.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class CalendarMonths
{
    public required CalendarSystem Calendar { get; init; }

    public required string[][] Months { get; init; }
}

/// <summary>Names of time zones that have one offset.</summary>
internal sealed class ZoneFile
{
    public required ZoneEntry[] Zones { get; init; }
}

/// <summary>A zone name, its offset in minutes, and the first day (ISO 8601) from which the offset held all year.</summary>
internal sealed record ZoneEntry(string Name, int Minutes, string? Since = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CalendarFile))]
[JsonSerializable(typeof(ZoneFile))]
internal sealed partial class CalendarJsonContext : JsonSerializerContext;
