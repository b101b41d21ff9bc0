namespace NewsParse.Reading.PlainText;

/// <summary>A link or a picture of a Markdown text: "[words](target)", all offsets into the input.</summary>
/// <param name="Close">Of the bracket that ends its words.</param>
/// <param name="End">Behind its target.</param>
/// <param name="Address">The target, its title aside.</param>
internal readonly record struct MarkdownLink(int Close, int End, string Address);

/// <summary>Finds the links of a stretch of Markdown in one pass.</summary>
internal static class MarkdownLinks
{
    private const int LongestTarget = 4096;

    /// <summary>Brackets inside brackets of a target; the bound keeps a search from being repeated without end.</summary>
    private const int DeepestTarget = 8;

    /// <summary>The links by the offset of their opening bracket.</summary>
    public static void Find(string source, int start, int end, Dictionary<int, MarkdownLink> links)
    {
        links.Clear();
        var open = new Stack<int>();
        for (var i = start; i < end; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    open.Push(i);
                    break;
                case ']' when open.Count > 0:
                    var first = open.Pop();
                    if (i + 1 >= end || source[i + 1] != '(' || TargetEnd(source, i + 2, end) is not (> 0 and var close))
                        break;
                    links[first] = new MarkdownLink(i, close + 1, Address(source.AsSpan(i + 2, close - i - 2)));
                    i = close;
                    break;
            }
        }
    }

    private static int TargetEnd(string source, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < Math.Min(end, start + LongestTarget); i++)
        {
            if (source[i] == '\\')
                i++;
            else if (source[i] == '(' && ++depth > DeepestTarget)
                return -1;
            else if (source[i] == ')' && depth-- == 0)
                return i;
        }

        return -1;
    }

    /// <summary>Wrapped lines leave line breaks in an address; a title stands after it in quotation marks.</summary>
    private static string Address(ReadOnlySpan<char> target)
    {
        var title = target.IndexOf(" \"");
        if (title >= 0)
            target = target[..title];
        var address = new System.Text.StringBuilder(target.Length);
        foreach (var c in target.Trim().Trim("<>"))
            if (!Blocks.VisibleText.IsSpace(c))
                address.Append(c);
        return address.ToString();
    }
}
