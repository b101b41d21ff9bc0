using NewsParse.Reading.Html;

namespace NewsParse.Reading.Blocks;

/// <summary>A picture or frame and the block it stands before.</summary>
internal readonly record struct PlacedNode(int Node, int BeforeBlock, bool IsHidden);

/// <summary>The neck of the hourglass: what both front ends make of an input.</summary>
internal sealed class BlockDocument
{
    public required InputKind Kind { get; init; }

    /// <summary>The decoded input.</summary>
    public required string Source { get; init; }

    public required List<TextBlock> Blocks { get; init; }

    private int _words = -1;

    /// <summary>Words of all blocks.</summary>
    public int Words => _words >= 0 ? _words : _words = Blocks.Sum(static block => block.Words);

    /// <summary>The page; null for plain text.</summary>
    public PageTree? Tree { get; init; }

    /// <summary>Asked by every stage that a long document keeps busy.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Addresses of the links a plain text tells, by the links of its runs; null where only a link's place is printed.</summary>
    public List<string?> LinkAddresses { get; init; } = [];

    public Uri? BaseAddress { get; init; }

    public List<PlacedNode> Pictures { get; init; } = [];

    public List<PlacedNode> Frames { get; init; } = [];
}
