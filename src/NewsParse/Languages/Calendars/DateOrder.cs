namespace NewsParse.Languages.Calendars;

/// <summary>How a numeric date such as 03/04/2025 is to be read where its numbers do not tell.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,
}
