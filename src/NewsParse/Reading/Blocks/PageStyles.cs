using NewsParse.Reading.Html;

namespace NewsParse.Reading.Blocks;

/// <summary>What the style sheets inside a page hide on a wide screen: menus that open, dialogs, other editions of a list.</summary>
internal sealed class PageStyles
{
    private readonly record struct Rule(StyleSelector Selector, bool Hides, bool IsImportant, int Order);

    private const int MostRules = 4000;

    /// <summary>Rules of one class or id that are read; what more there are would be asked for every element that bears it.</summary>
    private const int MostRulesOfName = 32;

    private readonly Dictionary<string, List<Rule>> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Rule>> _byId = new(StringComparer.Ordinal);
    private int _rules;
    private bool _hides;

    /// <summary>The style sheets of a page; null where they hide nothing.</summary>
    public static PageStyles? Read(PageTree tree, CancellationToken cancellationToken)
    {
        PageStyles? styles = null;
        for (var node = 0; node < tree.Count; node++)
        {
            if ((node & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (tree.Kind(node) != NodeKind.Element || tree.Tag(node) != HtmlTag.Style || tree.FirstChild(node) < 0 || !StyleMedia.IsScreen(tree.AttributeSpan(node, "media")))
                continue;
            if (tree.Parent(node) is > 0 and var parent && tree.Tag(parent) == HtmlTag.Noscript)
                continue;
            var sheet = tree.TextSpan(tree.FirstChild(node));
            if (styles is null && !sheet.Contains("none", StringComparison.Ordinal) && !sheet.Contains("hidden", StringComparison.Ordinal))
                continue;
            styles ??= new PageStyles();
            styles.ReadSheet(sheet, cancellationToken);
        }

        return styles is { _hides: true } ? styles : null;
    }

    /// <summary>Whether the sheets hide an element itself.</summary>
    public bool Hide(PageTree tree, int node)
    {
        var best = default(Rule);
        var found = false;
        if (_byId.Count > 0 && tree.Attribute(node, "id") is { } id && _byId.TryGetValue(id, out var byId))
            Choose(tree, node, byId, ref best, ref found);
        var names = tree.AttributeSpan(node, "class");
        if (!names.IsEmpty && _byClass.Count > 0)
        {
            var lookup = _byClass.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var range in names.SplitAny(" \t\r\n\f"))
                if (lookup.TryGetValue(names[range], out var rules))
                    Choose(tree, node, rules, ref best, ref found);
        }

        return found && best.Hides && (best.IsImportant || !tree.AttributeSpan(node, "style").Contains("display", StringComparison.OrdinalIgnoreCase));
    }

    private static void Choose(PageTree tree, int node, List<Rule> rules, ref Rule best, ref bool found)
    {
        foreach (var rule in rules)
        {
            if (found && (rule.IsImportant, rule.Selector.Weight, rule.Order).CompareTo((best.IsImportant, best.Selector.Weight, best.Order)) < 0)
                continue;
            if (rule.Selector.Matches(tree, node))
                (best, found) = (rule, true);
        }
    }

    private void ReadSheet(ReadOnlySpan<char> sheet, CancellationToken cancellationToken)
    {
        var skipped = 0;
        var asked = 0;
        while (!sheet.IsEmpty && _rules < MostRules)
        {
            if ((asked++ & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var brace = sheet.IndexOfAny('{', '}');
            if (brace < 0)
                return;
            var prelude = WithoutComments(sheet[..brace]);
            var isEnd = sheet[brace] == '}';
            sheet = sheet[(brace + 1)..];
            if (isEnd)
                skipped = Math.Max(0, skipped - 1);
            else if (prelude.StartsWith("@", StringComparison.Ordinal))
                skipped += skipped > 0 || !(prelude.StartsWith("@supports", StringComparison.Ordinal) || StyleMedia.IsWideScreen(prelude)) ? 1 : 0;
            else
            {
                var close = sheet.IndexOf('}');
                var body = close < 0 ? sheet : sheet[..close];
                if (skipped == 0)
                    AddRules(prelude, body);
                sheet = close < 0 ? default : sheet[(close + 1)..];
            }
        }
    }

    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> prelude)
    {
        var end = prelude.LastIndexOf("*/");
        var rest = (end < 0 ? prelude : prelude[(end + 2)..]).Trim();
        var semicolon = rest.LastIndexOf(';'); // an import without a block
        return semicolon < 0 ? rest : rest[(semicolon + 1)..].Trim();
    }

    private void AddRules(ReadOnlySpan<char> selectors, ReadOnlySpan<char> body)
    {
        if (!StyleMedia.TryReadDisplay(body, out var hides, out var isImportant))
            return;
        foreach (var range in selectors.Split(','))
        {
            if (StyleSelector.Parse(selectors[range]) is not { } selector)
                continue;
            var rule = new Rule(selector, hides, isImportant, _rules++);
            if (selector.Last.Id is { } id)
                Add(_byId, id, rule);
            else if (selector.Last.Classes is [var name, ..])
                Add(_byClass, name, rule);
            else
                continue; // what a sheet says of all elements of a tag is about the layout
            _hides |= hides;
        }
    }

    private static void Add(Dictionary<string, List<Rule>> rules, string key, Rule rule)
    {
        if (!rules.TryGetValue(key, out var list))
            rules.Add(key, list = []);
        if (list.Count < MostRulesOfName)
            list.Add(rule);
    }
}
