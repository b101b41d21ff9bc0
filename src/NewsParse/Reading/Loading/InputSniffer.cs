using System.Buffers;
using NewsParse.Reading.Html;

namespace NewsParse.Reading.Loading;

/// <summary>Tells HTML from plain text. Text that mentions a tag or holds a less-than sign is text; a fragment of a page is HTML.</summary>
internal static class InputSniffer
{
    /// <summary>So much of the input is looked at.</summary>
    private const int CharactersSearched = 64 * 1024;

    private const int LongestTag = 4096;

    /// <summary>Prose about markup closes a tag here and there; a fragment that begins with text has its paragraphs in elements.</summary>
    private const int FewestPairs = 2;

    private const int CharactersPerTag = 400;

    public static InputKind Sniff(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n\f");
        if (text.IsEmpty || text.IndexOf('<') < 0)
            return InputKind.Text;
        if (BeginsAsPage(text))
            return InputKind.Html;
        var sample = text[..Math.Min(text.Length, CharactersSearched)];
        var markup = MarkupCount.Of(sample);
        var isMarkedUp = markup.Pairs >= FewestPairs && markup.Tags * CharactersPerTag >= sample.Length;
        return markup.BeginsWithElement || isMarkedUp ? InputKind.Html : InputKind.Text;
    }

    private static bool BeginsAsPage(ReadOnlySpan<char> text) =>
        Begins(text, "<!doctype") || Begins(text, "<html") || Begins(text, "<head") || Begins(text, "<body") || Begins(text, "<?xml") || Begins(text, "<!--");

    private static bool Begins(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tags of known elements in a text.</summary>
    private ref struct MarkupCount
    {
        private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

        private readonly ReadOnlySpan<char> _text;
        private HtmlTag _first;

        private MarkupCount(ReadOnlySpan<char> text) => _text = text;

        public int Tags { get; private set; }

        /// <summary>Elements that are closed after they were opened.</summary>
        public int Pairs { get; private set; }

        /// <summary>Whether the text begins with an element that it also closes, or that never is.</summary>
        public bool BeginsWithElement { get; private set; }

        public static MarkupCount Of(ReadOnlySpan<char> text)
        {
            var count = new MarkupCount(text);
            count.Count();
            return count;
        }

        private void Count()
        {
            Span<int> open = stackalloc int[256];
            open.Clear();
            for (var i = 0; i < _text.Length; i++)
            {
                var next = _text[i..].IndexOf('<');
                if (next < 0)
                    return;
                i += next;
                var isEnd = i + 1 < _text.Length && _text[i + 1] == '/';
                var tag = ReadTag(_text[(i + (isEnd ? 2 : 1))..], out var hasAttributes);
                if (tag == HtmlTag.Unknown)
                    continue;
                Tags++;
                Note(i, tag, isEnd, hasAttributes, ref open[(int)tag]);
            }
        }

        private void Note(int start, HtmlTag tag, bool isEnd, bool hasAttributes, ref int open)
        {
            if (!isEnd)
            {
                open++;
                if (start != 0)
                    return;
                _first = tag;
                BeginsWithElement = hasAttributes;
            }
            else if (open > 0)
            {
                open--;
                Pairs++;
                BeginsWithElement |= tag == _first;
            }
        }

        /// <summary>The known element whose tag this is, behind the less-than sign; Unknown where it is none.</summary>
        private static HtmlTag ReadTag(ReadOnlySpan<char> text, out bool hasAttributes)
        {
            hasAttributes = false;
            text = text[..Math.Min(text.Length, LongestTag)];
            var nameLength = text.IndexOfAny(NameEnds);
            if (nameLength is < 1 or > 16)
                return HtmlTag.Unknown;
            Span<char> name = stackalloc char[nameLength];
            text[..nameLength].ToLowerInvariant(name);
            var end = text.IndexOf('>');
            if (end < 0)
                return HtmlTag.Unknown;
            var inside = text[nameLength..end];
            hasAttributes = inside.Contains('=');
            var isPlainTag = hasAttributes || inside.Trim(" \t\r\n\f/").IsEmpty;
            return isPlainTag ? HtmlTags.Parse(name) : HtmlTag.Unknown;
        }
    }
}
