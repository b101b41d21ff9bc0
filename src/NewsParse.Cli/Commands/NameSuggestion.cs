namespace NewsParse.Cli.Commands;

/// <summary>The name a mistyped one was probably meant to be.</summary>
internal static class NameSuggestion
{
    private const int MostEdits = 2;

    /// <summary>The nearest name, or null where none is near; a word that begins a name is near it.</summary>
    public static string? Nearest(string typed, IEnumerable<string> names)
    {
        var (nearest, fewest) = ((string?)null, Math.Min(MostEdits, (typed.TrimStart('-').Length - 1) / 2) + 1);
        foreach (var name in names)
        {
            var edits = typed.Length > 2 && name.StartsWith(typed, StringComparison.Ordinal) ? 0 : EditsBetween(typed, name);
            if (edits < fewest)
                (nearest, fewest) = (name, edits);
        }

        return nearest;
    }

    /// <summary>How many letters must be put in, taken out, exchanged or swapped with their neighbour.</summary>
    private static int EditsBetween(string from, string to)
    {
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            edits[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            edits[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var exchange = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(exchange, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[from.Length, to.Length];
    }
}
