using System.Collections.Frozen;
using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Reading.PlainText;

internal enum MailField : byte { Subject, Date, Other }

/// <summary>The lines that mail programs print before a mail: who wrote it to whom, of what and when.</summary>
internal static class MailHead
{
    /// <summary>Fields a head has at least; a line of text may begin with the name of one.</summary>
    private const int FewestFields = 3;

    private const int MostLines = 40;

    private const int LongestName = 30;

    private static readonly Lazy<FrozenDictionary<string, MailField>> Names = new(static () =>
        EmbeddedText.ReadRows("NewsParse.Reading.PlainText.mail-heads.tsv")
            .GroupBy(static row => row[1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static rows => rows.Key, static rows => FieldOf(rows.First()[0]), StringComparer.OrdinalIgnoreCase));

    /// <summary>The fields of a head, one a line from the first on; null for lines that go on with the field before. Empty where a text has no head.</summary>
    public static List<(MailField? Field, int Value)> Find(string source, List<TextLine> lines)
    {
        var fields = new List<(MailField? Field, int Value)>();
        var (named, hasAddress) = (0, false);
        for (var i = 0; i < lines.Count && i < MostLines && (i == 0 || !lines[i].HasBlankBefore); i++)
        {
            var line = lines[i].In(source);
            var field = Read(line, out var value);
            if (field is null && (i == 0 || lines[i].Indent == 0))
                break;
            named += field is null ? 0 : 1;
            hasAddress |= line.Contains('@');
            fields.Add((field, value));
        }

        return named >= FewestFields && hasAddress ? fields : [];
    }

    private static MailField? Read(ReadOnlySpan<char> line, out int value)
    {
        value = line.IndexOfAny(':', '：') + 1;
        if (value is < 2 or > LongestName)
            return null;
        var name = line[..(value - 1)].Trim();
        while (value < line.Length && VisibleText.IsSpace(line[value]))
            value++;
        return value < line.Length && Names.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var field) ? field : null;
    }

    private static MailField FieldOf(string name) => name switch { "subject" => MailField.Subject, "date" => MailField.Date, _ => MailField.Other };
}
