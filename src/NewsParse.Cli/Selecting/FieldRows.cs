using System.Text;
using System.Text.Json;

namespace NewsParse.Cli.Selecting;

/// <summary>Selected fields of articles, a row each: one JSON object a line, or cells of a table that a spreadsheet takes for nothing but text.</summary>
internal sealed class FieldRows
{
    public const string Csv = "csv";
    public const string Tsv = "tsv";

    private const string ListSeparator = "; ";

    /// <summary>Spreadsheets run what begins with these; of each also the wide form.</summary>
    private const string FormulaStarts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>What stands for an object in a cell: its first member of these.</summary>
    private static readonly string[] Speaking = ["value", "name", "title", "text", "url"];

    private readonly ArticleFields _fields;
    private readonly char _separator;

    /// <param name="fields">What a row holds.</param>
    /// <param name="format"><see cref="Csv"/>, <see cref="Tsv"/>, or anything else for JSON.</param>
    public FieldRows(ArticleFields fields, string? format)
    {
        _fields = fields;
        _separator = format switch { Csv => ',', Tsv => '\t', _ => '\0' };
    }

    public bool IsTable => _separator != '\0';

    /// <summary>The row of names above a table; nothing above JSON.</summary>
    public ReadOnlyMemory<byte> Head => IsTable ? Encoding.UTF8.GetBytes(string.Join(_separator, _fields.Selected) + "\n") : default;

    public ReadOnlyMemory<byte> RowOf(Article article)
    {
        var values = _fields.ValuesOf(article);
        return IsTable
            ? Encoding.UTF8.GetBytes(string.Join(_separator, values.Select(value => Quoted(Harmless(CellOf(value), value.ValueKind)))) + "\n")
            : JsonLine(values);
    }

    private byte[] JsonLine(JsonElement[] values)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = ArticleJson.ArticleTypeInfo.Options.Encoder }))
        {
            writer.WriteStartObject();
            for (var i = 0; i < values.Length; i++)
            {
                writer.WritePropertyName(_fields.Selected[i]);
                values[i].WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private static string CellOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(ListSeparator, value.EnumerateArray().Select(CellOf)),
        JsonValueKind.Object => CellOfObject(value),
        _ => value.GetRawText(),
    };

    private static string CellOfObject(JsonElement value)
    {
        foreach (var name in Speaking)
        {
            if (value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String)
                return member.GetString()!;
        }

        return value.GetRawText();
    }

    /// <summary>Text that a spreadsheet would run is led by an apostrophe, which it takes for "this is text"; numbers stay numbers.</summary>
    private static string Harmless(string cell, JsonValueKind kind) =>
        kind != JsonValueKind.Number && cell.Length > 0 && (FormulaStarts.Contains(cell[0], StringComparison.Ordinal) || cell[0] is '\t' or '\r' or '\n') ? "'" + cell : cell;

    /// <summary>Quoted as RFC 4180 has it; a table parted by tabs knows no quotes, so line breaks and tabs become blanks there.</summary>
    private string Quoted(string cell)
    {
        if (_separator == '\t')
            return cell.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        return cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
    }
}
