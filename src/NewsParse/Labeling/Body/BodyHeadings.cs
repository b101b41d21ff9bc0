using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;

namespace NewsParse.Labeling.Body;

/// <summary>Headings among the kept blocks: lines that serve as headings without heading elements, and headings that announce nothing that was kept.</summary>
internal sealed class BodyHeadings
{
    private const float LongestHeading = 14;
    private const float ShortestText = 10;
    private const int FewestOfABuild = 3;

    private readonly BlockDocument _document;
    private readonly FeatureMatrix _matrix;
    private readonly bool[] _isBody;
    private readonly BlockKind[] _kinds;

    private BodyHeadings(BlockDocument document, FeatureMatrix matrix, bool[] isBody, BlockKind[] kinds)
    {
        _document = document;
        _matrix = matrix;
        _isBody = isBody;
        _kinds = kinds;
    }

    /// <summary>Fills the kinds: each block's own, or heading.</summary>
    public static void Recognise(BlockDocument document, FeatureMatrix matrix, bool[] isBody, BlockKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = document.Blocks[i].Kind;
        var headings = new BodyHeadings(document, matrix, isBody, kinds);
        headings.MarkBoldLines();
        headings.MarkByBuild();
    }

    /// <summary>A bold line between paragraphs; before the first paragraph such lines are bylines and kickers.</summary>
    private void MarkBoldLines()
    {
        var hasText = false;
        for (var i = 0; i < _isBody.Length; i++)
        {
            if (!_isBody[i])
                continue;
            if (hasText && IsLine(i) && Of(i, BlockFeature.BoldShare) > 0.95f && NextText(i) is >= 0 and var next && Of(next, BlockFeature.BoldShare) < 0.5f)
                _kinds[i] = BlockKind.Heading;
            hasText |= IsText(i);
        }
    }

    /// <summary>Lines of one build, all short, unended and each before a paragraph of another build, are headings by their style sheet.</summary>
    private void MarkByBuild()
    {
        if (_document.Tree is null)
            return;
        var signatures = LikenessFeatures.Signatures(_document);
        var lines = new Dictionary<uint, int>();
        for (var i = 0; i < _isBody.Length; i++)
        {
            if (!_isBody[i] || _kinds[i] != BlockKind.Paragraph)
                continue;
            var isHeading = IsLine(i) && NextText(i) is >= 0 and var next && signatures[next] != signatures[i];
            var count = lines.GetValueOrDefault(signatures[i]);
            lines[signatures[i]] = isHeading && count >= 0 ? count + 1 : -1;
        }

        for (var i = 0; i < _isBody.Length; i++)
            if (_isBody[i] && _kinds[i] == BlockKind.Paragraph && lines[signatures[i]] >= FewestOfABuild)
                _kinds[i] = BlockKind.Heading;
    }

    private bool IsLine(int i) =>
        _document.Blocks[i].Kind == BlockKind.Paragraph && Of(i, BlockFeature.LinkDensity) < 0.5f && Of(i, BlockFeature.LogWords) <= MathF.Log(1 + LongestHeading)
        && Of(i, BlockFeature.EndsWithStop) == 0 && Of(i, BlockFeature.EndsWithColon) == 0 && !_document.Blocks[i].Text.EndsWith(',')
        && !StartsWithClockTime(_document.Blocks[i].Text);

    /// <summary>"9h05 – …", "17:30 …": a bold line that opens an entry of a ticker is its first sentence.</summary>
    private static bool StartsWithClockTime(ReadOnlySpan<char> text)
    {
        var hour = text.IndexOfAnyExceptInRange('0', '9');
        return hour is 1 or 2 && text.Length > hour + 2 && text[hour] is 'h' or ':' or '.' && char.IsAsciiDigit(text[hour + 1]) && char.IsAsciiDigit(text[hour + 2])
            && (text.Length == hour + 3 || !char.IsLetterOrDigit(text[hour + 3]));
    }

    /// <summary>The next kept block if it is a paragraph of some length, else -1.</summary>
    private int NextText(int i)
    {
        for (i++; i < _isBody.Length && !_isBody[i];)
            i++;
        return i < _isBody.Length && IsText(i) ? i : -1;
    }

    private bool IsText(int i) => _document.Blocks[i].Kind == BlockKind.Paragraph && Of(i, BlockFeature.LogWords) > MathF.Log(1 + ShortestText);

    private float Of(int i, BlockFeature feature) => _matrix.Row(i)[(int)feature];

    public static void DropTrailing(bool[] isBody, BlockKind[] kinds, SelectionReason[] reasons)
    {
        for (var i = isBody.Length - 1; i >= 0; i--)
        {
            if (!isBody[i])
                continue;
            if (kinds[i] != BlockKind.Heading)
                return;
            (isBody[i], reasons[i]) = (false, SelectionReason.EmptySection);
        }
    }
}
