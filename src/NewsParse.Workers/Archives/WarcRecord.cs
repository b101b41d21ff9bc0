namespace NewsParse.Workers.Archives;

/// <summary>What was read of one record.</summary>
/// <param name="Head">Its head; null where there is none.</param>
/// <param name="Page">The page it holds, if any.</param>
/// <param name="Failure">Why it could not be read.</param>
/// <param name="IsLost">Whether its end is unknown too, so that the next record has to be looked for.</param>
internal sealed record WarcRecord(WarcRecordHead? Head, ArchivedPage? Page, string? Failure, bool IsLost)
{
    public static WarcRecord Lost(WarcRecordHead? head, string failure) => new(head, null, failure, IsLost: true);

    public WarcEntry ToEntry(long offset, long? length) => new()
    {
        Offset = offset, Length = Failure is null ? length : null, RecordId = Head?.RecordId, Page = Page, Failure = Failure,
    };
}
