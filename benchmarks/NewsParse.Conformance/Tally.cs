namespace NewsParse.Conformance;

/// <summary>A reader of the tests in one column of the table: true for a right answer; failures say why.</summary>
/// <param name="Answer">What the reader makes of a case, in the form of the expected output.</param>
internal sealed record Column<T>(Func<T, string> Answer);

/// <summary>Right answers and cases, a line for each file.</summary>
internal static class Tally
{
    /// <summary>Counts a folder of test files; whether the first column is right throughout.</summary>
    public static bool OfFolder<T>(string folder, string title, Func<string, IEnumerable<(T Case, string Name, string Expected)>> read, Column<T>[] columns, bool showsFailures, string files = "*.dat")
    {
        if (!Directory.Exists(folder))
            return true;
        Console.WriteLine(title);
        var totals = new int[columns.Length];
        var all = 0;
        foreach (var file in Directory.GetFiles(folder, files).Order(StringComparer.Ordinal))
        {
            var right = new int[columns.Length];
            var cases = 0;
            foreach (var (test, name, expected) in read(file))
            {
                cases++;
                for (var i = 0; i < columns.Length; i++)
                {
                    var answer = columns[i].Answer(test);
                    if (answer == expected)
                        right[i]++;
                    else if (i == 0 && showsFailures)
                        Console.WriteLine($"--- {Path.GetFileName(file)}:{name}\nwant\n{expected}\ngot\n{answer}");
                }
            }

            if (cases > 0)
                Print(Path.GetFileName(file), right, cases);
            for (var i = 0; i < totals.Length; i++)
                totals[i] += right[i];
            all += cases;
        }

        Print("total", totals, all);
        return totals[0] == all;
    }

    private static void Print(string name, int[] right, int cases) =>
        Console.WriteLine(name.PadRight(44) + string.Concat(right.Select(count => $"{count,6}")) + $" of {cases}");
}
