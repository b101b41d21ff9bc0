using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling;

/// <summary>Labels every piece of a document, in the order written down here. Nothing is removed; each piece gets one fate and a reason.</summary>
internal sealed class ChromeLabeler(PhraseMatcher phrases)
{
    /// <summary>Score from which a guessed role is believed for a piece in another script than the article's.</summary>
    private const double GuessScore = 0.35;

    /// <summary>Elements between a paragraph and the dialog it stands in.</summary>
    private const int DialogDepth = 8;

    /// <summary>Most words of a copyright line.</summary>
    private const int LongestCopyright = 40;

    private static readonly Action<PageLabels>[] Recognizers =
    [
        BodyScoring.Run,
        TitleRecognizer.Run,
        BodyRange.Run,
        static labeling => new HeadLineRecognizer(labeling).Run(),
        static labeling => new BreadcrumbRecognizer(labeling).Run(),
        CaptionRecognizer.Run,
        static labeling => new RelatedLinkRecognizer(labeling).Run(),
        static labeling => new MarkedValueRecognizer(labeling).Run(),
        static labeling => new CommentRecognizer(labeling).Run(),
        static labeling => new PrintedDateRecognizer(labeling).Run(),
        static labeling => new HeadRecognizer(labeling).Run(),
        static labeling => new BodyRecognizer(labeling).Run(),
        static labeling => new EmbedRecognizer(labeling).Run(),
        static labeling => new LeftoverRecognizer(labeling).Run(),
    ];

    public PageLabels Label(BlockDocument document, PageClaims claims, CancellationToken cancellationToken)
    {
        var labeling = Prepare(document, claims, cancellationToken);
        foreach (var recognize in Recognizers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            recognize(labeling);
        }

        new StructuredBody(labeling, cancellationToken).Run();
        ArticleLanguageRecognizer.Settle(labeling);
        return labeling;
    }

    /// <summary>What is known of the pieces before the body is chosen; the model is trained on it.</summary>
    public PageLabels Prepare(BlockDocument document, PageClaims claims, CancellationToken cancellationToken)
    {
        var pieces = new PieceCutter(phrases).Cut(document, cancellationToken);
        var labeling = new PageLabels { Document = document, Pieces = pieces, Claims = claims };
        cancellationToken.ThrowIfCancellationRequested();
        ArticleLanguageRecognizer.Run(labeling);
        Guess(labeling);
        cancellationToken.ThrowIfCancellationRequested();
        RoleContext.Run(labeling);
        return labeling;
    }

    /// <summary>Guesses what unlisted short pieces of another script say, and finds times in words.</summary>
    private void Guess(PageLabels labeling)
    {
        var asked = 0;
        foreach (var piece in labeling.Pieces)
        {
            if ((asked++ & 255) == 0)
                labeling.Document.Cancellation.ThrowIfCancellationRequested();
            if (piece.KnownRole is not null || piece.Date is not null)
                continue;
            if (piece.Words <= LongestCopyright && piece.Text.Contains('©', StringComparison.Ordinal))
            {
                (piece.KnownRole, piece.Phrase, piece.IsCertain) = (ChromeRole.Copyright, "©", true);
                continue;
            }

            if (piece.IsProse)
            {
                MarkDialog(labeling, piece);
                continue;
            }

            if (piece.Words <= 5 && DateParser.IsDateLike(piece.Text))
                piece.IsRelativeTime = true;
            else if (piece.IsForeign && piece.Words <= 16 && phrases.GuessRole(piece.Text) is { IsMatch: true } guess && guess.Score >= GuessScore)
                (piece.KnownRole, piece.Phrase, piece.KnownLanguage) = (guess.Role, guess.Phrase, guess.Language);
        }
    }

    /// <summary>Text in a dialog stands above the page and is none of it, however long it is.</summary>
    private static void MarkDialog(PageLabels labeling, Piece piece)
    {
        if (labeling.Document.Tree is not { } tree)
            return;
        for (int node = piece.Block.Node, steps = 0; node > 0 && steps < DialogDepth; node = tree.Parent(node), steps++)
        {
            if (tree.Tag(node) != HtmlTag.Dialog && tree.Attribute(node, "role") is not ("dialog" or "alertdialog") && tree.Attribute(node, "aria-modal") != "true")
                continue;
            (piece.KnownRole, piece.Phrase, piece.IsCertain) = (ChromeRole.Cookie, "dialog", true);
            return;
        }
    }
}
