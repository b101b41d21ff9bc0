using NewsParse.Text;

namespace NewsParse.Training;

/// <summary>Finds for each text of a page, in page order, the runs of its truth that it prints: both are the same letters in the same order but for what a front end drops.</summary>
internal sealed class LedgerAligner
{
    /// <summary>Letters that the search may pass over to find the next text.</summary>
    private const int Reach = 6000;

    private readonly LedgerRun[] _runs;
    private readonly string _letters;
    private readonly int[] _owners;
    private int _position;

    public LedgerAligner(LedgerRun[] runs)
    {
        _runs = runs;
        var letters = new System.Text.StringBuilder();
        var owners = new List<int>();
        for (var i = 0; i < runs.Length; i++)
            foreach (var c in Letters(runs[i].Text))
            {
                letters.Append(c);
                owners.Add(i);
            }

        _letters = letters.ToString();
        _owners = [.. owners];
    }

    /// <summary>The run that owns most of a text, and its share; no run where the text is not found.</summary>
    public (LedgerRun? Run, float Share, float BodyShare) Next(string text)
    {
        var key = Letters(text);
        if (key.Length == 0)
            return (null, 0, 0);
        var at = _letters.IndexOf(key, _position, Math.Min(_letters.Length - _position, Reach + key.Length), StringComparison.Ordinal);
        if (at < 0)
            return (null, 0, 0);
        _position = at + key.Length;
        var counts = new Dictionary<int, int>();
        var body = 0;
        for (var i = at; i < at + key.Length; i++)
        {
            counts[_owners[i]] = counts.GetValueOrDefault(_owners[i]) + 1;
            body += _runs[_owners[i]].IsBody ? 1 : 0;
        }

        // runs of one kind and role count together: a list of tags in one piece is tags
        var (best, count) = counts.GroupBy(c => (_runs[c.Key].Kind, _runs[c.Key].Role)).Select(g => (g.First().Key, g.Sum(c => c.Value))).MaxBy(g => g.Item2);
        return (_runs[best], (float)count / key.Length, (float)body / key.Length);
    }

    private static string Letters(string text) =>
        string.Concat(TextNormalizer.Normalize(text).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
