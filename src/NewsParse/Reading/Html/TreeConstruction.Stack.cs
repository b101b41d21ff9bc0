namespace NewsParse.Reading.Html;

/// <summary>The stack of open elements and the questions asked of it.</summary>
internal sealed partial class TreeConstruction
{
    private struct OpenElement
    {
        public int Node;

        /// <summary>The tag of the local name, whatever the namespace: most questions of AngleSharp's construction do not look at it.</summary>
        public HtmlTag Tag;
        public ElementTraits Traits;
        public string Name;
        public int Key;

        public readonly bool IsHtml(HtmlTag tag) => Tag == tag && (Traits & ElementTraits.Html) != 0;
    }

    private OpenElement[] _open = new OpenElement[64];
    private int _openCount;

    /// <summary>How many open elements have a name of this place; most questions end here when there is none.</summary>
    private readonly int[] _openNames = new int[NameKey.Places];

    private ref OpenElement Current => ref _open[_openCount - 1];

    private static bool IsNamed(in OpenElement element, in PageToken token) =>
        element.Key == token.Key && (token.Tag != HtmlTag.Unknown || string.Equals(element.Name, token.Name, StringComparison.Ordinal));

    private bool MayBeOpen(int key) => _openNames[NameKey.Place(key)] > 0;

    private void Push(in OpenElement element)
    {
        if (_openCount == _open.Length)
            Array.Resize(ref _open, _openCount * 2);
        _open[_openCount++] = element;
        NoteOpen(in element, true);
    }

    private void NoteOpen(in OpenElement element, bool isOpen)
    {
        _tree.SetOpen(element.Node, isOpen);
        _openNames[NameKey.Place(element.Key)] += isOpen ? 1 : -1;
    }

    /// <summary>Closes the current element; the root stays open until the end.</summary>
    private void PopCurrent()
    {
        if (_openCount > 1)
            NoteOpen(in _open[--_openCount], false);
        ForgetClosedAtLimit();
    }

    private void PopTo(int index)
    {
        while (_openCount > index + 1 && _openCount > 1)
            NoteOpen(in _open[--_openCount], false);
        PopCurrent();
    }

    /// <summary>Takes an element out of the stack, wherever in it.</summary>
    private void RemoveOpenAt(int index)
    {
        if (index < 0)
            return;
        NoteOpen(in _open[index], false);
        Array.Copy(_open, index + 1, _open, index, _openCount - index - 1);
        _openCount--;
        ForgetClosedAtLimit();
    }

    private void ReplaceOpenAt(int index, in OpenElement element)
    {
        NoteOpen(in _open[index], false);
        NoteOpen(in element, true);
        _open[index] = element;
    }

    private void InsertOpenAt(int index, in OpenElement element)
    {
        Push(in element);
        Array.Copy(_open, index, _open, index + 1, _openCount - index - 1);
        _open[index] = element;
    }

    private int IndexOfOpen(int node)
    {
        if (!_tree.IsOpen(node))
            return -1;
        for (var i = _openCount - 1; i >= 0; i--)
            if (_open[i].Node == node)
                return i;
        return -1;
    }

    private bool IsInScope(HtmlTag tag, ElementTraits boundary = ElementTraits.Scope)
    {
        if (!MayBeOpen((int)tag))
            return false;
        for (var i = _openCount - 1; i >= 0; i--)
        {
            if (_open[i].IsHtml(tag))
                return true;
            if ((_open[i].Traits & boundary) != 0)
                return false;
        }

        return false;
    }

    private bool IsInScope(Func<HtmlTag, bool> isIn, ElementTraits boundary = ElementTraits.Scope)
    {
        for (var i = _openCount - 1; i >= 0; i--)
        {
            if ((_open[i].Traits & ElementTraits.Html) != 0 && isIn(_open[i].Tag))
                return true;
            if ((_open[i].Traits & boundary) != 0)
                return false;
        }

        return false;
    }

    private bool IsInTableScope(HtmlTag tag) => IsInScope(tag, ElementTraits.TableScope);

    private bool IsParagraphInButtonScope()
    {
        if (!MayBeOpen((int)HtmlTag.P))
            return false;
        for (var i = _openCount - 1; i >= 0; i--)
        {
            if (_open[i].Tag == HtmlTag.P)
                return true;
            if ((_open[i].Traits & ElementTraits.Scope) != 0 || _open[i].Tag == HtmlTag.Button)
                return false;
        }

        return false;
    }

    private bool IsOpen(HtmlTag tag) => MayBeOpen((int)tag);

    private void PopUntil(HtmlTag tag)
    {
        while (!Current.IsHtml(tag) && !Current.IsHtml(HtmlTag.Html) && !Current.IsHtml(HtmlTag.Template))
            PopCurrent();
    }

    private void PopUntil(Func<HtmlTag, bool> isIn)
    {
        while (!((Current.Traits & ElementTraits.Html) != 0 && isIn(Current.Tag)) && Current.Tag is not (HtmlTag.Html or HtmlTag.Template) && _openCount > 1)
            PopCurrent();
    }

    private void PopImpliedEnds(HtmlTag except = HtmlTag.Unknown)
    {
        while ((Current.Traits & ElementTraits.ImpliedEnd) != 0 && Current.Tag != except)
            PopCurrent();
    }

    /// <summary>Chooses the insertion mode by what is open, after a table or template was closed.</summary>
    private void ResetMode()
    {
        for (var i = _openCount - 1; i >= 0; i--)
        {
            var isLast = i == 0;
            ref readonly var element = ref isLast && _isFragment ? ref _context : ref _open[i];
            var mode = (element.Traits & ElementTraits.Html) != 0 ? ModeOf(element.Tag, isLast) : null;
            if (mode is null && !isLast)
                continue;
            _mode = mode ?? InsertionMode.InBody;
            return;
        }
    }

    private InsertionMode? ModeOf(HtmlTag tag, bool isLast) => tag switch
    {
        HtmlTag.Td or HtmlTag.Th => isLast ? InsertionMode.InBody : InsertionMode.InCell,
        HtmlTag.Tr => InsertionMode.InRow,
        HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot => InsertionMode.InTableBody,
        HtmlTag.Body => InsertionMode.InBody,
        HtmlTag.Table => InsertionMode.InTable,
        HtmlTag.Caption => InsertionMode.InCaption,
        HtmlTag.Colgroup => InsertionMode.InColumnGroup,
        HtmlTag.Template when _templateModes.Count > 0 => _templateModes[^1],
        HtmlTag.Html => _head >= 0 ? InsertionMode.AfterHead : InsertionMode.BeforeHead,
        HtmlTag.Head => isLast ? InsertionMode.InBody : InsertionMode.InHead,
        HtmlTag.Frameset => InsertionMode.InFrameset,
        _ => null,
    };
}
