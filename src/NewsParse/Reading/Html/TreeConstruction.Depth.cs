namespace NewsParse.Reading.Html;

/// <summary>
/// Elements deeper than the limit. The deepest open element is closed before its time, so that what it holds stands beside it; its end tag,
/// which is still to come, must end neither an element around it nor nothing: what was opened in it since would stay open and hide what follows.
/// </summary>
internal sealed partial class TreeConstruction
{
    /// <summary>Elements closed at the limit whose end tags have not come, the innermost last; never more than the depth limit.</summary>
    private readonly List<OpenElement> _closedAtLimit = [];

    private bool IsAtLimit => _openCount >= Math.Max(_limits.MaxDepth, ShallowestLimit);

    /// <summary>The root, the body and one element in it are always open.</summary>
    private const int ShallowestLimit = 3;

    /// <summary>At the depth limit the current element is closed, so that what follows stands beside it; nor is it opened again.</summary>
    private void LimitDepth()
    {
        if (!IsAtLimit)
            return;
        _tree.IsFlattened = true;
        var closed = Current;
        RemoveFormatting(closed.Node);
        PopCurrent();
        if (_closedAtLimit.Count == _limits.MaxDepth)
            _closedAtLimit.RemoveAt(0);
        _closedAtLimit.Add(closed);
    }

    /// <summary>Elements closed at the limit have ended with the one around them.</summary>
    private void ForgetClosedAtLimit()
    {
        if (_closedAtLimit.Count > 0 && _openCount < Math.Max(_limits.MaxDepth, ShallowestLimit) - 1)
            _closedAtLimit.Clear();
    }

    /// <summary>Whether an end tag is that of an element closed at the limit; what stands in its place is closed then.</summary>
    private bool EndsClosedAtLimit(in PageToken token)
    {
        if (token.Tag == HtmlTag.Template)
            return false;
        var boundary = BoundaryOf(token.Tag);
        if (IsAtLimit && (IsNamed(in Current, in token) || (Current.Traits & boundary) != 0))
            return false;
        for (var i = _closedAtLimit.Count - 1; i >= 0; i--)
        {
            var element = _closedAtLimit[i];
            if (IsNamed(in element, in token))
            {
                EndClosedAtLimit(i, token.Tag);
                return true;
            }

            if ((element.Traits & boundary) != 0)
                return true;
        }

        return false;
    }

    private void EndClosedAtLimit(int index, HtmlTag tag)
    {
        if (tag == HtmlTag.Form)
            _form = -1;
        _closedAtLimit.RemoveRange(index, _closedAtLimit.Count - index);
        if (IsAtLimit)
            PopCurrent();
    }

    /// <summary>What hides an open element from its end tag.</summary>
    private static ElementTraits BoundaryOf(HtmlTag tag)
    {
        if (TagSets.IsTableFrame(tag) || TagSets.IsTableCell(tag) || TagSets.IsTableStructure(tag))
            return ElementTraits.TableScope;
        return (ElementTraitsOf.Html(tag) & ElementTraits.Special) != 0 ? ElementTraits.Scope : ElementTraits.Special;
    }
}
