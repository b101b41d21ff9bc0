using System.Collections.Immutable;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Assembling;

/// <summary>Builds the sections of an article from the pieces that are body, in reading order.</summary>
internal sealed class BodyAssembler(SourceMap map, FigureBuilder figures, EmbedFinder embeds, MarkReader marks, PageTree? tree)
{
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly BlockAccumulator _open = new(map, embeds, marks, tree);
    private string? _heading;
    private int _level = 1;
    private TextRange? _headingSpan;

    /// <summary>Blocks finished so far, over all sections.</summary>
    public int BlockCount { get; private set; }

    /// <summary>Blocks finished or begun so far.</summary>
    public int CountWithOpen() => BlockCount + (_open.IsEmpty ? 0 : 1);

    public void Add(Piece piece)
    {
        if (piece.Fate == Fate.Heading)
        {
            CloseSection();
            _heading = piece.Text;
            _level = piece.Block.Level is 0 ? 2 : piece.Block.Level;
            _headingSpan = piece.Span(map);
            return;
        }

        if (!_open.Accepts(piece))
            CloseBlock();
        _open.Add(piece);
    }

    /// <summary>Ends the block under construction, so that a picture or a related link can stand after it.</summary>
    public void CloseBlock()
    {
        if (_open.Build() is { } block)
            AddBlock(block);
    }

    public void AddPictures(int beforeBlock)
    {
        foreach (var figure in figures.TakeBefore(beforeBlock))
        {
            CloseBlock();
            AddBlock(figure);
        }
    }

    public ImmutableArray<Section> Build()
    {
        CloseSection();
        return _sections.DrainToImmutable();
    }

    private void AddBlock(Block block)
    {
        _blocks.Add(block);
        BlockCount++;
    }

    private void CloseSection()
    {
        CloseBlock();
        if (_heading is null && _blocks.Count == 0)
            return;
        _sections.Add(new Section { Heading = _heading, Level = _level, HeadingSpan = _headingSpan, Blocks = _blocks.DrainToImmutable() });
        _heading = null;
        _headingSpan = null;
        _level = 1;
    }
}
