namespace NewsParse.Reading.Blocks;

/// <summary>What the marks of a printed text say of the words between them.</summary>
[Flags]
internal enum PrintedEmphasis : byte { Absent = 0, Strong = 1, Emphasis = 2, Code = 4, Deleted = 8 }
