namespace NewsParse.Reading.Html;

/// <summary>Making elements and texts and putting them into the tree.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>More attributes than these are not taken over from a second html or body tag.</summary>
    private const int MaxMergedAttributes = 256;

    private void CountElement()
    {
        if (++_elements > _limits.MaxElements)
            throw BeyondMaxElements();
    }

    private ArticleLimitException BeyondMaxElements() => new(nameof(PageLimits.MaxElements), _limits.MaxElements);

    private OpenElement CreateElement(in PageToken token) => CreateElement(in token, token.Name, ElementTraitsOf.Html(token.Tag));

    private OpenElement CreateElement(in PageToken token, string name, ElementTraits traits)
    {
        CountElement();
        var isForeign = (traits & ElementTraits.Html) == 0;
        var firstAttribute = _tree.AttributeCount;
        if (token.HasAttributes)
            AddAttributes(isForeign ? traits : ElementTraits.None);
        var tag = isForeign && token.Tag is not (HtmlTag.Svg or HtmlTag.Math) ? HtmlTag.Unknown : token.Tag;
        var node = _tree.CreateElement(name, tag, firstAttribute, token.Source);
        return new OpenElement { Node = node, Tag = token.Tag, Name = name, Key = token.Key, Traits = traits };
    }

    private void AddAttributes(ElementTraits foreign)
    {
        var count = _tokenizer.AttributeCount;
        if (_tree.AttributeCount + count > _limits.MaxAttributes)
            throw BeyondMaxElements();
        var first = _tree.AttributeCount;
        for (var i = 0; i < count; i++)
        {
            ref readonly var attribute = ref _tokenizer.Attribute(i);
            if (foreign == ElementTraits.None)
                _tree.AddAttribute(in attribute);
            else if (ForeignNames.IsXLink(attribute.Name))
                _tree.SetAttribute(first, ForeignNames.WithoutPrefix(in attribute));
            else
                _tree.AddAttribute(ForeignNames.Adjust(in attribute, foreign));
        }
    }

    /// <summary>Gives the root or the body the attributes of a second such tag that it does not have yet.</summary>
    private void MergeAttributes(int node, in PageToken token)
    {
        for (var i = 0; token.HasAttributes && i < _tokenizer.AttributeCount; i++)
        {
            ref readonly var attribute = ref _tokenizer.Attribute(i);
            if (_tree.Attributes(node).Length < MaxMergedAttributes && !HasAttribute(node, attribute.Name))
                _tree.AddAttributeTo(node, in attribute);
        }
    }

    private bool HasAttribute(int node, string name)
    {
        foreach (ref readonly var attribute in _tree.Attributes(node))
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                return true;
        return false;
    }

    private int InsertElement(in PageToken token) => Open(CreateElement(in token));

    /// <summary>An element that cannot have children.</summary>
    private void InsertVoid(in PageToken token)
    {
        InsertElement(in token);
        PopCurrent();
    }

    /// <summary>Puts an element where content goes now and makes it the current one.</summary>
    private int Open(in OpenElement element)
    {
        LimitDepth();
        if (_fostersContent && TagSets.IsTableFrame(Current.Tag))
            FosterElement(element.Node);
        else
            _tree.Append(Current.Node, element.Node);
        Push(in element);
        return element.Node;
    }

    private void InsertRoot(in PageToken token)
    {
        var root = CreateElement(in token);
        _tree.Append(0, root.Node);
        Push(in root);
    }

    /// <summary>Puts an element before the table that may not hold it.</summary>
    private void FosterElement(int node)
    {
        _tree.MarkReordered();
        for (var i = _openCount - 1; i > 0; i--)
        {
            if (_open[i].IsHtml(HtmlTag.Template))
            {
                _tree.Append(_open[i].Node, node);
                return;
            }

            if (_open[i].IsHtml(HtmlTag.Table) && _tree.Parent(_open[i].Node) >= 0)
            {
                _tree.InsertBefore(_open[i].Node, node);
                return;
            }
        }

        _tree.Append(_open[0].Node, node);
    }

    private void AddCharacters(in PageToken token) => AddCharacters(token.Text, token.Source);

    private void AddCharacters(TextSlice text, TextRange source)
    {
        if (text.Length == 0)
            return;
        var range = text.IsSource ? new TextRange(text.Start, text.Length) : source;
        if (_fostersContent && TagSets.IsTableFrame(Current.Tag))
            FosterCharacters(text, range);
        else
            _tree.AppendText(Current.Node, text, range);
    }

    private void FosterCharacters(TextSlice text, TextRange range)
    {
        _tree.MarkReordered();
        for (var i = _openCount - 1; i > 0; i--)
        {
            if (_open[i].Tag == HtmlTag.Template)
            {
                _tree.AppendText(_open[i].Node, text, range);
                return;
            }

            if (_open[i].Tag == HtmlTag.Table && _tree.Parent(_open[i].Node) >= 0)
            {
                _tree.InsertTextBefore(_open[i].Node, text, range);
                return;
            }
        }

        _tree.AppendText(_open[0].Node, text, range);
    }

    private void NoteComment() => _tree.EndText(Current.Node);
}
