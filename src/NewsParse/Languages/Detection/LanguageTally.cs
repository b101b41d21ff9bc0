namespace NewsParse.Languages.Detection;

/// <summary>Adds up the evidence of many blocks and tells the language of the whole. For one thread.</summary>
internal sealed class LanguageTally
{
    private readonly LanguageModel _model = LanguageModel.Shared;
    private readonly double[] _scores;
    private readonly long[] _letters;

    public LanguageTally()
    {
        _scores = new double[_model.Languages.Length];
        _letters = new long[WritingScripts.Shared.Count];
    }

    public void Add(ReadOnlySpan<char> text) => _model.Weigh(text, _scores, _letters);

    public LanguageGuess Best() => LanguageVerdict.Choose(_model, _scores, _letters);

    /// <summary>What the texts so far hold against each language.</summary>
    public double[] Doubts() => LanguageVerdict.DoubtsOf(_model, _scores);
}
