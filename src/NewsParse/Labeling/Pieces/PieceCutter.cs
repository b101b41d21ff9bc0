using NewsParse.Reading.Blocks;
using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

/// <summary>Cuts blocks into pieces: prose stays whole but for chrome glued into it, lines of page furniture fall apart.</summary>
internal sealed class PieceCutter
{
    private readonly PhraseMatcher _phrases;
    private readonly PieceWriter _writer;
    private readonly LineCutter _lines;
    private readonly ProseCutter _prose;

    /// <summary>A cutter for one document.</summary>
    public PieceCutter(PhraseMatcher phrases)
    {
        _phrases = phrases;
        _writer = new PieceWriter(phrases);
        _lines = new LineCutter(phrases, _writer);
        _prose = new ProseCutter(phrases, _writer);
    }

    public List<Piece> Cut(BlockDocument document, CancellationToken cancellationToken)
    {
        var showsHidden = HiddenBody.IsArticle(document);
        foreach (var block in document.Blocks)
        {
            if ((block.Index & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!block.IsHidden || (showsHidden && HiddenBody.IsProse(block)))
                CutBlock(block);
        }

        return _writer.Pieces;
    }

    private void CutBlock(TextBlock block)
    {
        var text = block.Text.AsSpan();
        if (text.Length <= PieceWriter.LongestLine && TryAddBlock(block))
            return;
        if (block.Kind is BlockKind.Preformatted)
        {
            _writer.Add(block, 0, text.Length);
            return;
        }

        if (PieceShape.IsProse(text, block.Words) && block.LinkDensity < 0.7 && !text.Contains(" | ", StringComparison.Ordinal))
        {
            _prose.Cut(block);
            return;
        }

        _lines.Cut(block);
    }

    /// <summary>A whole block that is one phrase; a template's gap must not swallow what other elements say.</summary>
    private bool TryAddBlock(TextBlock block)
    {
        var match = _phrases.MatchLine(block.Text);
        if (match.IsMatch && match.Gap.Length > 0 && block.Runs.Length > 1)
            return false;
        return _writer.TryAddLine(block, 0, block.Text.Length, match);
    }
}
