namespace NewsParse.Quotes;

/// <summary>Recognises an interview printed as questions without marks and answers in marks.</summary>
internal sealed class Interview
{
    private const int FewestAnswers = 2;
    private readonly bool[] _answers;

    private Interview(bool[] answers) => _answers = answers;

    /// <summary>Whether the paragraph answers the question printed before it.</summary>
    public bool IsAnswer(int paragraph) => _answers[paragraph];

    public static Interview Of(string text, IReadOnlyList<TextRange> paragraphs, List<Stretch> stretches)
    {
        var answers = new bool[paragraphs.Count];
        var found = 0;
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            var p = stretch.Paragraph;
            var first = i == 0 || stretches[i - 1].Paragraph < p;
            var free = i == 0 || stretches[i - 1].Paragraph < p - 1;
            if (first && free && p > 0 && IsQuestion(text, paragraphs[p - 1])
                && text.AsSpan(paragraphs[p].Start, stretch.OpenStart - paragraphs[p].Start).IsWhiteSpace())
            {
                answers[p] = true;
                found++;
            }
        }

        return new Interview(found >= FewestAnswers ? answers : new bool[paragraphs.Count]);
    }

    private static bool IsQuestion(string text, TextRange paragraph)
    {
        var question = text.AsSpan(paragraph.Start, paragraph.Length).TrimEnd();
        return question is [.., '?' or '\u061f'];
    }
}
