namespace NewsParse.Reading.Html;

/// <summary>
/// The tree construction of the HTML standard, writing into a <see cref="PageTree"/>.
/// It builds the tree that AngleSharp's own DOM would be. AngleSharp's construction cannot be used for it: with node classes
/// of a caller it puts content before tables outside the page and fails on templates that hold table rows, because it asks
/// for its own classes there; it is quadratic on deep or unclosed nesting; and a single long text cannot be cancelled.
/// Every step costs at most the depth limit, and no step calls itself as often as the page likes.
/// </summary>
internal sealed partial class TreeConstruction
{
    private const int TokensBetweenChecks = 256;

    private readonly PageTree _tree;
    private readonly PageTokenizer _tokenizer;
    private readonly PageLimits _limits;
    private readonly CancellationToken _cancellationToken;
    private readonly List<InsertionMode> _templateModes = [];
    private InsertionMode _mode, _modeAfterText;
    private int _form = -1, _head = -1;
    private int _elements, _steps;
    private bool _isQuirky, _isFramesetAllowed = true, _fostersContent, _skipsNewline;

    private TreeConstruction(PageTree tree, PageLimits limits, CancellationToken cancellationToken)
    {
        _tree = tree;
        _limits = limits;
        _cancellationToken = cancellationToken;
        _tokenizer = new PageTokenizer(tree, CheckCancellation);
    }

    /// <summary>Reads the tree's source; with a context as the content of that element, without one as a whole page.</summary>
    public static void Run(PageTree tree, FragmentContext? context, PageLimits limits, CancellationToken cancellationToken)
    {
        var construction = new TreeConstruction(tree, limits, cancellationToken);
        if (context is { } given)
            construction.BeginFragment(in given);
        construction.Run();
    }

    private void Run()
    {
        bool isEnd;
        do
        {
            CheckCancellation();
            NoteForeignContent();
            _tokenizer.Read(out var token);
            isEnd = token.Kind == PageTokenKind.End;
            if (_skipsNewline)
                SkipNewline(ref token);
            Consume(ref token);
        }
        while (!isEnd);
    }

    private void CheckCancellation()
    {
        if (++_steps % TokensBetweenChecks == 0)
            _cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A line end right after the start tag of pre, listing or textarea is not part of the text.</summary>
    private void SkipNewline(ref PageToken token)
    {
        _skipsNewline = false;
        if (token.Kind == PageTokenKind.Characters && token.Text.Length > 0 && _tree.Chars(token.Text)[0] == '\n')
            token.Text = token.Text.From(1);
    }

    private void Consume(ref PageToken token)
    {
        if (token.Kind == PageTokenKind.EndTag && _closedAtLimit.Count > 0 && EndsClosedAtLimit(in token))
            return;
        if (_openCount == 0 || token.Kind == PageTokenKind.End || IsReadAsHtml(in AdjustedCurrent, in token))
            Home(ref token);
        else
            Foreign(ref token);
    }

    private bool IsReadAsHtml(in OpenElement current, in PageToken token)
    {
        if ((current.Traits & ElementTraits.Html) != 0)
            return true;
        if (token.Kind is PageTokenKind.StartTag or PageTokenKind.Characters && IsHtmlIntegrationPoint(in current))
            return true;
        var isStart = token.Kind == PageTokenKind.StartTag;
        if ((current.Traits & ElementTraits.MathTextIntegration) != 0 && !(isStart && token.Name is "mglyph" or "malignmark"))
            return true;
        return (current.Traits & ElementTraits.Math) != 0 && current.Tag == HtmlTag.AnnotationXml && isStart && token.Tag == HtmlTag.Svg;
    }

    private void Home(ref PageToken token)
    {
        switch (_mode)
        {
            case InsertionMode.Initial: Initial(ref token); break;
            case InsertionMode.BeforeHtml: BeforeHtml(ref token); break;
            case InsertionMode.BeforeHead: BeforeHead(ref token); break;
            case InsertionMode.InHead: InHead(ref token); break;
            case InsertionMode.InHeadNoscript: InHeadNoscript(ref token); break;
            case InsertionMode.AfterHead: AfterHead(ref token); break;
            case InsertionMode.InBody: InBody(ref token); break;
            case InsertionMode.Text: Text(ref token); break;
            case InsertionMode.InTable: InTable(ref token); break;
            case InsertionMode.InCaption: InCaption(ref token); break;
            case InsertionMode.InColumnGroup: InColumnGroup(ref token); break;
            case InsertionMode.InTableBody: InTableBody(ref token); break;
            case InsertionMode.InRow: InRow(ref token); break;
            case InsertionMode.InCell: InCell(ref token); break;
            case InsertionMode.InTemplate: InTemplate(ref token); break;
            case InsertionMode.AfterBody: AfterBody(ref token); break;
            case InsertionMode.InFrameset: InFrameset(ref token); break;
            case InsertionMode.AfterFrameset: AfterFrameset(ref token); break;
            case InsertionMode.AfterAfterBody: AfterAfterBody(ref token); break;
            case InsertionMode.AfterAfterFrameset: AfterAfterFrameset(ref token); break;
        }
    }

    /// <summary>Text until the end tag of the element just opened, whatever markup it looks like.</summary>
    private void ReadRawText(ref PageToken token, TextMode mode)
    {
        InsertElement(in token);
        _tokenizer.Mode = mode;
        _modeAfterText = _mode;
        _mode = InsertionMode.Text;
    }

    private void Text(ref PageToken token)
    {
        switch (token.Kind)
        {
            case PageTokenKind.Characters:
                AddCharacters(in token);
                break;
            case PageTokenKind.EndTag:
                PopCurrent();
                _mode = _modeAfterText;
                break;
            case PageTokenKind.End:
                PopCurrent();
                _mode = _modeAfterText;
                Consume(ref token);
                break;
        }
    }

    /// <summary>Takes the white space at the start of a token's characters off it; the rest stays in the token.</summary>
    private TextSlice TakeLeadingSpace(ref PageToken token)
    {
        var chars = _tree.Chars(token.Text);
        var length = chars.IndexOfAnyExcept(Spaces);
        var space = token.Text.First(length < 0 ? chars.Length : length);
        token.Text = token.Text.From(space.Length);
        return space;
    }

    private bool HasContent(in PageToken token) => _tree.Chars(token.Text).ContainsAnyExcept(Spaces);

    private static readonly System.Buffers.SearchValues<char> Spaces = System.Buffers.SearchValues.Create(" \t\n\r\f");
}
