using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Fates;

/// <summary>Measures the pieces for the labeller: their block's features and scores, their own shape, phrases and place. A few passes, time linear in the page.</summary>
internal sealed class FateFeatures
{
    private static readonly (FateColumn Column, ChromeRole[] Roles)[] Marks =
    [
        (FateColumn.SinceRelated, [ChromeRole.RelatedLinks, ChromeRole.ReadMore, ChromeRole.PreviousNext]),
        (FateColumn.SinceComment, [ChromeRole.CommentCount, ChromeRole.CommentForm, ChromeRole.CommentSort, ChromeRole.CommentSubscribe, ChromeRole.CommentFeedback]),
        (FateColumn.SinceByline, [ChromeRole.Byline]), (FateColumn.SinceTags, [ChromeRole.Tags]), (FateColumn.SincePublished, [ChromeRole.Published, ChromeRole.Updated]),
        (FateColumn.SinceCategory, [ChromeRole.Category, ChromeRole.Breadcrumb]), (FateColumn.SinceShare, [ChromeRole.Share]),
        (FateColumn.SinceNewsletter, [ChromeRole.Newsletter, ChromeRole.Login, ChromeRole.Cookie]), (FateColumn.SinceGallery, [ChromeRole.Gallery, ChromeRole.Video, ChromeRole.Audio]),
    ];

    /// <summary>For each role, the column that tells how long ago one of its group was read, -1 without one.</summary>
    private static readonly int[] MarkOfRole = MarksByRole();

    private static readonly int[] Codes = ColumnsThat(FateInput.IsCode);
    private static readonly int[] Distances = ColumnsThat(static column => !FateInput.IsCode(column) && FateInput.IsDistance(column));

    private readonly PageLabels _labels;
    private readonly List<Piece> _pieces;
    private readonly FateRows _rows;

    private FateFeatures(PageLabels labels, FateRows rows)
    {
        _labels = labels;
        _pieces = labels.Pieces;
        _rows = rows;
    }

    /// <param name="labels">The pieces with their evidence.</param>
    /// <param name="matrix">The blocks' features, the columns of the first scores among them.</param>
    /// <param name="scores">The blocks' scores.</param>
    /// <param name="isBody">Whether the block was chosen for the body.</param>
    public static FateRows Measure(PageLabels labels, FeatureMatrix matrix, ReadOnlySpan<float> scores, ReadOnlySpan<bool> isBody)
    {
        var rows = new FateRows(labels.Pieces.Count);
        var features = new FateFeatures(labels, rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if ((i & 255) == 0)
                labels.Document.Cancellation.ThrowIfCancellationRequested();
            var block = features._pieces[i].Block.Index;
            features.WriteBlock(i, matrix.Row(block), scores[block], isBody[block]);
            features.WriteOwn(i);
            rows.ReadWords(i, features._pieces[i].Text);
        }

        features.WritePlace(isBody);
        features.WriteNames();
        features.WriteClaims();
        features.WriteMarks();
        return rows;
    }

    private Span<float> Own(int piece) => _rows.Values(piece)[FateInput.PieceStart..];

    private void WriteBlock(int index, ReadOnlySpan<float> row, float score, bool isBody)
    {
        var values = _rows.Values(index);
        row.CopyTo(values);
        foreach (var code in Codes)
            values[code] = 0;
        foreach (var distance in Distances)
            values[distance] = row[distance] >= AncestorFeatures.None - 1 || row[distance] < 0 ? 0 : 1 / (1 + row[distance]);
        var block = _pieces[index].Block;
        values[FateInput.KindStart + (int)block.Kind] = 1;
        values[FateInput.LevelStart + Math.Clamp(block.Level, 0, 6)] = 1;
        var own = Own(index);
        own[(int)FateColumn.BlockScore] = score;
        own[(int)FateColumn.IsSelected] = isBody ? 1 : 0;
        own[(int)FateColumn.IsHtml] = _labels.IsHtml ? 1 : 0;
        own[(int)FateColumn.IsBlankBefore] = block.HasBlankBefore ? 1 : 0;
        own[(int)FateColumn.IsInForm] = block.Context.Form >= 0 ? 1 : 0;
        own[(int)FateColumn.IsInFigure] = block.Context.Figure >= 0 ? 1 : 0;
        own[(int)FateColumn.IsInQuote] = block.Context.Quote >= 0 ? 1 : 0;
        own[(int)FateColumn.IsInList] = block.Context.List >= 0 ? 1 : 0;
        own[(int)FateColumn.IsInTable] = block.Context.Table >= 0 ? 1 : 0;
    }

    private void WriteOwn(int index)
    {
        var piece = _pieces[index];
        var own = Own(index);
        own[(int)FateColumn.LogWords] = Saturation.LogOf(piece.Words, Saturation.Words);
        own[(int)FateColumn.LogLength] = Saturation.LogOf(piece.Text.Length, Saturation.Words);
        own[(int)FateColumn.RightToLeft] = double.IsNaN(piece.RightToLeftShare) ? 0 : (float)piece.RightToLeftShare;
        own[(int)FateColumn.HasLetters] = double.IsNaN(piece.RightToLeftShare) ? 0 : 1;
        own[(int)FateColumn.IsForeign] = piece.IsForeign ? 1 : 0;
        own[(int)FateColumn.IsProse] = piece.IsProse ? 1 : 0;
        own[(int)FateColumn.IsCertain] = piece.IsCertain ? 1 : 0;
        own[(int)FateColumn.IsLabel] = piece.IsLabel ? 1 : 0;
        own[(int)FateColumn.HasDate] = piece.Date is not null ? 1 : 0;
        own[(int)FateColumn.HasClock] = piece.Date is { Value.Length: > 10 } ? 1 : 0;
        own[(int)FateColumn.IsRelativeTime] = piece.IsRelativeTime ? 1 : 0;
        own[(int)FateColumn.IsLinked] = piece.Link >= 0 ? 1 : 0;
        own[(int)FateColumn.IsWholeBlock] = piece.Text.Length == piece.Block.Text.Length ? 1 : 0;
        own[(int)FateColumn.IsFirstInBlock] = piece.Start == 0 ? 1 : 0;
        own[(int)FateColumn.IsLastInBlock] = piece.End == piece.Block.Text.Length ? 1 : 0;
        own[(int)FateColumn.BlockShare] = (float)piece.Text.Length / Math.Max(1, piece.Block.Text.Length);
        if (piece.KnownRole is { } role)
            _rows.Values(index)[(piece.IsCertain ? FateInput.KnownRoleStart : FateInput.GuessedRoleStart) + (int)role] = 1;
        WriteShape(piece, own);
    }

    private void WriteShape(Piece piece, Span<float> own)
    {
        var text = piece.Text.AsSpan();
        own[(int)FateColumn.EndsWithColon] = text.TrimEnd().EndsWith(":") ? 1 : 0;
        own[(int)FateColumn.EndsWithStop] = SentenceShape.EndsWithStop(text) ? 1 : 0;
        own[(int)FateColumn.EndsWithQuestion] = text[^1] is '?' or '؟' ? 1 : 0;
        own[(int)FateColumn.EndsWithEllipsis] = text[^1] is '…' || text.EndsWith("...") ? 1 : 0;
        own[(int)FateColumn.StartsWithDigit] = char.IsDigit(text[0]) ? 1 : 0;
        own[(int)FateColumn.StartsWithQuote] = SentenceShape.IsOpening(text[0]) ? 1 : 0;
        own[(int)FateColumn.StartsWithUpper] = char.IsUpper(text[0]) ? 1 : 0;
        own[(int)FateColumn.StartsWithHash] = text[0] == '#' ? 1 : 0;
        own[(int)FateColumn.IsNumber] = PieceShape.IsNumber(text) ? 1 : 0;
        own[(int)FateColumn.IsAddress] = PieceShape.IsAddress(text) ? 1 : 0;
        own[(int)FateColumn.IsNameLike] = piece.Words <= 5 && PieceShape.IsNameLike(text) ? 1 : 0;
        own[(int)FateColumn.IsHeadlineShape] = PieceShape.IsHeadline(text, piece.Words) ? 1 : 0;
        own[(int)FateColumn.HasAtSign] = text.Contains('@') ? 1 : 0;
        own[(int)FateColumn.HasCopyright] = text.Contains('©') ? 1 : 0;
        own[(int)FateColumn.HasBreadcrumbMark] = text.Length < 160 && BreadcrumbShape.IsPath(text) ? 1 : 0;
        own[(int)FateColumn.IsSiteName] = string.Equals(piece.Text, _labels.Claims.SiteName, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        own[(int)FateColumn.CapitalShare] = piece.IsProse ? 0 : (float)SentenceShape.CapitalShare(text);
        var digits = 0;
        foreach (var c in text)
            digits += char.IsDigit(c) ? 1 : 0;
        own[(int)FateColumn.DigitShare] = (float)digits / text.Length;
    }

    /// <summary>Where a piece stands among the pieces of its block, on the page, and against what was chosen for the body.</summary>
    private void WritePlace(ReadOnlySpan<bool> isBody)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (!isBody[_pieces[i].Block.Index] || _pieces[i].IsCertain)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        var seen = new HashSet<string>(_pieces.Count, StringComparer.Ordinal);
        for (int i = 0, start = 0; i < _pieces.Count; i++)
        {
            start = i > 0 && ReferenceEquals(_pieces[i].Block, _pieces[i - 1].Block) ? start : i;
            var own = Own(i);
            own[(int)FateColumn.LogPiecesInBlock] = i == start ? 0 : Saturation.LogOf(i - start, Saturation.Blocks);
            own[(int)FateColumn.IsRepeated] = seen.Add(_pieces[i].Text) ? 0 : 1;
            own[(int)FateColumn.IndexShare] = (float)i / _pieces.Count;
            own[(int)FateColumn.LogIndex] = Saturation.LogOf(i, Saturation.PageBlocks);
            own[(int)FateColumn.LogIndexFromEnd] = Saturation.LogOf(_pieces.Count - 1 - i, Saturation.PageBlocks);
            if (first < 0)
                continue;
            own[(int)FateColumn.IsBeforeBody] = i < first ? 1 : 0;
            own[(int)FateColumn.LogToBody] = i < first ? Saturation.LogOf(first - i, Saturation.Blocks) : 0;
            own[(int)FateColumn.IsAfterBody] = i > last ? 1 : 0;
            own[(int)FateColumn.LogSinceBody] = i > last ? Saturation.LogOf(i - last, Saturation.Blocks) : 0;
            own[(int)FateColumn.IsInBody] = i >= first && i <= last ? 1 : 0;
        }
    }

    /// <summary>What the class names around short texts say they are for.</summary>
    private void WriteNames()
    {
        if (_labels.Document.Tree is not { } tree)
            return;
        var (last, role) = (-1, (ChromeRole?)null);
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].IsProse)
                continue;
            if (_pieces[i].Element is var element && element != last)
                (last, role) = (element, ClassRoles.Find(tree, element));
            if (role is { } named)
                _rows.Values(i)[FateInput.NamedRoleStart + (int)named] = 1;
        }
    }

    private void WriteClaims()
    {
        var claims = _labels.Claims;
        if (claims.Authors.Count == 0 && claims.Section is null && claims.Keywords.Count == 0)
            return;
        var keywords = new HashSet<string>(claims.Keywords, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].Words is 0 or > FateInput.MostWords)
                continue;
            var text = _pieces[i].Text.AsSpan().Trim(" #:،,");
            var own = Own(i);
            own[(int)FateColumn.IsClaimedSection] = text.Equals(claims.Section, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            own[(int)FateColumn.IsClaimedKeyword] = keywords.Contains(text) ? 1 : 0;
            foreach (var author in claims.Authors)
                if (text.Contains(author, StringComparison.OrdinalIgnoreCase))
                    own[(int)FateColumn.IsClaimedAuthor] = 1;
        }
    }

    private void WriteMarks()
    {
        Span<int> at = stackalloc int[Marks.Length];
        at.Fill(int.MinValue / 2);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var own = Own(i);
            for (var k = 0; k < Marks.Length; k++)
                own[(int)Marks[k].Column] = i - at[k] > 100 ? 0 : 1f / (i - at[k]);
            if (_pieces[i].KnownRole is { } role && MarkOfRole[(int)role] is >= 0 and var mark)
                at[mark] = i;
        }
    }

    private static int[] ColumnsThat(Predicate<int> isWanted)
    {
        var columns = new List<int>();
        for (var column = 0; column < FeatureMatrix.Width; column++)
            if (isWanted(column))
                columns.Add(column);
        return [.. columns];
    }

    private static int[] MarksByRole()
    {
        var marks = new int[FateInput.Roles];
        Array.Fill(marks, -1);
        for (var k = 0; k < Marks.Length; k++)
            foreach (var role in Marks[k].Roles)
                marks[(int)role] = k;
        return marks;
    }
}
