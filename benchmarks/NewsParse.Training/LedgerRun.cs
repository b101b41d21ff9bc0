using System.Text.Json;

namespace NewsParse.Training;

/// <summary>A visible run of a made page with its one place in the truth.</summary>
/// <param name="Kind">What it is: para, heading, title, chrome, related …</param>
/// <param name="Role">Role of chrome; empty for other kinds.</param>
/// <param name="Text">The run as printed.</param>
internal readonly record struct LedgerRun(string Kind, string Role, string Text)
{
    /// <summary>The kinds that are text of the article.</summary>
    public bool IsBody => Kind is "para" or "heading" or "cell";

    /// <summary>The runs in page order; none where the truth has no ledger.</summary>
    public static LedgerRun[] ReadAll(JsonElement truth)
    {
        if (!truth.TryGetProperty("ledger", out var ledger))
            return [];
        var category = truth.TryGetProperty("category", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return [.. ledger.EnumerateArray().Select(row => OfRow(row[0].GetString()!, row[1].GetString()!, row[3].GetString()!, category))];
    }

    /// <summary>The name of the section, which the ledger counts with its label as chrome, is a value.</summary>
    private static LedgerRun OfRow(string kind, string role, string text, string? category) =>
        role == "category" && text.Trim() == category ? new LedgerRun("cat", "", text) : new LedgerRun(kind, role, text);

    /// <summary>The places that a truth without a ledger names by text alone, in no order.</summary>
    public static LedgerRun[] ReadNamed(JsonElement truth)
    {
        var runs = new List<LedgerRun>();
        foreach (var section in truth.GetProperty("sections").EnumerateArray())
        {
            Add(runs, "heading", section, "heading");
            foreach (var paragraph in section.GetProperty("paragraphs").EnumerateArray())
                runs.Add(new LedgerRun("para", "", paragraph.GetString()!));
        }

        foreach (var (name, kind) in new[] { ("title", "title"), ("kicker", "kicker"), ("subtitle", "subtitle"), ("lead", "lead"), ("category", "cat"), ("source", "source") })
            Add(runs, kind, truth, name);
        AddList(runs, truth, "byline", "byline", null);
        AddList(runs, truth, "tags", "tag", null);
        AddList(runs, truth, "captions", "caption", "text");
        AddList(runs, truth, "related_links", "related", "title");
        AddList(runs, truth, "comments", "c-text", "text");
        AddList(runs, truth, "comments", "c-author", "author");
        foreach (var piece in truth.GetProperty("chrome").EnumerateArray())
            runs.Add(new LedgerRun("chrome", piece.GetProperty("role").GetString()!, piece.GetProperty("text").GetString()!));
        return [.. runs];
    }

    private static void Add(List<LedgerRun> runs, string kind, JsonElement truth, string name)
    {
        if (truth.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            runs.Add(new LedgerRun(kind, "", value.GetString()!));
    }

    private static void AddList(List<LedgerRun> runs, JsonElement truth, string name, string kind, string? member)
    {
        if (!truth.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            return;
        foreach (var item in list.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String)
                runs.Add(new LedgerRun(kind, "", item.GetString()!));
            else if (member is not null && item.ValueKind == JsonValueKind.Object)
                Add(runs, kind, item, member);
    }
}
