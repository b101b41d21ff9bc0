using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>A feed: each of its items is a document, with the text that the feed has of it.</summary>
internal sealed class FeedContainer : InputContainer
{
    public override string Name => "feed";

    public override IReadOnlyList<string> Extensions { get; } = [".rss", ".atom"];

    public override bool Recognises(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> content) => FeedSignature.IsFeed(content.Span);

    public override async IAsyncEnumerable<InputDocument> ReadAsync(
        InputDocument file, Stream stream, ReadingOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var packed = await BoundedBytes.ReadAsync(stream, options.MaxBytes, cancellationToken);
        var content = await BoundedBytes.UnpackAsync(packed, options.MaxBytes, cancellationToken);
        if (!TryRead(content, out var feed))
        {
            yield return file with { Failure = new Message("fail.feedShape") };
            yield break;
        }

        if (feed.Items.Count == 0)
            yield return file with { Failure = new Message("fail.feedItems") };
        for (var i = 0; i < feed.Items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var item = feed.Items[i];
            yield return file with
            {
                OutputName = Path.Combine(file.OutputName, FormattableString.Invariant($"{i + 1:D4}")),
                Part = FormattableString.Invariant($"item {i + 1}"),
                Page = new ReadPage(FeedItemPage.Write(feed, item), item.Address, FeedItemPage.ContentType) { RecordId = item.Id, Kind = InputKind.Html },
            };
        }
    }

    private static bool TryRead(byte[] content, out Feed feed)
    {
        try
        {
            feed = FeedSignature.IsJson(content.AsSpan(0, Math.Min(content.Length, HeadLength))) ? JsonFeedReader.Read(content) : SyndicationReader.Read(content);
            return true;
        }
        catch (Exception failure) when (failure is XmlException or JsonException)
        {
            feed = new Feed(null, null, []);
            return false;
        }
    }
}
