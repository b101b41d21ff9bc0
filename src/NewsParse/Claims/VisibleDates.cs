using NewsParse.Languages.Calendars;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>Claims of dates that are printed, or that elements made for dates carry in their attributes.</summary>
internal sealed class VisibleDates(PageSurvey survey, int headline, MetadataClaims claims)
{
    private const int LongestElement = 140;
    private const int LongestText = 160;
    private const int LongestFarText = 60;
    private const int WindowBefore = 1200, WindowAfter = 3000;
    private const int FarthestLabel = 60;

    /// <summary>Characters of a date and its time up to the minute.</summary>
    private const int MinuteLength = 16;

    private static readonly string[] Attributes = ["datetime", "title", "data-date", "data-time", "data-datetime", "data-timestamp", "data-published", "data-utime", "content", "data-original-date", "data-initial-date", "pubdate"];

    private readonly PageTree _tree = survey.Tree;

    /// <summary>Reads an element that is named or made for dates.</summary>
    public void ReadElement(int node)
    {
        var isTime = _tree.Tag(node) == HtmlTag.Time;
        var text = ClaimText.Read(_tree, node, LongestElement, partsInline: true) ?? string.Empty;
        var printed = DateParser.FindAll(text);
        var field = FieldOf(node, text, printed.Count > 0 ? printed[0].Range.Start : 0);
        foreach (var name in Attributes)
        {
            if (_tree.Attribute(node, name) is not { Length: >= 8 and < 100 } value || !DateParser.TryParseWhole(value, out _))
                continue;
            Claim(FieldAmong(printed, text, value) ?? field, value, isTime ? "time:datetime" : "visible:date-attribute", node, printed.Count < 2 ? text : null);
            if (printed.Count < 2)
                return;
        }

        ClaimPrinted(node, text, printed, isTime ? "time:text" : "visible:date-class", field);
    }

    /// <summary>Of several dates in one element, what the label of the one says that the attribute repeats; null where there is no telling.</summary>
    private static MetadataField? FieldAmong(IReadOnlyList<ParsedDate> printed, string text, string value)
    {
        if (printed.Count < 2 || !DateParser.TryParseWhole(value, out var own))
            return null;
        for (var i = 1; i < printed.Count; i++)
            if (Minute(printed[i]) == Minute(own) && Minute(printed[0]) != Minute(own))
                return LabelOf(text.AsSpan(printed[i - 1].Range.End, printed[i].Range.Start - printed[i - 1].Range.End));
        return null;
    }

    private static string Minute(in ParsedDate date) => date.Value[..Math.Min(date.Value.Length, MinuteLength)];

    /// <summary>Reads the short texts around the headline, and elsewhere those that are made for a date alone.</summary>
    public void ReadText()
    {
        for (var node = 1; node < _tree.Count; node++)
        {
            if (_tree.Kind(node) != NodeKind.Text || survey.IsHidden(node) || _tree.TextSpan(node) is not { Length: >= 6 and <= LongestText * 2 } raw || !DateParser.HasDigit(raw))
                continue;
            var text = ClaimText.Clean(_tree.Text(node));
            if (text.Length is < 6 or > LongestText)
                continue;
            var isNear = IsNear(node);
            if (!isNear && text.Length > LongestFarText)
                continue;
            var printed = DateParser.FindAll(text);
            if (printed.Count > 0 && (isNear || LabelOf(text.AsSpan(0, printed[0].Range.Start)) is not null || printed[0].Range.Length + 4 > text.Length))
                ClaimPrinted(node, text, printed, "visible:text", FieldOf(node, text, printed[0].Range.Start));
        }
    }

    private bool IsNear(int node)
    {
        if (headline < 0)
            return survey.Position(node) < WindowAfter;
        return VisibleClaims.Distance(survey, headline, node) is > -WindowBefore and < WindowAfter;
    }

    private void ClaimPrinted(int node, string text, IReadOnlyList<ParsedDate> printed, string origin, MetadataField first)
    {
        var end = 0;
        for (var i = 0; i < printed.Count; i++)
        {
            var range = printed[i].Range;
            var label = text.AsSpan(end, range.Start - end);
            if (BylineWords.Shared.IsClock(label) || (i == 0 && range.Start < 3 && TextBefore(node) is { } before && BylineWords.Shared.IsClock(before)))
            {
                end = range.End;
                continue;
            }

            var field = i == 0 ? first : LabelOf(label) ?? MetadataField.Published;
            // The part of a sentence that a date takes tells how much the text is made for it.
            var share = text.Length - range.Length - (i == 0 ? label.Length : 0) > 60 ? origin + "-in-prose" : origin;
            var labelled = LabelOf(label) is not null || (i == 0 && LabelBefore(node) is not null) ? share + "-labelled" : share;
            Claim(field, text.Substring(range.Start, range.Length), labelled, node, null);
            end = range.End;
        }
    }

    private MetadataField FieldOf(int node, string text, int dateStart)
    {
        if (LabelOf(text.AsSpan(0, dateStart)) is { } own)
            return own;
        if (dateStart < 3 && LabelBefore(node) is { } before)
            return before;
        var at = node;
        for (var steps = 0; steps < 3 && at > 0; steps++, at = _tree.Parent(at))
        {
            var hints = survey.Hints(at);
            if ((hints & ElementHints.Published) != 0)
                return MetadataField.Published;
            if ((hints & ElementHints.Modified) != 0)
                return MetadataField.Modified;
        }

        return MetadataField.Published;
    }

    private static MetadataField? LabelOf(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" :\u00A0-\u2013|(\uFF1A,\u060C");
        if (text.IsEmpty)
            return null;
        var words = BylineWords.Shared;
        var modified = words.StartOfSuffix(text, BylineRole.Modified);
        var published = words.StartOfSuffix(text, BylineRole.Published);
        if (modified < text.Length && modified <= published)
            return MetadataField.Modified;
        return published < text.Length ? MetadataField.Published : null;
    }

    /// <summary>The label in the text node just before, if it is near.</summary>
    private MetadataField? LabelBefore(int node) => TextBefore(node) is { } text ? LabelOf(text) : null;

    private string? TextBefore(int node)
    {
        var steps = 0;
        for (var at = node - 1; at > 0 && steps < 12; at--, steps++)
        {
            if (_tree.Kind(at) != NodeKind.Text || _tree.TextSpan(at).IsWhiteSpace())
                continue;
            if (survey.Position(node) - survey.Position(at) > FarthestLabel)
                return null;
            return ClaimText.Clean(_tree.Text(at));
        }

        return null;
    }

    private void Claim(MetadataField field, string value, string origin, int node, string? printed) =>
        claims.Add(new MetadataClaim(field, value, survey.IsForeign(node) ? "foreign:" + origin : origin, null, node, VisibleClaims.Distance(survey, headline, node), printed));
}
