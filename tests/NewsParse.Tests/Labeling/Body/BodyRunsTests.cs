using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;
using NewsParse.Reading.Blocks;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Body;

internal sealed class BodyRunsTests
{
    private const string First = "The keeper of the northern light counted eleven boats that evening, all of them late.";
    private const string Last = "By the end of the week nobody in the village spoke of the storm or of the boats any more.";

    private static bool IsKept(string markup, string text, float score)
    {
        var document = MeasuredDocument.Cut($"<html><body>{markup}</body></html>");
        var (isBody, scores, reasons) = (new bool[document.Blocks.Count], new float[document.Blocks.Count], new SelectionReason[document.Blocks.Count]);
        isBody[MeasuredDocument.Find(document, First)] = true;
        scores[MeasuredDocument.Find(document, text)] = score;
        using var matrix = MeasuredDocument.Measure(document);
        BodyRuns.Extend(document, matrix, scores, isBody, reasons);
        return isBody[MeasuredDocument.Find(document, text)];
    }

    [TestCase(0.2f, true)]
    [TestCase(0.01f, false)]
    public void A_sibling_right_after_the_body_is_of_it_unless_its_score_speaks_against_it(float score, bool isKept) =>
        Assert.That(IsKept($"<div><p>{First}</p><p>{Last}</p></div>", Last, score), Is.EqualTo(isKept));

    [Test]
    public void A_sibling_right_before_the_body_is_of_it() => Assert.That(IsKept($"<div><p>{Last}</p><p>{First}</p></div>", Last, 0.2f), Is.True);

    [Test]
    public void Preformatted_lines_between_paragraphs_are_of_it() => Assert.That(IsKept($"<div><p>{First}</p><pre>open 4\nshut 5</pre><p>{Last}</p></div>", "open 4", 0.1f), Is.True);

    [Test]
    public void A_paragraph_of_another_element_is_not() => Assert.That(IsKept($"<div><p>{First}</p></div><div><p>{Last}</p></div>", Last, 0.2f), Is.False);

    [Test]
    public void A_paragraph_of_links_is_not() => Assert.That(IsKept($"<div><p>{First}</p><p><a href=\"/1\">{Last}</a></p></div>", Last, 0.2f), Is.False);
}
