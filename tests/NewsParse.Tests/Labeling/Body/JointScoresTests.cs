using NewsParse.Labeling;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Packs;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Body;

internal sealed class JointScoresTests
{
    private static (List<Piece> Pieces, float[] Scores, FateScores Fates) Measure(string html)
    {
        var document = MeasuredDocument.Cut($"<html><body>{html}</body></html>");
        var labels = new ChromeLabeler(LanguagePackSet.Create([]).Matcher).Prepare(document, PageClaims.None, CancellationToken.None);
        using var matrix = BlockFeatures.Measure(document, BodyScoring.HintsOf(labels), BodyScoring.FactsOf(PageClaims.None));
        var scores = BlockScorer.Score(document, matrix, BodyModel.For(InputKind.Html));
        using var rows = FateFeatures.Measure(labels, matrix, scores, new bool[scores.Length]);
        return (labels.Pieces, scores, FateScores.Read(rows, CancellationToken.None));
    }

    [Test]
    public void A_block_of_one_piece_has_the_mean_of_both_models()
    {
        var (pieces, scores, fates) = Measure("<p>The harbour master said on Monday that all ports of the north open again after two weeks of storm.</p>");
        var labeller = fates.Of(0, PieceFate.Body) + fates.Of(0, PieceFate.Heading);

        Assert.That(JointScores.OfBlocks(pieces, scores, fates), Is.EqualTo([(scores[0] + labeller) / 2]));
    }

    [Test]
    public void A_certain_label_says_nothing_of_the_rest_of_its_block()
    {
        var (pieces, scores, fates) = Measure("<p>The harbour master said on Monday that all ports of the north open again after two weeks of storm. بیشتر بخوانید: <a href='/x'>Ports</a></p>");
        Assert.That(pieces, Has.Some.Matches<Piece>(static piece => piece.IsCertain));
        var (sum, words) = (0f, 0);
        for (var i = 0; i < pieces.Count; i++)
            if (!pieces[i].IsCertain)
                (sum, words) = (sum + (JointScores.Of(i, scores[0], fates) * (pieces[i].Words + 1)), words + pieces[i].Words + 1);

        Assert.That(JointScores.OfBlocks(pieces, scores, fates)[0], Is.EqualTo(sum / words).Within(1e-6));
    }
}
