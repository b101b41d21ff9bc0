using System.Globalization;
using System.Text.Json;
using NewsParse.Reading.Blocks;

namespace NewsParse.Training;

/// <summary>Writes selections for other programs: predictions by page for the scorer, and every block of the worst pages to read by eye.</summary>
internal static class Predictions
{
    public static void Write(List<MeasuredPage> pages, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var set in pages.GroupBy(p => p.Set))
        {
            using var writer = new Utf8JsonWriter(File.Create(Path.Combine(folder, set.Key + ".json")));
            writer.WriteStartObject();
            foreach (var page in set)
                WritePage(writer, page);
            writer.WriteEndObject();
        }
    }

    private static void WritePage(Utf8JsonWriter writer, MeasuredPage page)
    {
        writer.WriteStartObject(page.Page.Id);
        writer.WriteString("text", page.SelectedText());
        writer.WriteStartArray("blocks");
        for (var i = 0; i < page.Labels.Length; i++)
        {
            if (!page.Selection!.IsBody[i])
                continue;
            writer.WriteStartObject();
            writer.WriteString("t", page.Selection.Kinds[i] switch { BlockKind.Heading => "h", BlockKind.ListItem => "li", BlockKind.Cell => "td", _ => "p" });
            writer.WriteString("text", page.Document.Blocks[i].Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteWorst(List<MeasuredPage> pages, string folder)
    {
        Directory.CreateDirectory(folder);
        var worst = pages.Where(p => p.Page.Body is not null && p.Variant != PageVariant.Gutted)
            .Select(p => (Page: p, Agreement: BodyAgreement.Of(p.Page.Body!, p.SelectedText()))).OrderBy(p => p.Agreement.F1).Take(300).ToList();
        File.WriteAllLines(Path.Combine(folder, "worst.txt"), worst.Select(w => string.Create(CultureInfo.InvariantCulture,
            $"{w.Page.Set} {NameOf(w.Page)} F {w.Agreement.F1:F3} P {w.Agreement.Precision:F3} R {w.Agreement.Recall:F3} {w.Page.Page.Url}")));
        foreach (var (page, _) in worst)
            File.WriteAllLines(Path.Combine(folder, page.Set + "-" + NameOf(page) + ".txt"), Enumerable.Range(0, page.Labels.Length).Select(i => LineOf(page, i)));
    }

    private static string NameOf(MeasuredPage page) => page.Page.Id[..Math.Min(30, page.Page.Id.Length)];

    private static string LineOf(MeasuredPage page, int i)
    {
        var block = page.Document.Blocks[i];
        return string.Create(CultureInfo.InvariantCulture,
            $"{(page.Selection!.IsBody[i] ? "K" : " ")}{(page.Labels[i] >= 0.5f ? "G" : " ")} {page.Scores[i]:F2} {page.Labels[i]:F2} {i} {page.Selection.Reasons[i]} {page.Hints[i].Role} {page.Selection.Kinds[i]}{(block.IsHidden ? " hidden" : "")} {PathOf(page, i)} | {block.Text[..Math.Min(150, block.Text.Length)]}");
    }

    private static string PathOf(MeasuredPage page, int block)
    {
        var tree = page.Document.Tree;
        var path = new List<string>();
        for (var node = page.Document.Blocks[block].Node; tree is not null && node > 0 && path.Count < 7; node = tree.Parent(node))
            path.Add(tree.Name(node) + (tree.Attribute(node, "class") is { } c ? "." + c[..Math.Min(c.Length, 30)] : ""));
        return string.Join(" < ", path);
    }
}
