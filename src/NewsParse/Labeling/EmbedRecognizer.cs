using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>Tells posts of social networks and display quotes from block quotations, and reads a quotation's attribution.</summary>
internal sealed class EmbedRecognizer(PageLabels labeling)
{
    /// <summary>Words a display quote needs to be told from some that happen to stand in the text.</summary>
    private const int FewestWords = 4;

    private const string PullQuoteMark = "-";

    private static readonly Lazy<ImmutableArray<(string Mark, string Provider)>> Hosts =
        new(static () => [.. EmbeddedText.ReadRows("NewsParse.Labeling.embed-hosts.tsv").Select(static row => (row[0], row[1]))]);

    /// <summary>The network a class name or address names, or null.</summary>
    public static string? ProviderOf(string? text)
    {
        if (text is null)
            return null;
        foreach (var (mark, provider) in Hosts.Value)
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return provider;
        return null;
    }

    /// <summary>The network whose host an address names, or null.</summary>
    public static string? ProviderOfHost(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var url))
            return null;
        foreach (var (mark, provider) in Hosts.Value)
            if (provider != PullQuoteMark && IsHost(url.Host, mark))
                return provider;
        return null;
    }

    /// <summary>A mark with a dot is the end of a host, another one of its labels, alone or before a hyphen.</summary>
    private static bool IsHost(ReadOnlySpan<char> host, ReadOnlySpan<char> mark)
    {
        if (mark.Contains('.'))
            return host.Equals(mark, StringComparison.OrdinalIgnoreCase) || (host.EndsWith(mark, StringComparison.OrdinalIgnoreCase) && host[^(mark.Length + 1)] == '.');
        foreach (var label in host.Split('.'))
            if (host[label] is var name && name.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && (name.Length == mark.Length || name[mark.Length] == '-'))
                return true;
        return false;
    }

    private readonly List<uint> _words = [];
    private WordSequences? _paragraphs;

    public void Run()
    {
        if (labeling.Document.Tree is not { } tree)
            return;
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (piece.Fate != Fate.Body)
                continue;
            if (piece.Block.Context.Quote >= 0)
                TakeQuotation(tree, piece, i);
            else if (IsMarkedPullQuote(tree, piece.Block.Node) || (IsAside(tree, piece.Block.Node) && IsRepeated(tree, piece)))
                piece.BodyKind = BodyKind.PullQuote;
        }
    }

    private void TakeQuotation(PageTree tree, Piece piece, int index)
    {
        var quote = piece.Block.Context.Quote;
        if (IsMarkedPullQuote(tree, piece.Block.Node))
            piece.BodyKind = BodyKind.PullQuote;
        else if (Provider(tree, quote) is { } provider)
        {
            piece.BodyKind = BodyKind.Embed;
            piece.Provider = provider;
            if (IsAttribution(tree, piece))
                piece.MarkChrome(ChromeRole.Byline, "the name on an embedded post");
        }
        else if (IsRepeated(tree, piece))
            piece.BodyKind = BodyKind.PullQuote;
        else if (IsAttribution(tree, piece) && index > 0 && labeling.Pieces[index - 1] is { Fate: Fate.Body } before && before.Block.Context.Quote == quote)
        {
            before.Attribution = piece.Text.Trim('—', '–', '-', ' ');
            piece.MarkMetadata("cite", "the attribution of a block quotation");
        }
    }

    private static string? Provider(PageTree tree, int quote)
    {
        if (ProviderOf(tree.Attribute(quote, "class")) is { } byName)
            return byName;
        return ProviderOf(tree.Attribute(quote, "cite"));
    }

    private static bool IsAttribution(PageTree tree, Piece piece)
    {
        foreach (ref readonly var run in piece.Block.RunsFrom(piece.Start))
            if (run.Start >= piece.Start && run.Element >= 0)
                return tree.Tag(run.Element) is HtmlTag.Cite or HtmlTag.Footer || tree.Tag(piece.Block.Node) == HtmlTag.Footer;
        return false;
    }

    private static bool IsMarkedPullQuote(PageTree tree, int node)
    {
        for (var steps = 0; node > 0 && steps < 3; node = tree.Parent(node), steps++)
            if (ProviderOf(tree.Attribute(node, "class")) == PullQuoteMark)
                return true;
        return false;
    }

    private static bool IsAside(PageTree tree, int node)
    {
        for (var steps = 0; node > 0 && steps < 4; node = tree.Parent(node), steps++)
            if (tree.Tag(node) == HtmlTag.Aside)
                return true;
        return false;
    }

    /// <summary>Whether the text says again what a paragraph says, be it marked and quoted in another way.</summary>
    private bool IsRepeated(PageTree tree, Piece piece)
    {
        _paragraphs ??= ParagraphsOf(tree);
        WordReader.ReadAll(piece.Text, _words);
        return _words.Count >= FewestWords && _paragraphs.Share(CollectionsMarshal.AsSpan(_words)) >= 1;
    }

    private WordSequences ParagraphsOf(PageTree tree)
    {
        var text = new StringBuilder();
        foreach (var piece in labeling.Pieces)
            if (piece is { Fate: Fate.Body, BodyKind: BodyKind.Paragraph, Block.Context.Quote: < 0 } && !IsAside(tree, piece.Block.Node))
                text.Append(piece.Text).Append('\n');
        return new WordSequences(text.ToString());
    }
}
