using System.Collections.Immutable;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;

namespace NewsParse.Assembling;

/// <summary>
/// Keeps the promise that nothing is lost where a field takes a part of what is printed, or the page claims another value: a printed
/// text that its field does not say in full is furniture of the field's role.
/// </summary>
internal static class PrintedFields
{
    public static void Settle(PageLabels labeling, MetadataAssembler values)
    {
        Said? title = null, authors = null, category = null, tags = null, shortLink = null, publisher = null;
        foreach (var piece in labeling.Pieces)
        {
            if (piece.Fate is not (Fate.Metadata or Fate.Title))
                continue;
            var said = piece.Fate == Fate.Title ? title ??= new Said(ChromeRole.Other, values.Title()) : piece.Field switch
            {
                "authors" => authors ??= new Said(ChromeRole.Byline, Names(values.Authors())),
                "category" => category ??= new Said(ChromeRole.Category, values.Category()),
                "tags" => tags ??= new Said(ChromeRole.Tags, string.Join('\n', values.Tags())),
                "shortLink" => shortLink ??= new Said(ChromeRole.ShortLink, values.ShortLink()),
                "publisher" => publisher ??= new Said(ChromeRole.Source, values.Publisher()?.Name),
                _ => null,
            };
            if (said is { } field && !(piece.Fate == Fate.Title ? Repeats(field.Text, piece.Text) : Says(field.Text, piece.Text)))
                piece.MarkChrome(field.Role, "more than its field says, or another value than the page claims");
        }
    }

    /// <summary>What a field says, and what its printed value is where it says something else.</summary>
    private sealed record Said(ChromeRole Role, string? Text);

    private static string Names(ImmutableArray<Author> authors) =>
        string.Join('\n', authors.Select(static author => author.Name + '\n' + author.Role));

    /// <summary>Whether a title says a printed headline letter by letter.</summary>
    private static bool Repeats(string? title, string printed) => title is not null && Letters(title).Contains(Letters(printed), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        while (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>Whether each word of a printed text stands in the field, whatever marks part them.</summary>
    private static bool Says(ReadOnlySpan<char> field, ReadOnlySpan<char> printed)
    {
        var start = -1;
        for (var i = 0; i <= printed.Length; i++)
        {
            if (i < printed.Length && char.IsLetterOrDigit(printed[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && !HasWord(field, printed[start..i]))
                return false;
            start = -1;
        }

        return true;
    }
}
