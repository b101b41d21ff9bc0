using System.Collections.Frozen;
using System.Text.Json;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling.Features;

/// <summary>Reads from an element's names (class, id, role, item property) what it is for, as one bit for each group of name-hints.json.</summary>
internal sealed class NameHints
{
    private const int LongestWord = 32;
    private const int FirstGroup = (int)BlockFeature.NameBody;
    public const int Groups = (int)BlockFeature.NameText - FirstGroup + 1;

    private static readonly Lazy<NameHints> Shared = new(() => new NameHints());

    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _groups;
    private readonly WordFilter _filter;

    private NameHints()
    {
        var groups = new Dictionary<string, uint>(StringComparer.Ordinal);
        using var stream = EmbeddedText.Open("NewsParse.Labeling.Features.name-hints.json");
        using var json = JsonDocument.Parse(stream);
        foreach (var group in json.RootElement.EnumerateObject())
        {
            if (group.Value.ValueKind != JsonValueKind.Array)
                continue;
            var bit = 1u << ((int)Enum.Parse<BlockFeature>(group.Name) - FirstGroup);
            foreach (var word in group.Value.EnumerateArray())
                groups[word.GetString()!] = groups.GetValueOrDefault(word.GetString()!) | bit;
        }

        _filter = new WordFilter(groups.Keys);
        _groups = groups.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NameHints Default => Shared.Value;

    /// <param name="tree">The page.</param>
    /// <param name="node">An element.</param>
    /// <param name="memo">What the values of this page were read as so far.</param>
    public uint Read(PageTree tree, int node, ValueMemo<uint> memo)
    {
        var groups = 0u;
        foreach (ref readonly var attribute in tree.Attributes(node))
        {
            if (attribute.Name is not ("class" or "id" or "role" or "itemprop" or "property" or "data-testid" or "data-component" or "data-qa" or "aria-label"))
                continue;
            if (!memo.TryGet(attribute, out var own))
                memo.Set(attribute, own = Read(attribute.ValueSpan));
            groups |= own;
        }

        return groups;
    }

    public uint Read(ReadOnlySpan<char> names)
    {
        var groups = 0u;
        Span<char> joined = stackalloc char[LongestWord * 2];
        var previous = 0; // length of the piece before, which stands at the start of joined
        for (var i = 0; i < names.Length;)
        {
            if (!char.IsAsciiLetter(names[i]))
            {
                if (char.IsWhiteSpace(names[i]))
                    previous = 0;
                i++;
                continue;
            }

            var end = PieceEnd(names, i);
            var length = Math.Min(end - i, LongestWord);
            for (var k = 0; k < length; k++)
                joined[previous + k] = char.ToLowerInvariant(names[i + k]);
            groups |= GroupsOf(joined.Slice(previous, length));
            if (previous > 0)
                groups |= GroupsOf(joined[..(previous + length)]);
            joined.Slice(previous, length).CopyTo(joined);
            previous = length;
            i = end;
        }

        return groups;
    }

    private uint GroupsOf(ReadOnlySpan<char> word) => _filter.MayHold(word) && _groups.TryGetValue(word, out var groups) ? groups : 0;

    private static int PieceEnd(ReadOnlySpan<char> names, int start)
    {
        var end = start + 1;
        while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1])))
            end++;
        return end;
    }
}
