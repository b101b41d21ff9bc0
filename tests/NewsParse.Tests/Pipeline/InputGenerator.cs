using CsCheck;

namespace NewsParse.Tests.Pipeline;

/// <summary>Makes pages and dumps out of fragments that occur in real ones, whole and broken.</summary>
internal static class InputGenerator
{
    private static readonly string[] Fragments =
    [
        "The governor of the province said on Monday that the road would be opened before the first snow, and nobody in the hall believed him.",
        "“We have waited for nine years,” said Mariam Sadat. “We can wait for a tenth.”", "بیشتر بخوانید: ", "A Bridge of Two Halves",
        "لینک کوتاه: https://example.org/?p=12", "۳ دی ۱۴۰۴ - ۱۱:۴۰", "0 نظرات", "اخبار مرتبط", "July 16, 2025", "By Nasrin Ahmadi",
        "«هر که بامش بیش، برفش بیشتر»", "KABUL (Example) – Snow fell on Tuesday, the first of the year, and the passes were closed by noon.",
        "برچسب‌ها: snow، road", "x", "0", "© ۱۴۰۴ سفیر نمونه", "\u202B\u200Fمتن\u202C", "a\u0301e\u0308", "\uD83D\uDE00", "\uD800", "\t", "|", "• ", "# ", "1) ",
        "&amp; &lt;b&gt; &nbsp; &zwnj; &bogus; &#1740;", "…", "»", "\u0000", "\uFEFF", "Share", "Home » News", "د افغانستان", "قد يهمك",
    ];

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<div>", "</div>", "<a href='/x'>", "</a>", "<h1>", "</h1>", "<h2>", "</h2>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
        "</table>", "<b>", "</b>", "<br>", "<blockquote>", "</blockquote>", "<figure>", "<img src=a.jpg alt=x>", "<figcaption>", "</figure>", "<span>",
        "</span>", "<form>", "<label>", "</form>", "<script>var a='<p>no</p>'</script>", "<style>p{}</style>", "<!-- c -->", "<p hidden>", "<template>",
        "</template>", "<svg>", "</svg>", "<pre>", "</pre>", "<button>", "<title>t</title>", "<em>", "</em>", "<", "</", "<a", "\"", "'",
    ];

    public static readonly Gen<string> Text =
        Gen.Select(Of(Fragments), Of(" ", "\n", "\n\n", "", "\r\n")).Array[0, 40].Select(static parts => string.Concat(parts.Select(static p => p.Item1 + p.Item2)));

    public static readonly Gen<string> Html =
        Gen.OneOf(Of(Tags), Of(Fragments)).Array[0, 60].Select(static parts => "<body>" + string.Concat(parts));

    private static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
