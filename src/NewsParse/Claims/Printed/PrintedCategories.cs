using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Packs;
using NewsParse.Reading.Blocks;

namespace NewsParse.Claims;

/// <summary>Reads the section off the path above the headline: its last step that is not the headline itself. A menu is no path.</summary>
internal sealed class PrintedCategories(PageLabels labels, PhraseMatcher phrases)
{
    private const int MostSteps = 5;
    private const int MostWords = 5;
    private const int ShortestTitlePart = 8;

    private static readonly char[] Marks = ['›', '»', '>', '/', '‹', '«', '\\', '→', '←', '|'];

    private readonly List<Piece> _pieces = labels.Pieces;

    public void Read()
    {
        if (labels.Found.Category is not null || labels.Title < 0)
            return;
        for (var last = labels.Title - 1; last >= 0; last--)
        {
            if (!IsStep(_pieces[last]))
                continue;
            var first = last;
            while (first > 0 && IsStep(_pieces[first - 1]))
                first--;
            labels.Found.Category = Section(first, last);
            return;
        }
    }

    private static bool IsStep(Piece piece) => piece is { Fate: Fate.Chrome, Role: ChromeRole.Breadcrumb };

    /// <summary>The last named step; null where the run is one lone step or too long for a path.</summary>
    private string? Section(int first, int last)
    {
        var steps = new List<string>();
        for (var i = first; i <= last; i++)
            foreach (var range in _pieces[i].Text.AsSpan().SplitAny(Marks))
                if (_pieces[i].Text.AsSpan(range).Trim(" -•·") is { IsEmpty: false } step && PieceShape.HasLetter(step) && !IsLabel(step, i == first && steps.Count == 0))
                    steps.Add(step.ToString());
        if (steps.Count > 0 && IsTitle(steps[^1]))
            steps.RemoveAt(steps.Count - 1);
        if (steps.Count is < 2 or > MostSteps && !(steps.Count == 1 && HasLabel(first)))
            return null;
        return steps.Count > 0 && SentenceShape.CountWords(steps[^1]) <= MostWords ? steps[^1] : null;
    }

    /// <summary>"You are here:" leads a path and is no step.</summary>
    private static bool IsLabel(ReadOnlySpan<char> step, bool isFirst) => isFirst && step.EndsWith(":");

    private bool HasLabel(int first) => _pieces[first].IsLabel || _pieces[first].Text.EndsWith(':') || (first > 0 && IsHome(_pieces[first - 1]));

    private bool IsHome(Piece piece) => piece is { Fate: Fate.Chrome } && phrases.MatchLine(piece.Text) is { IsMatch: true } match && (match.CanBe(ChromeRole.Navigation) || match.CanBe(ChromeRole.Breadcrumb));

    private bool IsTitle(string step) =>
        _pieces[labels.Title].Text.StartsWith(step.TrimEnd('…', '.', ' '), StringComparison.Ordinal) && step.Length >= Math.Min(ShortestTitlePart, _pieces[labels.Title].Text.Length);
}
