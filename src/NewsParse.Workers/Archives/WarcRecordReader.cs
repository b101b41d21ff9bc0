namespace NewsParse.Workers.Archives;

/// <summary>Reads one record at the position of its bytes, which stand after it then.</summary>
internal sealed class WarcRecordReader(int maxPageBytes)
{
    public async ValueTask<WarcRecord> ReadAsync(ArchiveBytes bytes, CancellationToken cancellationToken)
    {
        if (await bytes.ReadHeadAsync(cancellationToken).ConfigureAwait(false) is not { } headBytes)
            return WarcRecord.Lost(null, "the head of the record does not end");
        if (WarcRecordHead.Parse(headBytes) is not { } head)
            return WarcRecord.Lost(null, "the record has no WARC head with a length");
        var block = Array.Empty<byte>();
        var isTooLarge = head.IsHttpResponse && head.ContentLength > maxPageBytes;
        var isWanted = head.IsHttpResponse && !isTooLarge;
        if (isWanted && !Fits(head.ContentLength, bytes))
            return WarcRecord.Lost(head, "the record is cut off");
        if (isWanted)
            block = await ReadBlockAsync(bytes, (int)head.ContentLength, cancellationToken).ConfigureAwait(false);
        else if (!await bytes.SkipAsync(head.ContentLength, cancellationToken).ConfigureAwait(false))
            return WarcRecord.Lost(head, "the record is cut off");
        if (block.Length < head.ContentLength && isWanted)
            return WarcRecord.Lost(head, "the record is cut off");
        if (!await EndsHereAsync(bytes, cancellationToken).ConfigureAwait(false))
            return WarcRecord.Lost(head, "the length of the record is wrong");
        return isTooLarge ? new WarcRecord(head, null, TooLarge(), IsLost: false) : Interpret(head, block);
    }

    private WarcRecord Interpret(WarcRecordHead head, byte[] block)
    {
        if (!head.IsHttpResponse)
            return new WarcRecord(head, null, null, IsLost: false);
        try
        {
            return new WarcRecord(head, HttpAnswer.PageOf(head, block, maxPageBytes), null, IsLost: false);
        }
        catch (InvalidDataException damaged)
        {
            return new WarcRecord(head, null, damaged.Message, IsLost: false);
        }
    }

    private string TooLarge() => FormattableString.Invariant($"the page is beyond the limit of {maxPageBytes} bytes");

    private static bool Fits(long length, ArchiveBytes bytes) => bytes.Length is not { } all || length <= all - bytes.Position;

    /// <summary>The block as far as it is there. Its memory grows with what is read: a length alone costs nothing.</summary>
    private static async ValueTask<byte[]> ReadBlockAsync(ArchiveBytes bytes, int length, CancellationToken cancellationToken)
    {
        if (length <= ArchiveBytes.Window)
        {
            var seen = (await bytes.PeekAsync(length, cancellationToken).ConfigureAwait(false)).ToArray();
            bytes.Advance(seen.Length);
            return seen;
        }

        using var block = new MemoryStream();
        while (block.Length < length)
        {
            var seen = await bytes.PeekAsync((int)Math.Min(ArchiveBytes.Window, length - block.Length), cancellationToken).ConfigureAwait(false);
            if (seen.IsEmpty)
                break;
            block.Write(seen.Span);
            bytes.Advance(seen.Length);
        }

        return block.ToArray();
    }

    /// <summary>After a record stand line ends, and then another record or the end.</summary>
    private static async ValueTask<bool> EndsHereAsync(ArchiveBytes bytes, CancellationToken cancellationToken)
    {
        var seen = await bytes.PeekAsync(16, cancellationToken).ConfigureAwait(false);
        var rest = seen.Span.TrimStart("\r\n"u8);
        var begun = rest[..Math.Min(rest.Length, WarcRecordHead.Magic.Length)];
        return WarcRecordHead.Magic.StartsWith(begun) || (rest.Length < seen.Length && GzipMember.Begins(rest)) || rest[0] == 0;
    }
}
