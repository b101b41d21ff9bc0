using NewsParse.Labeling;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;
using NewsParse.Languages.Packs;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Fates;

internal sealed class FateFeaturesTests
{
    private const string Markup = """
        <html><body><article><h1>Bridge closed in Lindmar</h1><span class="byline">Ada Fenn</span><p>The harbour town of Lindmar woke on Tuesday to find its only bridge closed, after cracks were found.</p></article>
        <div>Tags:</div><a href="/t/1">Harbour</a><p>Ada Fenn</p></body></html>
        """;

    private static (PageLabels Labels, FateRows Rows) Measure(PageClaims claims)
    {
        var document = MeasuredDocument.Cut(Markup);
        var labels = new ChromeLabeler(LanguagePackSet.Create([]).Matcher).Prepare(document, claims, CancellationToken.None);
        var matrix = BlockFeatures.Measure(document, BodyScoring.HintsOf(labels), BodyScoring.FactsOf(claims));
        var selection = BodySelector.Select(document, BodyScoring.HintsOf(labels), BodyScoring.FactsOf(claims));
        return (labels, FateFeatures.Measure(labels, matrix, selection.Scores, selection.IsBody));
    }

    private static float Own(PageLabels labels, FateRows rows, string text, FateColumn column) =>
        rows.Values(labels.Pieces.FindIndex(piece => piece.Text == text))[FateInput.PieceStart + (int)column];

    [Test]
    public void A_name_that_the_page_claims_as_author_is_marked()
    {
        var (labels, rows) = Measure(new PageClaims("Bridge closed in Lindmar") { Authors = ["Ada Fenn"] });
        Assert.That((Own(labels, rows, "Ada Fenn", FateColumn.IsClaimedAuthor), Own(labels, rows, "Harbour", FateColumn.IsClaimedAuthor)), Is.EqualTo((1f, 0f)));
    }

    [Test]
    public void A_word_that_the_page_claims_as_keyword_or_section_is_marked()
    {
        var (labels, rows) = Measure(new PageClaims(null) { Keywords = ["harbour"], Section = "HARBOUR" });
        Assert.That((Own(labels, rows, "Harbour", FateColumn.IsClaimedKeyword), Own(labels, rows, "Harbour", FateColumn.IsClaimedSection)), Is.EqualTo((1f, 1f)));
    }

    [Test]
    public void What_class_names_say_a_text_is_for_is_in_its_row()
    {
        var (labels, rows) = Measure(PageClaims.None);
        Assert.That(rows.Values(labels.Pieces.FindIndex(static piece => piece.Text == "Ada Fenn"))[FateInput.NamedRoleStart + (int)ChromeRole.Byline], Is.EqualTo(1));
    }

    [Test]
    public void The_label_before_a_piece_is_near_and_a_repeated_text_is_known()
    {
        var (labels, rows) = Measure(PageClaims.None);
        Assert.That(Own(labels, rows, "Harbour", FateColumn.SinceTags), Is.EqualTo(1));
        Assert.That(rows.Values(labels.Pieces.FindLastIndex(static piece => piece.Text == "Ada Fenn"))[FateInput.PieceStart + (int)FateColumn.IsRepeated], Is.EqualTo(1));
    }
}
