using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class EmbeddedTextTests
{
    [Test]
    public void Rows_are_fields_without_comments_and_blank_lines()
    {
        var rows = EmbeddedText.ReadRows("NewsParse.Text.folding.tsv").ToArray();
        Assert.That(rows[0], Is.EqualTo(new[] { "064A", "06CC", "arabic letter yeh as arabic letter farsi yeh" }));
        Assert.That(rows, Has.All.Matches<string[]>(row => row.Length == 3 && row[0].Length == 4));
    }

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        Assert.That(() => EmbeddedText.Open("NewsParse.Text.nothing.tsv"), Throws.InvalidOperationException.With.Message.Contains("NewsParse.Text.nothing.tsv"));
}
