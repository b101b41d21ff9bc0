using NewsParse.Labeling.Body;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>What the page itself says of the article before any text is read; every member may be unknown.</summary>
internal sealed record PageClaims(string? Title, int HeadlineNode = -1, string? StructuredBody = null, string? Description = null, string? SiteName = null)
{
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Searches the page's script state for an article; slow, so asked only where the page shows none.</summary>
    public Func<CancellationToken, string?>? ReadScripts { get; init; }

    public static PageClaims None { get; } = new(Title: null);
}

/// <summary>The pieces of a document and what the recognisers have found out so far.</summary>
internal sealed class PageLabels
{
    public required BlockDocument Document { get; init; }

    public required List<Piece> Pieces { get; init; }

    public PageClaims Claims { get; init; } = PageClaims.None;

    /// <summary>BCP 47 tag of the article's text.</summary>
    public string? Language { get; set; }

    public bool IsRightToLeft { get; set; }

    /// <summary>What the learned model makes of the blocks.</summary>
    public BodySelection? Selection { get; set; }

    /// <summary>What the labeller makes of the pieces.</summary>
    public FateScores Scores { get; set; } = FateScores.None;

    /// <summary>Whether the model holds the piece's block for body.</summary>
    public bool IsModelBody(Piece piece) => Selection is { } selection && selection.IsBody[piece.Block.Index];

    /// <summary>Index of the piece that is the title, -1 if it is not printed.</summary>
    public int Title { get; set; } = -1;

    /// <summary>The headline of a text where it is more than that piece, or less; null where it is the piece.</summary>
    public string? Headline { get; set; }

    /// <summary>Index of the first and last piece of the body; an empty range if there is none.</summary>
    public int First { get; set; } = -1;

    public int Last { get; set; } = -2;

    /// <summary>Confidence of a body that was taken from structured data, null for a visible one.</summary>
    public double? StructuredCertainty { get; set; }

    /// <summary>How sure the body is the whole article and nothing else, 0 to 1.</summary>
    public double Certainty => !HasBody ? 0 : StructuredCertainty ?? Selection?.Confidence ?? 0;

    public bool HasBody => Last >= First && First >= 0;

    public bool IsHtml => Document.Kind == InputKind.Html;

    public List<Comment> Comments { get; } = [];

    public FoundValues Found { get; } = new();

    public bool IsInside(int index) => HasBody && index >= First && index <= Last;

    public LinkPlacement PlacementOf(int index) =>
        IsInside(index) ? LinkPlacement.Inline : !HasBody || index > Last ? LinkPlacement.End : LinkPlacement.Sidebar;

    /// <summary>Whether two pieces are set in the page's tree under one parent, or in text stand line by line.</summary>
    public bool AreNeighbours(Piece a, Piece b) => !IsHtml || Document.Tree!.Parent(a.Block.Node) == Document.Tree.Parent(b.Block.Node);
}
