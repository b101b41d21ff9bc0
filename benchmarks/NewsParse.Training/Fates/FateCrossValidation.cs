using NewsParse.Labeling.Fates;

namespace NewsParse.Training;

/// <summary>A labeller trained on each half of the sites and layouts and asked about the other; every page ends with the joint scores and the choice of models that never saw its site.</summary>
internal static class FateCrossValidation
{
    private const int Halves = 2;

    public static FateFigures Run(List<FateDocument> documents, int epochs)
    {
        var figures = new FateFigures();
        for (var half = 0; half < Halves; half++)
        {
            var net = FateTrainer.Train([.. documents.Where(d => d.Page.Page.Fold(Halves) != half)], epochs);
            foreach (var document in documents.Where(d => d.Page.Page.Fold(Halves) == half))
            {
                var scores = FateScores.Read(net, document.Rows, CancellationToken.None);
                document.Page.Join(scores);
                figures.Add(document, scores);
            }
        }

        return figures;
    }
}
