namespace NewsParse.Languages.Calendars;

/// <summary>What a word can be inside a date; one spelling may be several things ("mar" is a month and a weekday).</summary>
[Flags]
internal enum DateWordRoles
{
    None = 0,
    Weekday = 1,
    Am = 2,
    Pm = 4,
    Filler = 8,
    TimeMark = 16,
    Ordinal = 32,
    Relative = 64,
    Unit = 128,
    HourMark = 256,
    MinuteMark = 512,
    YearMark = 1024,
    MonthMark = 2048,
    DayMark = 4096,
    Month = 8192,
    Era = 16384,
    Zone = 32768,

    /// <summary>A month that only the number after it tells apart.</summary>
    NumberedMonth = 65536,

    /// <summary>The number of a day in words.</summary>
    Day = 131072,
    Any = ~0,
}

/// <summary>A month of a calendar.</summary>
internal readonly record struct CalendarMonth(CalendarSystem Calendar, int Month);

/// <summary>All that one folded spelling means, over all languages.</summary>
internal sealed class DateWord
{
    private readonly List<CalendarMonth> _months = [];

    public DateWordRoles Roles { get; private set; }

    public CalendarSystem? Era { get; private set; }

    public ZoneEntry? Zone { get; private set; }

    public List<CalendarMonth> Months => _months;

    public bool Is(DateWordRoles roles) => (Roles & roles) != 0;

    /// <summary>The months the word names with 1, 2 and so on after it.</summary>
    public DateWord[] Numbered { get; private set; } = [];

    /// <summary>The day of the month the word stands for; 0 where it is no such word.</summary>
    public int Day { get; private set; }

    public void Add(DateWordRoles roles) => Roles |= roles;

    public void AddDay(int day)
    {
        Day = day;
        Roles |= DateWordRoles.Day;
    }

    public void AddNumbered(DateWord[] months)
    {
        Numbered = months;
        Roles |= DateWordRoles.NumberedMonth;
    }

    public void Add(CalendarSystem era)
    {
        Era = era;
        Roles |= DateWordRoles.Era;
    }

    public void Add(ZoneEntry zone)
    {
        Zone = zone;
        Roles |= DateWordRoles.Zone;
    }

    public void Add(CalendarMonth month)
    {
        Roles |= DateWordRoles.Month;
        if (!_months.Contains(month))
            _months.Add(month);
    }
}
