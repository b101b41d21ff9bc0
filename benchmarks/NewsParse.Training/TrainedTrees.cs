namespace NewsParse.Training;

/// <summary>The trees for one kind of input, and its pages with scores by trees that never saw their sites.</summary>
internal sealed record TrainedTrees(string Name, List<MeasuredPage> Pages, ModelTrainer.Trained First, ModelTrainer.Trained Second)
{
    public static TrainedTrees Of(string name, List<MeasuredPage> pages, int folds)
    {
        CrossValidation.Run(pages, folds);
        var second = ModelTrainer.Train(pages, CrossValidation.SecondColumns, TrainingOptions.Second);
        return new TrainedTrees(name, pages, ModelTrainer.Train(pages, CrossValidation.FirstColumns, TrainingOptions.First), second);
    }
}
