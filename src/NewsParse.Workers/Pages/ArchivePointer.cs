namespace NewsParse;

/// <summary>The place of a record in a WARC file, so that it can be read alone.</summary>
/// <param name="Location">Path of the file as workers see it, or its http or https address.</param>
/// <param name="Offset">Where the record begins, in bytes.</param>
/// <param name="Length">How many bytes of the file it takes.</param>
public readonly record struct ArchivePointer(string Location, long Offset, long Length);
