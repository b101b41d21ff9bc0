using Microsoft.ML.Tokenizers;
using NewsParse;

var article = Article.ParseBytes(File.ReadAllBytes(args.Length > 0 ? args[0] : "samples/documents/harirud-dam.html"));

// begin chunks
// Exact counts by the tokenizer of the model in use; without one NewsParse estimates.
var tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");
var chunks = article.ToChunks(new ChunkOptions { MaxTokens = 120, CountTokens = text => tokenizer.CountTokens(text) });

foreach (var chunk in chunks)
    Console.WriteLine($"{chunk.Index} {chunk.Tokens} tokens | {string.Join(" > ", chunk.HeadingPath)} | {chunk.Published} | {chunk.Text[..Math.Min(60, chunk.Text.Length)]}");
// end chunks
