using System.Collections.Immutable;
using AngleSharp.Dom;

namespace NewsParse.Reading.Loading;

/// <summary>An input decoded and told apart.</summary>
internal sealed record LoadedSource(string Text, InputKind Kind, IDocument? Document, string? Encoding, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <exception cref="ArticleLimitException">The input is longer than allowed.</exception>
    public static LoadedSource Load(ArticleSource source, int maxLength)
    {
        if (source.Document is { } document)
            return new LoadedSource(string.Empty, InputKind.Html, document, null, []);
        if (source.Content is { } content)
            return new LoadedSource(Checked(content, maxLength), source.Kind ?? InputSniffer.Sniff(content), null, null, []);
        if (source.Bytes.Length > 4L * maxLength) // no encoding takes more bytes for a UTF-16 code unit
            throw new ArticleLimitException(nameof(ArticleParserOptions.MaxInputLength), maxLength);
        var decoded = InputDecoder.Decode(source.Bytes.Span, source.Encoding, source.Charset);
        var text = Checked(decoded.Text, maxLength);
        return new LoadedSource(text, source.Kind ?? InputSniffer.Sniff(text), null, decoded.Encoding.WebName, Diagnose(decoded));
    }

    private static string Checked(string text, int maxLength) =>
        text.Length <= maxLength ? text : throw new ArticleLimitException(nameof(ArticleParserOptions.MaxInputLength), maxLength);

    private static ImmutableArray<Diagnostic> Diagnose(DecodedInput decoded)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (decoded.OverruledDeclaration is { } declared)
            diagnostics.Add(new Diagnostic("NP1001", $"The page declares {declared}, but its bytes are {decoded.Encoding.WebName}."));
        if (decoded.HasReplacements)
            diagnostics.Add(new Diagnostic("NP1002", $"Some bytes stand for no character in {decoded.Encoding.WebName}; they became U+FFFD."));
        if (decoded.ForeignEncoding is { } foreign)
            diagnostics.Add(new Diagnostic("NP1005", $"Stretches of the page that are no {decoded.Encoding.WebName} were read as {foreign.WebName}."));
        if (decoded.IsMended)
            diagnostics.Add(new Diagnostic("NP1006", "Stretches of the page had been encoded as UTF-8 twice; they were mended."));
        return diagnostics.ToImmutable();
    }
}
