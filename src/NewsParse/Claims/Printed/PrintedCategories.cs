using System.Buffers;
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

    /// <summary>Steps a path on lines of its own has before its last.</summary>
    private const int MostLines = 3;
    private const int LongestSection = 40;
    private const int ShortestTitlePart = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("›»>/‹«\\→←");

    private readonly List<Piece> _pieces = labels.Pieces;

    public void Read()
    {
        if (labels.Found.Category is { } found && !IsSection(found))
            labels.Found.Category = LastStep(found);
        if (labels.Found.Category is not null || labels.Title < 0)
            return;
        for (var last = labels.Title - 1; last >= 0; last--)
        {
            if (!IsStep(_pieces[last]))
                continue;
            if (IsMenu(last))
                return;
            var first = last;
            while (first > 0 && (IsStep(_pieces[first - 1]) || IsBeside(_pieces[first - 1], _pieces[first])))
                first--;
            labels.Found.Category = Section(first, last);
            return;
        }
    }

    /// <summary>Whether a text prints the step among more lines of one or two words than a path has, with no mark between them.</summary>
    private bool IsMenu(int last)
    {
        var first = last;
        while (!labels.IsHtml && first > 0 && IsMenuLine(_pieces[first]) && IsMenuLine(_pieces[first - 1]))
            first--;
        return last - first >= MostLines;
    }

    private static bool IsMenuLine(Piece piece) => piece is { Fate: Fate.Chrome, Role: ChromeRole.Breadcrumb or ChromeRole.Navigation, Words: 1 or 2 }
        && piece.Text.Length == piece.Block.Text.Length && !BreadcrumbShape.IsMark(piece.Text) && !piece.Text.AsSpan().ContainsAny(Marks);

    private static bool IsStep(Piece piece) => piece is { Fate: Fate.Chrome, Role: ChromeRole.Breadcrumb };

    /// <summary>A mark, or a step of the same line that is taken for navigation.</summary>
    private static bool IsBeside(Piece piece, Piece step) =>
        piece.Fate == Fate.Chrome && (BreadcrumbShape.IsMark(piece.Text) || (ReferenceEquals(piece.Block, step.Block) && piece.Words is > 0 and <= MostWords));

    /// <summary>A few words that name no language and repeat no headline.</summary>
    private bool IsSection(string text) => SentenceShape.CountWords(text) <= MostWords && text.Length <= LongestSection && !MetadataVocabulary.Shared.IsLanguageName(text)
        && !text.AsSpan().ContainsAny(Marks) && !text.Contains('|', StringComparison.Ordinal) && !text.Contains(" - ", StringComparison.Ordinal) && !text.EndsWith('?') && !text.Contains(':', StringComparison.Ordinal) && text.Length > 1 && !(labels.Title >= 0 && IsTitle(text));

    /// <summary>The section at the end of what was taken for one and is a path; null where it is none.</summary>
    private string? LastStep(string path)
    {
        if (path.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && IsSection(path[(colon + 1)..].Trim()) && colon + 1 < path.Length)
            return path[(colon + 1)..].Trim();
        var last = Steps(path) is { Count: > 1 } steps ? steps[^1] : null;
        return last is not null && IsSection(last) ? last : null;
    }

    private static List<string> Steps(string text)
    {
        var steps = new List<string>();
        text = text.Replace(" - ", " › ", StringComparison.Ordinal);
        foreach (var range in text.AsSpan().SplitAny(Marks))
            if (text.AsSpan(range).Trim(" -•·") is { IsEmpty: false } step && PieceShape.HasLetter(step))
                steps.Add(step.ToString());
        return steps;
    }

    /// <summary>The last named step; null where the run is one lone step or too long for a path.</summary>
    private string? Section(int first, int last)
    {
        var steps = new List<string>();
        for (var i = first; i <= last; i++)
            foreach (var step in Steps(_pieces[i].Text))
                if (!IsLabel(step, i == first && steps.Count == 0))
                    steps.Add(step);
        if (steps.Count > 0 && IsTitle(steps[^1]))
            steps.RemoveAt(steps.Count - 1);
        if (steps.Count is < 2 or > MostSteps && !(steps.Count == 1 && HasLabel(first)))
            return null;
        return steps.Count > 0 && IsSection(steps[^1]) ? steps[^1] : null;
    }

    /// <summary>"You are here:" leads a path and is no step.</summary>
    private static bool IsLabel(string step, bool isFirst) => isFirst && step.EndsWith(':');

    private bool HasLabel(int first) => _pieces[first].IsLabel || _pieces[first].Text.EndsWith(':') || (first > 0 && IsHome(_pieces[first - 1]));

    private bool IsHome(Piece piece) => piece is { Fate: Fate.Chrome } && phrases.MatchLine(piece.Text) is { IsMatch: true } match && (match.CanBe(ChromeRole.Navigation) || match.CanBe(ChromeRole.Breadcrumb));

    private bool IsTitle(string step) =>
        _pieces[labels.Title].Text.StartsWith(step.TrimEnd('…', '.', ' '), StringComparison.Ordinal) && step.Length >= Math.Min(ShortestTitlePart, _pieces[labels.Title].Text.Length);
}
