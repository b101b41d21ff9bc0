using System.IO.Compression;
using System.Text;

namespace NewsParse.Workers.Tests.Archives;

public class WarcReaderTests
{
    private const string Body = "<!doctype html><title>Dam opens</title><h1>Dam opens</h1><p>The gates were lifted at dawn.</p>";

    [Test]
    public async Task Pages_come_with_address_date_and_identifier([Values] bool packed, [Values] bool canSeek)
    {
        var file = Concat(packed, WarcFile.Record("warcinfo", 90, "software: none\r\n"u8.ToArray()), WarcFile.Page(1, Body), WarcFile.Record("request", 91, "GET / HTTP/1.1\r\n\r\n"u8.ToArray()), WarcFile.Page(2, Body + "2"));
        var pages = (await WarcFile.ReadAsync(file, canSeek)).Where(entry => entry.Page is not null).ToArray();
        Assert.That(pages.Select(WarcFile.TextOf), Is.EqualTo(new[] { Body, Body + "2" }));
        var page = pages[0].Page!;
        Assert.That((page.RecordId, page.Address!.AbsoluteUri, page.Charset, page.MediaType), Is.EqualTo((WarcFile.Id(1), "https://paper.example/1", "utf-8", "text/html")));
        Assert.That(page.FetchedAt, Is.EqualTo(new DateTimeOffset(2026, 3, 2, 10, 20, 30, TimeSpan.Zero)));
        foreach (var entry in pages)
        {
            var alone = await WarcFile.ReadAsync(file.AsSpan((int)entry.Offset, (int)entry.Length!).ToArray());
            Assert.That(WarcFile.TextOf(alone.Single()), Is.EqualTo(WarcFile.TextOf(entry)), "a record's place in the file is enough to read it");
        }
    }

    [Test]
    public async Task Several_records_in_one_member_are_all_read()
    {
        var entries = await WarcFile.ReadAsync(WarcFile.Packed([.. WarcFile.Page(1, "one"), .. WarcFile.Page(2, "two"), .. WarcFile.Page(3, "three")]));
        Assert.That(entries.Select(WarcFile.TextOf), Is.EqualTo(new[] { "one", "two", "three" }));
        Assert.That(entries.Select(entry => entry.Length), Is.All.Null, "they cannot be read alone");
    }

    [Test]
    public async Task Codings_are_undone_as_the_head_names_them()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        var deflated = Compressed(stream => new DeflateStream(stream, CompressionLevel.Optimal), bytes);
        var zlib = Compressed(stream => new ZLibStream(stream, CompressionLevel.Optimal), bytes);
        var brotli = Compressed(stream => new BrotliStream(stream, CompressionLevel.Optimal), bytes);
        byte[][] records =
        [
            WarcFile.Response(1, WarcFile.Chunked(bytes, 7), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),
            WarcFile.Response(2, WarcFile.Packed(bytes), "Content-Encoding: gzip\r\nContent-Type: text/html\r\n"),
            WarcFile.Response(3, WarcFile.Chunked(WarcFile.Packed(bytes), 11), "Content-Encoding: GZIP\r\nTransfer-Encoding: Chunked\r\n"),
            WarcFile.Response(4, deflated, "Content-Encoding: deflate\r\n"),
            WarcFile.Response(5, zlib, "Content-Encoding: deflate\r\n"),
            WarcFile.Response(6, brotli, "Content-Encoding: br\r\n"),
            // Archives that undid the coding and kept its name.
            WarcFile.Response(7, bytes, "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n"),
            WarcFile.Response(8, bytes, "Content-Encoding: gzip\r\n"),
        ];
        Assert.That((await WarcFile.ReadAsync(Concat(true, records))).Select(WarcFile.TextOf), Is.All.EqualTo(Body).And.Exactly(8).Items);
    }

    [Test]
    public async Task What_is_no_page_is_passed_over()
    {
        byte[][] records =
        [
            WarcFile.Response(1, "moved"u8.ToArray(), "Content-Type: text/html\r\nLocation: /x\r\n", "301 Moved"),
            WarcFile.Response(2, "gone"u8.ToArray(), "Content-Type: text/html\r\n", "404 Not Found"),
            WarcFile.Response(3, [1, 2, 3], "Content-Type: image/png\r\n"),
            WarcFile.Response(4, [1, 0, 3], "Server: x\r\n"),
            WarcFile.Record("revisit", 5, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), "Content-Type: application/http; msgtype=response\r\n"),
            WarcFile.Record("metadata", 6, "a: b"u8.ToArray()),
        ];
        var entries = await WarcFile.ReadAsync(Concat(false, records));
        Assert.That(entries.Select(entry => (entry.Page, entry.Failure)), Is.All.EqualTo(((ArchivedPage?)null, (string?)null)).And.Exactly(6).Items);
    }

    [TestCase(true, true), TestCase(true, false), TestCase(false, true)]
    public async Task Damaged_record_costs_itself_and_nothing_else(bool packed, bool canSeek)
    {
        var pages = Enumerable.Range(1, 5).Select(number => WarcFile.Page(number, string.Concat(Enumerable.Range(0, 300).Select(i => $"{Body} {number} {i * 7919 % 101}")))).ToArray();
        var whole = pages.Select(page => packed ? WarcFile.Packed(page) : page).ToArray();
        var damaged = whole[2].ToArray();
        if (packed)
            damaged.AsSpan(damaged.Length / 2, 40).Reverse();
        else
            damaged = [.. damaged[..^200], .. damaged[^4..]];
        byte[] file = [.. whole[0], .. whole[1], .. damaged, .. whole[3], .. whole[4]];
        var entries = await WarcFile.ReadAsync(file, canSeek);
        Assert.That(entries.Where(entry => entry.Page is not null).Select(entry => entry.RecordId), Is.EqualTo(new[] { 1, 2, 4, 5 }.Select(WarcFile.Id)));
        Assert.That(entries.Count(entry => entry.Failure is not null), Is.EqualTo(1));
    }

    [Test]
    public async Task Broken_head_costs_one_record([Values] bool oneMember)
    {
        byte[] broken = [.. "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(Body), .. "\r\n\r\n"u8];
        byte[] file = [.. WarcFile.Page(1, "one"), .. broken, .. WarcFile.Page(2, "two")];
        var entries = await WarcFile.ReadAsync(oneMember ? WarcFile.Packed(file) : file);
        Assert.That(entries.Where(entry => entry.Page is not null).Select(WarcFile.TextOf), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(entries.Count(entry => entry.Failure is not null), Is.EqualTo(1));
    }

    [Test]
    public async Task Cut_off_at_any_byte_never_throws_and_keeps_whole_records([Values] bool packed, [Values] bool canSeek)
    {
        var first = packed ? WarcFile.Packed(WarcFile.Page(1, Body)) : WarcFile.Page(1, Body);
        byte[] file = [.. first, .. packed ? WarcFile.Packed(WarcFile.Page(2, Body)) : WarcFile.Page(2, Body)];
        for (var length = 0; length < file.Length; length++)
        {
            var entries = await WarcFile.ReadAsync(file[..length], canSeek);
            if (length >= first.Length)
                Assert.That(entries.First().Page?.RecordId, Is.EqualTo(WarcFile.Id(1)), length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.That(entries.Count(entry => entry.Failure is not null), Is.LessThanOrEqualTo(1));
        }
    }

    [Test]
    public async Task Noise_and_flipped_bytes_never_throw([Values] bool packed, [Values] bool canSeek)
    {
        var random = new Random(7);
        var file = Concat(packed, WarcFile.Page(1, Body), WarcFile.Response(2, WarcFile.Chunked(WarcFile.Packed(Encoding.UTF8.GetBytes(Body)), 9), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), WarcFile.Page(3, Body));
        for (var round = 0; round < 400; round++)
        {
            var broken = file.ToArray();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var entries = await WarcFile.ReadAsync(broken, canSeek);
            Assert.That(entries, Has.Count.LessThan(40));
        }
    }

    [Test]
    public async Task Page_beyond_the_limit_is_told_and_the_next_is_read()
    {
        var bomb = WarcFile.Packed(new byte[4_000_000]);
        var file = Concat(true, WarcFile.Page(1, new string('x', 5000)), WarcFile.Response(2, bomb, "Content-Encoding: gzip\r\nContent-Type: text/html\r\n"), WarcFile.Page(3, "three"));
        var entries = await WarcFile.ReadAsync(file, maxPageBytes: 4900);
        Assert.That(entries.Select(entry => entry.Failure), Is.EqualTo(new[] { "the page is beyond the limit of 4900 bytes", "the page is beyond the limit of 4900 bytes", null }));
        Assert.That(WarcFile.TextOf(entries[2]), Is.EqualTo("three"));
    }

    [Test]
    public async Task Lying_lengths_cost_no_memory_and_no_time_beyond_the_file()
    {
        var file = Enumerable.Range(0, 4000).SelectMany(number => WarcFile.Record("response", number, "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), "Content-Type: application/http\r\n", length: 60_000_000)).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var entries = await WarcFile.ReadAsync(file);
        Assert.That(entries, Has.Count.EqualTo(4000).And.All.Matches<WarcEntry>(entry => entry.Failure is not null));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(200L * file.Length));
    }

    private static byte[] Concat(bool packed, params byte[][] records) => [.. records.SelectMany(record => packed ? WarcFile.Packed(record) : record)];

    private static byte[] Compressed(Func<Stream, Stream> open, byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var stream = open(result))
            stream.Write(bytes);
        return result.ToArray();
    }
}
