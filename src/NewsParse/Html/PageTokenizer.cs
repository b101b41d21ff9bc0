using System.Runtime.InteropServices;
using AngleSharp.Common;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NewsParse.Html;

/// <summary>AngleSharp's tokenizer, its tokens placed in the source: texts and values become slices of it wherever it holds them unchanged.</summary>
internal sealed class PageTokenizer : IDisposable
{
    private readonly ReadOnlyMemoryTextSource _position;
    private readonly HtmlTokenizer _tokenizer;
    private readonly string _source;
    private readonly PageTree _tree;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokenizer takes attributes of the same name out one by one, which is quadratic; no page needs so many in one tag.</summary>
    private const int MaxAttributesPerTag = 256;

    private StructAttributes _attributes;
    private int _tagStart = -1, _attributesInTag;

    public PageTokenizer(PageTree tree, Action onAttribute)
    {
        _tree = tree;
        _source = tree.Source;
        _position = new ReadOnlyMemoryTextSource(_source);
        _tokenizer = new HtmlTokenizer(new TextSource(_position), HtmlEntityProvider.ResolverExtended)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            ShouldEmitAttribute = (ref StructHtmlToken tag, ReadOnlyMemory<char> _) =>
            {
                onAttribute();
                return IsAttributeRead(tag.Position.Index);
            },
        };
    }

    /// <summary>Whether a CDATA section is text; only in foreign content.</summary>
    public bool IsInForeignContent
    {
        get => _tokenizer.IsAcceptingCharacterData;
        set => _tokenizer.IsAcceptingCharacterData = value;
    }

    public HtmlParseMode State
    {
        set => _tokenizer.State = value;
    }

    public void Dispose() => _tokenizer.Dispose();

    public void Read(out PageToken token)
    {
        ref var read = ref _tokenizer.GetStructToken();
        var start = Math.Min(read.Position.Index, _source.Length);
        var source = new TextRange(start, Math.Min(_position.Index, _source.Length) - start);
        token = new PageToken { Source = source, Name = string.Empty };
        switch (read.Type)
        {
            case HtmlTokenType.Character:
                token.Kind = PageTokenKind.Characters;
                token.Text = Place(read.Data.Memory.Span, source.Start);
                break;
            case HtmlTokenType.StartTag:
                ReadTag(ref token, ref read, PageTokenKind.StartTag);
                token.HasAttributes = true;
                _attributes = read.Attributes;
                break;
            case HtmlTokenType.EndTag:
                ReadTag(ref token, ref read, PageTokenKind.EndTag);
                break;
            case HtmlTokenType.Doctype:
                token.Kind = PageTokenKind.Doctype;
                token.IsQuirky = read.IsFullQuirks;
                break;
            case HtmlTokenType.Comment:
                token.Kind = PageTokenKind.Comment;
                break;
            default:
                token.Kind = PageTokenKind.End;
                break;
        }
    }

    public int AttributeCount => _attributes.Count;

    /// <summary>An attribute of the last start tag.</summary>
    public PageAttribute Attribute(int index)
    {
        var attribute = _attributes[index];
        var value = attribute.Value.Memory.Span;
        var start = ValueStart(attribute.Position.Index + attribute.Name.Length);
        var name = NameOf(attribute.Name.Memory);
        return start >= 0 && _source.AsSpan(start).StartsWith(value)
            ? new PageAttribute(name, _source, start, value.Length)
            : new PageAttribute(name, value.ToString());
    }

    public bool HasAttribute(string name) => IndexOf(name) >= 0;

    /// <summary>An attribute of the last start tag, or null.</summary>
    public PageAttribute? FindAttribute(string name) => IndexOf(name) is >= 0 and var index ? Attribute(index) : null;

    /// <summary>Value of an attribute of the last start tag; empty when it is absent.</summary>
    public ReadOnlySpan<char> AttributeSpan(string name) => IndexOf(name) is >= 0 and var index ? _attributes[index].Value.Memory.Span : default;

    private int IndexOf(string name)
    {
        for (var i = 0; i < _attributes.Count; i++)
            if (_attributes[i].Name == name)
                return i;
        return -1;
    }

    private bool IsAttributeRead(int tagStart)
    {
        if (tagStart != _tagStart)
        {
            _tagStart = tagStart;
            _attributesInTag = 0;
        }

        return ++_attributesInTag <= MaxAttributesPerTag;
    }

    private static void SkipSpaces(ReadOnlySpan<char> text, ref int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t' or '\n' or '\r' or '\f')
            index++;
    }

    /// <summary>Where the value stands whose attribute's name ends at <paramref name="index"/>.</summary>
    private int ValueStart(int index)
    {
        if ((uint)index > (uint)_source.Length)
            return -1;
        SkipSpaces(_source, ref index);
        if (index == _source.Length || _source[index] != '=')
            return index;
        index++;
        SkipSpaces(_source, ref index);
        return index < _source.Length && _source[index] is '"' or '\'' ? index + 1 : index;
    }

    private void ReadTag(ref PageToken token, ref StructHtmlToken read, PageTokenKind kind)
    {
        token.Kind = kind;
        token.Name = NameOf(read.Name.Memory);
        token.Tag = HtmlTags.Parse(token.Name);
        token.Key = NameKey.Of(token.Tag, token.Name);
        token.IsSelfClosing = read.IsSelfClosing;
    }

    private TextSlice Place(ReadOnlySpan<char> text, int start) =>
        _source.AsSpan(start).StartsWith(text) ? new TextSlice(start, text.Length) : _tree.Keep(text);

    /// <summary>The name as a string: the tokenizer's own for names it knows, else one string a page for each name.</summary>
    private string NameOf(ReadOnlyMemory<char> name)
    {
        if (MemoryMarshal.TryGetString(name, out var text, out var start, out var length) && start == 0 && length == text.Length)
            return text;
        if (_names.TryGetValue(name.Span, out var known))
            return known;
        var made = name.ToString();
        _names[made] = made;
        return made;
    }
}
