using System.Text;

namespace NewsParse.Workers.Archives;

/// <summary>A start line and named fields, as WARC records and HTTP messages begin.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderFields(string startLine) => StartLine = startLine;

    public string StartLine { get; }

    /// <summary>The value of a field, of several of one name the first; null where there is none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads a head. Lines that are no field are passed over; a line that begins with white space goes on with the one before.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).Split('\n');
        var fields = new HeaderFields(lines[0].TrimEnd('\r'));
        string? name = null;
        StringBuilder value = new();
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line is [' ' or '\t', ..])
            {
                value.Append(' ').Append(line.AsSpan().Trim());
                continue;
            }

            fields.Add(name, value);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].TrimEnd() : null;
            value.Append(line.AsSpan(colon + 1).Trim());
        }

        fields.Add(name, value);
        return fields;
    }

    /// <summary>Where the head ends and what comes after its empty line begins.</summary>
    public static (int Start, int Next)? EndOfHead(ReadOnlySpan<byte> bytes)
    {
        var from = 0;
        while (true)
        {
            var line = bytes[from..].IndexOf((byte)'\n');
            if (line < 0)
                return null;
            from += line + 1;
            if (bytes[from..].StartsWith("\n"u8))
                return (from, from + 1);
            if (bytes[from..].StartsWith("\r\n"u8))
                return (from, from + 2);
        }
    }

    private void Add(string? name, StringBuilder value)
    {
        if (name is not null)
            _values.TryAdd(name, value.ToString());
        value.Clear();
    }
}
