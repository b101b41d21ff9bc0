namespace NewsParse.Labeling.Features;

/// <summary>The columns of a <see cref="FeatureMatrix"/>: what is measured of a block, and why it helps. Logarithms are of 1 + n.</summary>
/// <remarks>Distances to elements count steps up the tree; <see cref="AncestorFeatures.None"/> where there is none.</remarks>
internal enum BlockFeature
{
    // Own text
    /// <summary>Logarithm of the words: prose is long, furniture short.</summary>
    LogWords,
    /// <summary>Logarithm of the characters.</summary>
    LogChars,
    /// <summary>Logarithm of the sentence ends: menus have none.</summary>
    LogSentences,
    /// <summary>Words per sentence end.</summary>
    WordsPerSentence,
    /// <summary>Commas per word, of any script: prose has them.</summary>
    CommaRate,
    /// <summary>Whether a full stop, question or exclamation mark or colon ends it.</summary>
    EndsSentence,
    /// <summary>Whether a full stop ends it.</summary>
    EndsWithStop,
    /// <summary>Whether a colon ends it: announces a list or a box.</summary>
    EndsWithColon,
    /// <summary>Whether a question mark ends it: headings and polls.</summary>
    EndsWithQuestion,
    /// <summary>Whether dots or an ellipsis end it: cut teasers.</summary>
    EndsWithEllipsis,
    /// <summary>Whether a capital begins it.</summary>
    StartsUpper,
    /// <summary>Whether a lower-case letter begins it: a sentence torn apart.</summary>
    StartsLower,
    /// <summary>Whether a digit begins it: dates, counts, rankings.</summary>
    StartsDigit,
    /// <summary>Whether a quotation mark begins it.</summary>
    StartsQuote,
    /// <summary>Share of words that begin with a capital: names, menus and headlines.</summary>
    CapitalWordShare,
    /// <summary>Share of letters that are capitals: labels and buttons.</summary>
    UpperShare,
    /// <summary>Share of characters that are digits.</summary>
    DigitShare,
    /// <summary>Letters per word.</summary>
    MeanWordLength,
    /// <summary>Logarithm of the quotation marks: news prose quotes.</summary>
    LogQuoteMarks,
    /// <summary>Bars, slashes, bullets and arrows per word: lines of links and data.</summary>
    SeparatorRate,
    /// <summary>Share of characters that are neither letter, digit nor white space.</summary>
    SymbolShare,
    /// <summary>Whether it holds a copyright sign.</summary>
    HasCopyright,
    /// <summary>Whether it holds an at sign: handles and mail addresses.</summary>
    HasAtSign,
    /// <summary>Whether it holds a printed web address.</summary>
    HasAddress,
    /// <summary>Brackets per word.</summary>
    BracketRate,
    /// <summary>Share of its text in bold: labels, bold headings.</summary>
    BoldShare,
    /// <summary>Share of its text in italics: editors' notes, credits.</summary>
    ItalicShare,
    /// <summary>Share of its text in links.</summary>
    LinkDensity,
    /// <summary>Logarithm of the links.</summary>
    LogLinks,
    /// <summary>Words per link: teasers link whole sentences, prose links phrases.</summary>
    WordsPerLink,
    /// <summary>Whether a link begins it.</summary>
    StartsWithLink,
    /// <summary>Whether a link ends it.</summary>
    EndsWithLink,
    /// <summary>Logarithm of the runs: text pieced together from many elements.</summary>
    LogRuns,
    /// <summary>How often the page prints the same text elsewhere.</summary>
    Repeats,
    /// <summary>Whether most of its letters are of another script than the page's prose.</summary>
    IsOtherScript,
    /// <summary>Share of the page's prose written in this block's script.</summary>
    ScriptShare,

    // Own markup
    /// <summary>The block's kind.</summary>
    Kind,
    /// <summary>Heading level, 0 for no heading.</summary>
    HeadingLevel,
    /// <summary>Whether its element is a paragraph element.</summary>
    IsParagraphElement,
    /// <summary>Whether its element is a generic container.</summary>
    IsDivision,
    /// <summary>Whether the page hides it.</summary>
    IsHidden,
    /// <summary>Elements above it.</summary>
    Depth,
    /// <summary>Whether the element holds other blocks too: text between them is often loose.</summary>
    IsMixedContent,
    /// <summary>Whether a blank line stands before it, in plain text.</summary>
    HasBlankBefore,

    // Distance to the nearest element of a kind
    ToArticle, ToMain, ToSection, ToHeader, ToFooter, ToNav, ToAside, ToForm, ToFigure, ToTable, ToList, ToBlockquote, ToLink,
    ToButton, ToDetails, ToDialog, ToHeading, ToParagraph, ToAddress, ToTime,

    // Distance to the nearest element whose class, id, role or itemprop names a thing (see name-hints.json)
    NameBody, NameArticle, NameContent, NameTitle, NameLead, NameAuthor, NameDate, NameCaption, NameMedia, NameComment, NameShare,
    NameRelated, NameTeaser, NameList, NameAdvert, NameNewsletter, NamePaywall, NameNavigation, NameHeader, NameFooter, NameSidebar,
    NameTags, NameConsent, NameLogin, NameBreadcrumb, NameWidget, NameQuote, NameLive, NameTools, NameNote, NameHidden, NameText,

    // The nearest five ancestors that hold more than the one below: what stands in them
    /// <summary>Share of the page's text.</summary>
    Share1, Share2, Share3, Share4, Share5,
    /// <summary>Share of the page's prose.</summary>
    Prose1, Prose2, Prose3, Prose4, Prose5,
    /// <summary>Link density.</summary>
    Links1, Links2, Links3, Links4, Links5,
    /// <summary>Logarithm of the blocks.</summary>
    Blocks1, Blocks2, Blocks3, Blocks4, Blocks5,

    // Where the prose stands
    /// <summary>Share of the page's prose that stands in paragraphs next to it (same parent).</summary>
    SiblingProse,
    /// <summary>Logarithm of the prose blocks next to it.</summary>
    LogSiblingProseBlocks,
    /// <summary>Steps up from the deepest element with half of the page's prose to one that also holds the block; 0 inside it.</summary>
    ToHalfProse,
    /// <summary>Steps from there down to the block.</summary>
    BelowHalfProse,
    /// <summary>The same for the deepest element with four fifths of the page's prose.</summary>
    ToMostProse,
    /// <summary>Steps from there down to the block.</summary>
    BelowMostProse,

    // Blocks of the same build: same tag and class names of the element and its parent
    /// <summary>Their share of the page's text.</summary>
    LikeShare,
    /// <summary>Their share of the page's prose.</summary>
    LikeProse,
    /// <summary>Logarithm of their number.</summary>
    LogLikeCount,
    /// <summary>Their link density.</summary>
    LikeLinks,
    /// <summary>Logarithm of their mean words.</summary>
    LogLikeWords,
    /// <summary>Share of the page's blocks between the first and the last of them.</summary>
    LikeSpread,

    /// <summary>Logarithm of how often a block of this build follows one of the build before it: teasers and comments come in a beat.</summary>
    LogPairsBefore,
    /// <summary>The same with the block after it.</summary>
    LogPairsAfter,
    /// <summary>Logarithm of the largest number of like-built siblings of any element above the block's own: cards and comments.</summary>
    LogRepeatedContainers,
    /// <summary>Distance to that element.</summary>
    ToRepeatedContainer,
    /// <summary>Share of the page's prose in that element.</summary>
    RepeatedContainerProse,

    // Position
    /// <summary>Blocks before it, as share.</summary>
    IndexShare,
    /// <summary>Text before it, as share.</summary>
    TextBefore,
    /// <summary>Prose before it, as share.</summary>
    ProseBefore,
    /// <summary>Blocks since the title's block, negative before it; clipped to 100.</summary>
    BlocksSinceTitle,
    /// <summary>Logarithm of the words since the title's block, negative before it.</summary>
    LogWordsSinceTitle,
    /// <summary>Steps up from the block to an element that also holds the title.</summary>
    ToTitle,
    /// <summary>Blocks since the last heading, clipped to 50.</summary>
    BlocksSinceHeading,
    /// <summary>Level of the last heading.</summary>
    LastHeadingLevel,
    /// <summary>Blocks since the last prose, clipped to 50.</summary>
    BlocksSinceProse,
    /// <summary>Blocks to the next prose, clipped to 50.</summary>
    BlocksToProse,
    /// <summary>Blocks since the last block in the same parent, clipped to 50.</summary>
    BlocksSinceSibling,
    /// <summary>Pictures between the block before and this one.</summary>
    PicturesBefore,
    /// <summary>Pictures between this block and the next.</summary>
    PicturesAfter,

    // Neighbours
    WordsBefore1, WordsBefore2, WordsBefore3, WordsAfter1, WordsAfter2, WordsAfter3,
    LinksBefore1, LinksBefore2, LinksBefore3, LinksAfter1, LinksAfter2, LinksAfter3,
    StopBefore1, StopBefore2, StopAfter1, StopAfter2,
    KindBefore1, KindAfter1,
    /// <summary>Steps up from the block to an element that also holds the block before.</summary>
    ToBlockBefore,
    /// <summary>Steps up from the block to an element that also holds the block after.</summary>
    ToBlockAfter,
    /// <summary>Whether the block before is of the same build.</summary>
    IsLikeBefore,
    /// <summary>Whether the block after is of the same build.</summary>
    IsLikeAfter,
    /// <summary>Share of prose in the five blocks before and after.</summary>
    ProseAround,
    /// <summary>Link density of the five blocks before and after.</summary>
    LinksAround,

    // Overlap with what the page says of itself
    /// <summary>Share of its words that stand in the title.</summary>
    InTitle,
    /// <summary>Share of the title's words that stand in it.</summary>
    CoversTitle,
    /// <summary>Share of its four-word sequences that stand in the structured body.</summary>
    InStructuredBody,
    /// <summary>Share of its four-word sequences that stand in the description.</summary>
    InDescription,

    // Labels of other stages
    /// <summary>1 + the chrome role, 0 without one.</summary>
    Role,
    /// <summary>1 + the chrome role of the last labelled block before it within 10 blocks, 0 without one.</summary>
    RoleBefore,
    /// <summary>Blocks since that one.</summary>
    BlocksSinceRole,
    /// <summary>How much of its text is a date.</summary>
    DateLike,

    // The page
    PageLogBlocks, PageLogWords, PageLogProse, PageLinkDensity,
    /// <summary>Share of the prose in paragraph elements.</summary>
    PageProseInParagraphs,
    /// <summary>Share of the text that stands under elements with telling names: low on opaque pages.</summary>
    PageNamedShare,
    /// <summary>Logarithm of the words in the structured body.</summary>
    PageLogStructuredWords,
    /// <summary>Article elements on the page.</summary>
    PageArticles,
    /// <summary>Share of the page's prose that is hidden.</summary>
    PageHiddenProse,
    /// <summary>Whether a title block was found.</summary>
    PageHasTitle,

    // Scores of the first pass, for the second
    /// <summary>The block's own score; 0 in the first pass, as all of these.</summary>
    Score,
    ScoreBefore1, ScoreBefore2, ScoreBefore3, ScoreAfter1, ScoreAfter2, ScoreAfter3,
    /// <summary>Mean of the scores before it, weighted by words, each block counting less the farther it stands.</summary>
    ScoreTrailBefore,
    /// <summary>The same for the blocks after it.</summary>
    ScoreTrailAfter,
    /// <summary>Mean score by words of what stands in the nearest five ancestors that hold more than the one below.</summary>
    ScoreIn1, ScoreIn2, ScoreIn3, ScoreIn4, ScoreIn5,
    /// <summary>Mean score by words of the blocks of the same build.</summary>
    ScoreOfLike,
    /// <summary>Share of the page's likely body (scores above one half, by words) that stands before it.</summary>
    BodyBefore,
    /// <summary>Blocks since the last likely body block, clipped to 50.</summary>
    BlocksSinceBody,
    /// <summary>Blocks to the next likely body block, clipped to 50.</summary>
    BlocksToBody,
    /// <summary>Logarithm of the words in the run of likely body blocks around it.</summary>
    LogRunWords,
    /// <summary>Logarithm of the page's likely body words.</summary>
    PageLogBody,
    /// <summary>Mean distance of the page's scores from one half: how sure the first pass was.</summary>
    PageSureness,
    /// <summary>Best score by words of a heading's own section: the blocks up to the next heading.</summary>
    SectionScore,
}
