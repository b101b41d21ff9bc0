using System.Collections.Immutable;
using NewsParse.Writing.Formats;

namespace NewsParse.Writing.Chunks;

/// <summary>Cuts an article by section and block. A chunk never crosses a heading.</summary>
internal sealed class ArticleChunker(Article article, ChunkOptions options)
{
    private const string Separator = "\n\n";

    private readonly Func<string, int> _countTokens = options.CountTokens ?? TokenEstimate.Of;
    private readonly ImmutableArray<ArticleChunk>.Builder _chunks = ImmutableArray.CreateBuilder<ArticleChunk>();
    private readonly List<(int Level, string Heading)> _headings = [];
    private readonly List<string> _texts = [];
    private readonly List<TextRange> _spans = [];
    private string? _language;
    private int _firstBlock;
    private int _tokens;

    public ImmutableArray<ArticleChunk> Cut()
    {
        var index = 0;
        foreach (var section in article.Sections)
        {
            Enter(section);
            foreach (var block in section.Blocks)
                Add(block, index++);
            Close();
        }

        return _chunks.ToImmutable();
    }

    private void Enter(Section section)
    {
        if (section.Heading is null)
            return;
        _headings.RemoveAll(outer => outer.Level >= section.Level);
        _headings.Add((section.Level, section.Heading));
    }

    private void Add(Block block, int index)
    {
        if (PlainTextWriter.TextOf(block) is not { Length: > 0 } text)
            return;
        var tokens = _countTokens(text);
        if (tokens > options.MaxTokens)
        {
            Close();
            foreach (var part in TextCutter.Cut(text, options.MaxTokens, _countTokens))
            {
                Take(block, index, part, _countTokens(part));
                Close();
            }

            return;
        }

        if (_texts.Count > 0 && (long)_tokens + _countTokens(Separator) + tokens > options.MaxTokens)
            Close();
        Take(block, index, text, tokens);
    }

    private void Take(Block block, int index, string text, int tokens)
    {
        if (_texts.Count == 0)
        {
            _firstBlock = index;
            _language = block.Language;
        }

        _tokens += tokens + (_texts.Count > 0 ? _countTokens(Separator) : 0);
        _texts.Add(text);
        if (block.Span is { } span)
            _spans.Add(span);
    }

    private void Close()
    {
        if (_texts.Count == 0)
            return;
        var text = string.Join(Separator, _texts);
        _chunks.Add(new ArticleChunk
        {
            Index = _chunks.Count,
            Text = text,
            HeadingPath = [.. article.Title is { } title ? [title] : Array.Empty<string>(), .. _headings.Select(heading => heading.Heading)],
            Language = _language ?? article.Language,
            Published = article.Published?.Value,
            Url = article.CanonicalUrl ?? article.Url,
            Source = article.Source,
            FirstBlock = _firstBlock,
            Spans = [.. _spans],
            Tokens = _texts.Count == 1 ? _tokens : _countTokens(text),
        });
        _texts.Clear();
        _spans.Clear();
        _tokens = 0;
    }
}
