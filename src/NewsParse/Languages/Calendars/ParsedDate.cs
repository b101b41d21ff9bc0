namespace NewsParse.Languages.Calendars;

/// <summary>A date found in text.</summary>
/// <param name="Value">ISO 8601, Gregorian, as exact as the text says.</param>
/// <param name="Calendar">Calendar the text is printed in.</param>
/// <param name="Range">Where it stands in the text.</param>
internal readonly record struct ParsedDate(string Value, CalendarSystem Calendar, TextRange Range);
