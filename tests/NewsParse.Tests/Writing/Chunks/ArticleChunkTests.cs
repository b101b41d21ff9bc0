using System.Collections.Immutable;
using NewsParse.Tests.Writing.Formats;

namespace NewsParse.Tests.Writing.Chunks;

public class ArticleChunkTests
{
    [Test]
    public void Chunk_never_crosses_a_heading_and_knows_its_path()
    {
        var article = Of(Section(null, 1, "Opening."), Section("A", 2, "One.", "Two."), Section("B", 3, "Three."), Section("C", 2, "Four."));
        var chunks = article.ToChunks();
        Assert.That(chunks.Select(chunk => chunk.Text), Is.EqualTo(new[] { "Opening.", "One.\n\nTwo.", "Three.", "Four." }));
        Assert.That(chunks.Select(chunk => string.Join('/', chunk.HeadingPath)), Is.EqualTo(new[] { "Dam", "Dam/A", "Dam/A/B", "Dam/C" }));
        Assert.That(chunks.Select(chunk => chunk.FirstBlock), Is.EqualTo(new[] { 0, 1, 3, 4 }));
        Assert.That(chunks.Select(chunk => chunk.Index), Is.EqualTo(new[] { 0, 1, 2, 3 }));
    }

    [Test]
    public void Chunk_cites_its_source()
    {
        var chunk = SampleArticle.Full.ToChunks()[0];
        Assert.That(chunk.Url, Is.EqualTo("https://harirud.example/en/dam"));
        Assert.That(chunk.Published, Is.EqualTo("2025-12-01T10:30:00+04:30"));
        Assert.That(chunk.Source, Is.EqualTo("pages/dam.html"));
        Assert.That(chunk.Spans, Is.EqualTo(new[] { new TextRange(100, 60), new TextRange(150, 25) }));
        Assert.That(chunk.Language, Is.EqualTo("en"));
    }

    [Test]
    public void Long_paragraph_is_cut_between_sentences()
    {
        var text = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"This is sentence number {i}."));
        var chunks = Of(Section(null, 1, text)).ToChunks(new ChunkOptions { MaxTokens = 50 });
        Assert.That(chunks, Has.Length.GreaterThan(3));
        Assert.That(chunks.Select(chunk => chunk.Text), Has.All.EndsWith("."));
        Assert.That(string.Join(' ', chunks.Select(chunk => chunk.Text)), Is.EqualTo(text));
        Assert.That(chunks.Select(chunk => chunk.Tokens), Has.All.AtMost(50));
    }

    [Test]
    public void Own_counter_decides()
    {
        var words = new ChunkOptions { MaxTokens = 3, CountTokens = text => text.Split(' ').Length };
        var chunks = Of(Section(null, 1, "a b c d e f g")).ToChunks(words);
        Assert.That(chunks.Select(chunk => chunk.Text), Is.EqualTo(new[] { "a b c", "d e f", "g" }));
    }

    [TestCase("a")]
    [TestCase("\u0627")]
    [TestCase("\u4e2d")]
    [TestCase("\ud83d\ude00")]
    [TestCase("a\u0301")]
    public void Word_without_end_is_cut_between_characters(string letter)
    {
        var word = string.Concat(Enumerable.Repeat(letter, 50_000));
        var chunks = Of(Section(null, 1, word)).ToChunks(new ChunkOptions { MaxTokens = 100 });
        Assert.That(chunks.Select(chunk => chunk.Tokens), Has.All.InRange(1, 100));
        Assert.That(string.Concat(chunks.Select(chunk => chunk.Text)), Is.EqualTo(word));
        Assert.That(chunks.Select(chunk => chunk.Text), Has.All.StartsWith(letter).And.All.EndsWith(letter));
    }

    [Test]
    public void Letter_with_marks_without_end_is_cut_all_the_same()
    {
        var letter = "a" + new string('\u0301', 5_000);
        var chunks = Of(Section(null, 1, letter)).ToChunks(new ChunkOptions { MaxTokens = 50 });
        Assert.That(chunks.Select(chunk => chunk.Tokens), Has.All.InRange(1, 50));
        Assert.That(string.Concat(chunks.Select(chunk => chunk.Text)), Is.EqualTo(letter));
    }

    [Test]
    public void Lines_between_blocks_count_too()
    {
        var counter = new ChunkOptions { MaxTokens = 40, CountTokens = text => text.Length };
        var blocks = Enumerable.Range(0, 60).Select(i => new string('a', 1 + (i % 17))).ToArray();
        var chunks = Of(Section(null, 1, blocks)).ToChunks(counter);
        Assert.That(chunks.Select(chunk => chunk.Text.Length), Has.All.AtMost(40));
        Assert.That(chunks.Select(chunk => chunk.Tokens), Is.EqualTo(chunks.Select(chunk => chunk.Text.Length)));
    }

    [Test]
    public void Persian_counts_more_tokens_than_english_of_the_same_length()
    {
        var english = Of(Section(null, 1, new string('a', 400))).ToChunks()[0].Tokens;
        var persian = Of(Section(null, 1, new string('ا', 400))).ToChunks()[0].Tokens;
        Assert.That(persian, Is.EqualTo(2 * english));
    }

    [Test]
    public void Article_without_a_body_has_no_chunks()
    {
        Assert.That(new Article().ToChunks(), Is.Empty);
        Assert.That(() => new ChunkOptions { MaxTokens = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void No_letter_is_lost_or_doubled()
    {
        Gen.Select(Gen.String[Gen.Char["ab. !\u061fب"], 1, 60].Array[1, 6], Gen.Int[1, 20]).Sample((texts, maxTokens) =>
        {
            var paragraphs = texts.Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0).ToArray();
            var chunks = Of(Section(null, 1, paragraphs)).ToChunks(new ChunkOptions { MaxTokens = maxTokens });
            Assert.That(string.Concat(chunks.Select(chunk => chunk.Text)).Replace("\n", "").Replace(" ", ""), Is.EqualTo(string.Concat(paragraphs).Replace(" ", "")));
            Assert.That(chunks.Select(chunk => chunk.Tokens), Has.All.AtMost(maxTokens));
        });
    }

    private static Article Of(params Section[] sections) => new() { Title = "Dam", Sections = [.. sections] };

    private static Section Section(string? heading, int level, params string[] texts) => new()
    {
        Heading = heading,
        Level = level,
        Blocks = [.. texts.Select(text => (Block)new Paragraph { Text = text })],
    };
}
