namespace NewsParse.Labeling.Fates;

/// <summary>The columns of a piece's own features, after those of its block. Counts are logarithms of 1 + n.</summary>
internal enum FateColumn
{
    LogWords, LogLength, RightToLeft, HasLetters, IsForeign, IsProse, IsCertain, IsLabel, HasDate, HasClock, IsRelativeTime, IsLinked,
    IsWholeBlock, IsFirstInBlock, IsLastInBlock, BlockShare, LogPiecesInBlock,
    EndsWithColon, EndsWithStop, EndsWithQuestion, EndsWithEllipsis, StartsWithDigit, StartsWithQuote, StartsWithUpper, StartsWithHash,
    IsNumber, IsAddress, IsNameLike, IsHeadlineShape, CapitalShare, DigitShare, HasAtSign, HasCopyright, HasBreadcrumbMark,
    IsSiteName, IsRepeated, IndexShare, LogIndex, LogIndexFromEnd,
    IsBeforeBody, LogToBody, IsAfterBody, LogSinceBody, IsInBody, BlockScore, IsSelected,

    // Pieces since the last one whose phrase says so, as 1 / (1 + n); 0 where there is none before
    SinceRelated, SinceComment, SinceByline, SinceTags, SincePublished, SinceCategory, SinceShare, SinceNewsletter, SinceGallery,
    // What the page's own claims say of the text
    IsClaimedAuthor, IsClaimedSection, IsClaimedKeyword,
    IsHtml, IsBlankBefore, IsInForm, IsInFigure, IsInQuote, IsInList, IsInTable,
}
