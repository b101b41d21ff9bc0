using System.Buffers;
using NewsParse.Reading.Html;

namespace NewsParse.Reading.Blocks;

/// <summary>One step of a selector: a tag, an id, classes and names of attributes, each of which may be absent.</summary>
internal sealed record StyleStep(string? Tag, string? Id, string[] Classes, string[] Attributes, bool IsChildOfNext);

/// <summary>A selector of tags, ids, classes and attributes inside one another; others are not read.</summary>
internal sealed class StyleSelector
{
    private const int MostSteps = 4;

    /// <summary>Elements that are looked at around one for each further step.</summary>
    private const int DeepestSearch = 32;

    private static readonly SearchValues<char> Unread = SearchValues.Create("+~:=*\\\"'&");

    private readonly List<StyleStep> _steps;

    private StyleSelector(List<StyleStep> steps)
    {
        _steps = steps;
        foreach (var step in steps)
            Weight += (step.Id is null ? 0 : 10_000) + (step.Classes.Length + step.Attributes.Length) * 100 + (step.Tag is null ? 0 : 1);
    }

    /// <summary>Its specificity as one number.</summary>
    public int Weight { get; }

    /// <summary>The step that the element itself must match.</summary>
    public StyleStep Last => _steps[0];

    public static StyleSelector? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.ContainsAny(Unread))
            return null;
        var steps = new List<StyleStep>();
        var isChild = false;
        while (!text.IsEmpty)
        {
            var start = text.LastIndexOfAny(" >\t\r\n") + 1;
            if (ReadStep(text[start..], isChild) is not { } step || steps.Count == MostSteps)
                return null;
            steps.Add(step);
            text = text[..start].TrimEnd(" \t\r\n");
            isChild = text.EndsWith(">", StringComparison.Ordinal);
            text = text.TrimEnd(" >\t\r\n");
        }

        return new StyleSelector(steps);
    }

    /// <summary>Whether an element that matches the last step stands where the others want it.</summary>
    public bool Matches(PageTree tree, int node)
    {
        if (!Matches(tree, node, _steps[0]))
            return false;
        var at = node;
        for (var i = 1; i < _steps.Count; i++)
        {
            at = tree.Parent(at);
            for (var depth = 0; !_steps[i].IsChildOfNext && at > 0 && depth < DeepestSearch && !Matches(tree, at, _steps[i]); depth++)
                at = tree.Parent(at);
            if (at <= 0 || !Matches(tree, at, _steps[i]))
                return false;
        }

        return true;
    }

    private static bool Matches(PageTree tree, int node, StyleStep step)
    {
        if (tree.Kind(node) != NodeKind.Element || (step.Tag is not null && tree.Name(node) != step.Tag) || (step.Id is not null && tree.Attribute(node, "id") != step.Id))
            return false;
        foreach (var name in step.Attributes)
            if (tree.Attribute(node, name) is null)
                return false;
        if (step.Classes.Length == 0)
            return true;
        var names = tree.AttributeSpan(node, "class");
        foreach (var name in step.Classes)
            if (!Holds(names, name))
                return false;
        return true;
    }

    private static bool Holds(ReadOnlySpan<char> names, string name)
    {
        foreach (var range in names.SplitAny(" \t\r\n\f"))
            if (names[range].SequenceEqual(name))
                return true;
        return false;
    }

    private static StyleStep? ReadStep(ReadOnlySpan<char> text, bool isChild)
    {
        string? tag = null, id = null;
        var classes = new List<string>();
        var attributes = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = text[i] is '.' or '#' or '[' ? i + 1 : i;
            var end = start;
            while (end < text.Length && text[end] is not ('.' or '#' or '[' or ']'))
                end++;
            if (end == start || (text[i] == '[') != (end < text.Length && text[end] == ']'))
                return null;
            var name = text[start..end].ToString();
            if (start == i)
                tag = name.ToLowerInvariant();
            else if (text[i] == '#')
                id = name;
            else if (text[i] == '[')
                attributes.Add(name.ToLowerInvariant());
            else
                classes.Add(name);
            i = text[i] == '[' ? end + 1 : end;
        }

        return new StyleStep(tag, id, [.. classes], [.. attributes], isChild);
    }
}
