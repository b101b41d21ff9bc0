namespace NewsParse.Reading.Html;

/// <summary>The text of titles, styles and scripts, which only the end tag of the element ends.</summary>
internal sealed partial class PageTokenizer
{
    private const string ScriptName = "script";
    private const string CommentStart = "<!--";

    /// <summary>Where in a script's comment the reading stands.</summary>
    private enum ScriptComment : byte { None, Open, HoldsScript }

    private bool ReadElementText(ref PageToken token)
    {
        // Without a start tag before it no end tag ends the text, as in markup that is the content of such an element.
        var end = _lastStartTag.Length == 0 ? _source.Length : Mode == TextMode.Script ? EndOfScript() : EndOfElement(_at);
        if (end > _at)
            return ReadRestOfText(ref token, hasReferences: Mode == TextMode.Escapable, end);
        return ReadTag(ref token, PageTokenKind.EndTag, _at + 2);
    }

    /// <summary>The next end tag of the element from <paramref name="from"/> on, or the end of the page.</summary>
    private int EndOfElement(int from)
    {
        while (true)
        {
            _onStep();
            var index = _source.AsSpan(from).IndexOf("</");
            if (index < 0)
                return _source.Length;
            if (IsTagNamed(from + index + 2, _lastStartTag))
                return from + index;
            from += index + 2;
        }
    }

    private bool IsTagNamed(int at, string name)
    {
        var end = at + name.Length;
        return end < _source.Length && _source[end] is ' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'
            && _source.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The end of a script. In a comment that holds the start tag of a script, its end tag ends that script, not this one.
    /// </summary>
    private int EndOfScript()
    {
        var comment = ScriptComment.None;
        for (var at = _at; at < _source.Length;)
        {
            _onStep();
            var mark = comment == ScriptComment.None ? _source.AsSpan(at).IndexOf('<') : _source.AsSpan(at).IndexOfAny('<', '-');
            if (mark < 0)
                return _source.Length;
            at += mark;
            if (_source[at] == '-')
            {
                if (_source.AsSpan(at).StartsWith("-->"))
                    comment = ScriptComment.None;
                at++;
            }
            else if (_source.AsSpan(at).StartsWith("</") && IsTagNamed(at + 2, comment == ScriptComment.HoldsScript ? ScriptName : _lastStartTag))
            {
                if (comment != ScriptComment.HoldsScript)
                    return at;
                comment = ScriptComment.Open;
                at += "</script".Length;
            }
            else
            {
                at += EnterComment(at, ref comment);
            }
        }

        return _source.Length;
    }

    /// <summary>Looks at a less-than sign that ends nothing; gives how much of the text was read.</summary>
    private int EnterComment(int at, ref ScriptComment comment)
    {
        if (comment == ScriptComment.None && _source.AsSpan(at).StartsWith(CommentStart))
        {
            comment = ScriptComment.Open;
            return "<!".Length;
        }

        if (comment == ScriptComment.Open && IsTagNamed(at + 1, ScriptName))
            comment = ScriptComment.HoldsScript;
        return 1;
    }
}
