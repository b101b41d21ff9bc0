namespace NewsParse.Workers.Archives;

/// <summary>Goes through a WARC file record by record, and finds its way again after a damaged one.</summary>
internal sealed class WarcCursor(ArchiveBytes file, int maxPageBytes) : IDisposable
{
    private const int MagicWindow = 512;
    private const int MaxReadings = 4;

    private readonly WarcRecordReader _records = new(maxPageBytes);
    private GzipMember? _member;
    private ArchiveBytes? _content;
    private long _memberStart;
    private long _readAgain;
    private bool _isMemberShared;
    private bool _isLossTold;
    private bool _isPacked;

    public void Dispose() => _member?.Dispose();

    /// <summary>The next record; null at the end of the file.</summary>
    public async ValueTask<WarcEntry?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_member is null)
            {
                await SkipPaddingAsync(file, cancellationToken).ConfigureAwait(false);
                var seen = await file.PeekAsync(MagicWindow, cancellationToken).ConfigureAwait(false);
                if (seen.IsEmpty)
                    return null;
                if (!GzipMember.Begins(seen.Span))
                    return await ReadPlainAsync(cancellationToken).ConfigureAwait(false);
                if (await OpenMemberAsync(cancellationToken).ConfigureAwait(false) is { } failure)
                    return failure;
            }

            if (await ReadPackedAsync(cancellationToken).ConfigureAwait(false) is { } entry)
                return entry;
        }
    }

    private async ValueTask<WarcEntry> ReadPlainAsync(CancellationToken cancellationToken)
    {
        var start = file.Position;
        var record = await _records.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        if (record.IsLost)
        {
            GoBackTo(start);
            await FindAsync(file, _isPacked, cancellationToken).ConfigureAwait(false);
        }

        return record.ToEntry(start, record.IsLost ? null : file.Position - start);
    }

    private async ValueTask<WarcEntry?> OpenMemberAsync(CancellationToken cancellationToken)
    {
        _isPacked = true;
        _isMemberShared = _isLossTold = false;
        _memberStart = file.Position;
        _member = await GzipMember.OpenAsync(file, cancellationToken).ConfigureAwait(false);
        if (_member is not null)
        {
            _content = new ArchiveBytes(_member);
            return null;
        }

        return await LoseMemberAsync(null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next record of the open member; null where the member held no more, and is closed.</summary>
    private async ValueTask<WarcEntry?> ReadPackedAsync(CancellationToken cancellationToken)
    {
        WarcRecord? record = null;
        try
        {
            await SkipPaddingAsync(_content!, cancellationToken).ConfigureAwait(false);
            if (!await IsAtEndAsync(cancellationToken).ConfigureAwait(false))
            {
                record = await _records.ReadAsync(_content!, cancellationToken).ConfigureAwait(false);
                if (record.IsLost)
                    return await LoseRecordAsync(record, cancellationToken).ConfigureAwait(false);
                await SkipPaddingAsync(_content!, cancellationToken).ConfigureAwait(false);
                if (!await IsAtEndAsync(cancellationToken).ConfigureAwait(false))
                {
                    _isMemberShared = true;
                    return record.ToEntry(_memberStart, null);
                }
            }

            if (await _member!.CloseAsync(cancellationToken).ConfigureAwait(false))
                return CloseMember(record);
        }
        catch (InvalidDataException)
        {
            // Bytes that do not inflate: the member is lost from here on.
        }

        return await LoseMemberAsync(record, cancellationToken).ConfigureAwait(false);
    }

    private WarcEntry? CloseMember(WarcRecord? last)
    {
        var entry = last?.ToEntry(_memberStart, _isMemberShared ? null : file.Position - _memberStart);
        _member!.Dispose();
        _member = null;
        return entry;
    }

    /// <summary>One record of the member is lost; others may come after it.</summary>
    private async ValueTask<WarcEntry> LoseRecordAsync(WarcRecord record, CancellationToken cancellationToken)
    {
        _isLossTold = true;
        _isMemberShared = true;
        try
        {
            await FindAsync(_content!, isPacked: false, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            _member!.Dispose();
            _member = null;
            await FindMemberAsync(cancellationToken).ConfigureAwait(false);
        }

        return record.ToEntry(_memberStart, null);
    }

    private async ValueTask<WarcEntry?> LoseMemberAsync(WarcRecord? record, CancellationToken cancellationToken)
    {
        _member?.Dispose();
        _member = null;
        await FindMemberAsync(cancellationToken).ConfigureAwait(false);
        return _isLossTold
            ? null
            : new WarcEntry { Offset = _memberStart, RecordId = record?.Head?.RecordId, Failure = "the compressed record is damaged or cut off" };
    }

    /// <summary>Goes on to the next member: after the start of the lost one where the file can go back, else from where reading stopped.</summary>
    private ValueTask FindMemberAsync(CancellationToken cancellationToken)
    {
        GoBackTo(_memberStart);
        return FindAsync(file, isPacked: true, cancellationToken);
    }

    /// <summary>Lets the search begin at the lost record. All that is read again stays within some lengths of the file, whatever the file holds.</summary>
    private void GoBackTo(long start)
    {
        if (file.Length is not { } length)
            return;
        _readAgain += file.Position - start;
        if (_readAgain <= length * MaxReadings)
            file.Seek(start + 1);
    }

    private static async ValueTask FindAsync(ArchiveBytes bytes, bool isPacked, CancellationToken cancellationToken)
    {
        while (true)
        {
            var seen = await bytes.PeekAsync(ArchiveBytes.Window, cancellationToken).ConfigureAwait(false);
            if (seen.IsEmpty)
                return;
            var at = isPacked ? MemberIn(seen) : RecordIn(seen.Span);
            if (at is { } found)
            {
                bytes.Advance(found);
                return;
            }

            // What may be the first half of a beginning is looked at again with what follows it.
            bytes.Advance(seen.Length < ArchiveBytes.Window ? seen.Length : seen.Length - MagicWindow);
        }
    }

    private static int? MemberIn(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; ; at++)
        {
            var next = bytes.Span[at..].IndexOf([(byte)0x1f, (byte)0x8b, (byte)0x08]);
            if (next < 0)
                return null;
            at += next;
            if (GzipMember.BeginsWith(bytes.Slice(at, Math.Min(MagicWindow, bytes.Length - at)), WarcRecordHead.Magic))
                return at;
        }
    }

    private static int? RecordIn(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\nWARC/"u8) is >= 0 and var at ? at + 1 : null;

    private async ValueTask<bool> IsAtEndAsync(CancellationToken cancellationToken) =>
        (await _content!.PeekAsync(1, cancellationToken).ConfigureAwait(false)).IsEmpty;

    /// <summary>Two line ends close a record; writers have left one out or added some.</summary>
    private static async ValueTask SkipPaddingAsync(ArchiveBytes bytes, CancellationToken cancellationToken)
    {
        while ((await bytes.PeekAsync(1, cancellationToken).ConfigureAwait(false)) is { IsEmpty: false } next && next.Span[0] is (byte)'\r' or (byte)'\n' or 0)
            bytes.Advance(1);
    }
}
