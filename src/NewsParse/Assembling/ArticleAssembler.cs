using System.Collections.Immutable;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>What the assembler makes of the labelled pieces.</summary>
internal sealed class AssembledBody
{
    public required ImmutableArray<Section> Sections { get; init; }

    public required ImmutableArray<RelatedLink> RelatedLinks { get; init; }

    public required ImmutableArray<ChromePiece> Chrome { get; init; }

    public required ImmutableArray<string> ChromeLanguages { get; init; }
}

/// <summary>Puts every labelled piece into its place of the article, in one pass in reading order.</summary>
internal sealed class ArticleAssembler(PageLabels labeling, LinkResolver links, SourceMap map, FigureBuilder figures, EmbedFinder embeds, MarkReader marks)
{
    private readonly BodyAssembler _body = new(map, figures, embeds, marks, labeling.Document.Tree);
    private readonly ImmutableArray<RelatedLink>.Builder _related = ImmutableArray.CreateBuilder<RelatedLink>();
    private readonly ImmutableArray<ChromePiece>.Builder _chrome = ImmutableArray.CreateBuilder<ChromePiece>();
    private Piece? _lastChrome;
    private int _chromeEnd;

    public AssembledBody Assemble()
    {
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (i == labeling.First)
                figures.SkipBefore(piece.Block.Index);
            if (labeling.IsInside(i))
                _body.AddPictures(piece.Block.Index);
            if ((i & 255) == 0)
                labeling.Document.Cancellation.ThrowIfCancellationRequested();
            Add(piece);
        }

        FinishChrome();
        return new AssembledBody
        {
            Sections = _body.Build(), RelatedLinks = _related.DrainToImmutable(), ChromeLanguages = ChromeLanguages(), Chrome = _chrome.DrainToImmutable(),
        };
    }

    private void Add(Piece piece)
    {
        switch (piece.Fate)
        {
            case Fate.Body or Fate.Heading:
                _body.Add(piece);
                break;
            case Fate.RelatedLink:
                _related.Add(Related(piece));
                break;
            case Fate.Chrome:
                AddChrome(piece);
                break;
        }
    }

    /// <summary>Neighbouring words of one line that serve the same end are one piece of chrome; links stay apart.</summary>
    private void AddChrome(Piece piece)
    {
        if (_lastChrome is { } last && ReferenceEquals(last.Block, piece.Block) && last.Role == piece.Role && last.Link < 0 && piece.Link < 0
            && IsBlank(piece.Block.Text.AsSpan(_chromeEnd, piece.Start - _chromeEnd)))
        {
            _chromeEnd = piece.End;
            return;
        }

        FinishChrome();
        _lastChrome = piece;
        _chromeEnd = piece.End;
    }

    /// <summary>Writes the last chrome down once all that joins it is known: it may be as many words as the page has.</summary>
    private void FinishChrome()
    {
        if (_lastChrome is not { } last)
            return;
        var text = _chromeEnd == last.End ? last.Text : last.Block.Text[last.Start.._chromeEnd];
        var span = map.Locate(last.Block, last.Start, _chromeEnd - last.Start);
        _chrome.Add(New(last, text, span.Length > 0 ? span : null));
    }

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" |").IsEmpty;

    private static ChromePiece New(Piece piece, string text, TextRange? span) =>
        new() { Text = text, Role = piece.Role, Language = piece.Language, Reason = piece.Reason, Span = span };

    private RelatedLink Related(Piece piece) => new()
    {
        Title = piece.Text, Url = links.Resolve(AddressOf(piece)), Label = piece.AnnouncedBy, Placement = piece.Placement, Language = piece.Language,
        AfterBlock = piece.Placement == LinkPlacement.Inline ? _body.CountWithOpen() - 1 : null, Span = SpanOf(piece),
    };

    private string? AddressOf(Piece piece) =>
        piece.Link < 0 ? null
        : labeling.Document.Tree is { } tree ? tree.Attribute(piece.Link, "href") : labeling.Document.LinkAddresses[piece.Link];

    private TextRange? SpanOf(Piece piece) => piece.Span(map) is { Length: > 0 } span ? span : null;

    /// <summary>Languages of the chrome by their share of its letters.</summary>
    private ImmutableArray<string> ChromeLanguages()
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in _chrome)
            if (piece.Language is { } language)
                sizes[language] = sizes.GetValueOrDefault(language) + piece.Text.Length;
        return [.. sizes.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key)];
    }
}
