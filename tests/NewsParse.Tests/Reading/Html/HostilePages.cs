using System.Globalization;
using System.Text;

namespace NewsParse.Tests.Reading.Html;

/// <summary>A kind of input made to break parsers, in any length.</summary>
public sealed record HostileInput(string Name, Func<int, string> Make)
{
    public override string ToString() => Name;
}

/// <summary>Pages made to break the building of trees.</summary>
internal static class HostilePages
{
    public static IReadOnlyList<HostileInput> Families { get; } = [.. MakeFamilies()];

    public static string Repeat(string part, int length) => new StringBuilder(length + part.Length).Insert(0, part, Math.Max(1, length / part.Length)).ToString();

    public static string Number(string format, int length)
    {
        var page = new StringBuilder(length + format.Length + 8);
        for (var i = 0; page.Length < length; i++)
            page.AppendFormat(CultureInfo.InvariantCulture, format, i);
        return page.ToString();
    }

    private static IEnumerable<HostileInput> MakeFamilies()
    {
        string[] repeated =
        [
            "<div>", "<b>", "<font>", "<a>", "<table>", "<table><tr><td>", "<ul><li>", "<li>", "<q>", "<svg>", "<svg><g>", "<math><mi>", "<b><p>", "<a><p>", "<nobr>x",
            "<b><i><u><p>x</b></i></u>", "<b><div>x</b>", "<p><b><i><u><s><em><code>", "<table>x<tr>", "<table><b>x<tr>", "</p>", "</br>", "</zz>", "<p>x</p>", "<span></span>",
            "<p a=1 b=2 c=3 d=4>", "&amp;", "&#65;", "&abcdefghijklmnopqrstuvwxyz", "<!-- -->", "<!--", "a<!-- -->", "<template>", "<template><tr><td>", "<select>", "<option>x",
            "<button>", "<form>", "<frameset>", "<", "</", "<dl><dd>", "<h1>", "<marquee><b>", "<ruby><rt>", "a\r\n", "<script><!--", "<textarea></textare", "<style></styl", "long text ",
        ];
        string[] numbered = ["<b id={0}>", "<b id={0}><p>", "<p><b id={0}>x", "<x{0}>", "<html a{0}=1>", "<html a{0}=1><p x=1>", "<a href={0}><div>"];
        string[] openings = ["<p ", "<svg ", "<table>", "<svg>", "<select>", "<zz><div>"];
        string[] afterOpening = ["a{0}=v ", "xlink:href=a a{0}=1 ", "<p>x{0}", "<g></h{0}>", "<option>{0}", "<q></zz>"];
        foreach (var part in repeated)
            yield return new HostileInput(part, length => Repeat(part, length));
        foreach (var part in numbered)
            yield return new HostileInput(part, length => Number(part, length));
        foreach (var (opening, part) in openings.Zip(afterOpening))
            yield return new HostileInput(opening + part, length => opening + Number(part, length));
        yield return new HostileInput("q, then other ends", length => Repeat("<q>", length / 2) + Repeat("</zz>", length / 2));
        yield return new HostileInput("b, then p", length => Number("<b id={0}>", length / 2) + Repeat("<p>x", length / 2));
        yield return new HostileInput("div and b, then ends", length => Repeat("<div><b>", length / 2) + Repeat("</div>", length / 2));
    }
}
