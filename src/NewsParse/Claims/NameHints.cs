using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Reads the hints in an element's class names, id and test ids: their words, split at signs and at capitals.</summary>
internal static class NameHints
{
    private const int LongestName = 32;
    private const int LongestValue = 400;

    /// <param name="tree">The page.</param>
    /// <param name="node">An element.</param>
    /// <param name="memo">What the values of this page were read as so far.</param>
    public static ElementHints Read(PageTree tree, int node, ValueMemo<ElementHints> memo)
    {
        var hints = ElementHints.None;
        foreach (ref readonly var attribute in tree.Attributes(node))
        {
            if (attribute.Name is not ("class" or "id" or "data-testid" or "data-test" or "data-qa" or "data-component" or "data-type" or "rel"))
                continue;
            if (!memo.TryGet(attribute, out var own))
                memo.Set(attribute, own = ReadNames(attribute.ValueSpan));
            hints |= own;
        }

        return hints;
    }

    /// <summary>Hints of names parted by white space; an unusually long list is cut.</summary>
    public static ElementHints ReadNames(ReadOnlySpan<char> names)
    {
        var vocabulary = MetadataVocabulary.Shared;
        if (names.Length > LongestValue)
            names = names[..LongestValue];
        Span<char> word = stackalloc char[LongestName];
        Span<char> joined = stackalloc char[LongestName];
        var (length, joinedLength, parts) = (0, 0, 0);
        var (hints, own) = (ElementHints.None, ElementHints.None);
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var starts = char.IsAsciiLetterUpper(c) && length > 0 && i > 0 && !char.IsAsciiLetterUpper(names[i - 1]);
            if (!char.IsLetter(c) || starts)
            {
                if (length > 0)
                {
                    own |= vocabulary.FindHint(word[..length]);
                    parts++;
                }

                length = 0;
                if (c <= ' ')
                {
                    // "post-author" and "postAuthor" are also one word: "postauthor"
                    if (parts > 1)
                        own |= vocabulary.FindHint(joined[..joinedLength]);
                    hints |= (own & ElementHints.OwnPart) != 0 ? own & ~ElementHints.Foreign : own;
                    (joinedLength, parts, own) = (0, 0, ElementHints.None);
                }
            }

            if (!char.IsLetter(c))
                continue;
            if (length < LongestName)
                word[length++] = char.ToLowerInvariant(c);
            if (joinedLength < LongestName)
                joined[joinedLength++] = char.ToLowerInvariant(c);
        }

        return hints;
    }
}
