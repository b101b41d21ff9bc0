using NewsParse.Labeling.Features;

namespace NewsParse.Tests.Labeling.Features;

internal sealed class NameHintsTests
{
    private static uint Bit(BlockFeature group) => 1u << ((int)group - (int)BlockFeature.NameBody);

    [TestCase("article-body", BlockFeature.NameBody)]
    [TestCase("articleBody", BlockFeature.NameBody)]
    [TestCase("c-entry__content wide", BlockFeature.NameBody)]
    [TestCase("post-comments", BlockFeature.NameComment)]
    [TestCase("photoCredit", BlockFeature.NameCaption)]
    [TestCase("related_posts", BlockFeature.NameRelated)]
    public void Names_are_read_piece_by_piece(string name, BlockFeature group) =>
        Assert.That(NameHints.Default.Read(name) & Bit(group), Is.Not.Zero);

    [TestCase("shareholders", BlockFeature.NameShare)]
    [TestCase("download", BlockFeature.NameAdvert)]
    [TestCase("headwind", BlockFeature.NameHeader)]
    public void A_word_inside_a_longer_one_is_not_read(string name, BlockFeature group) =>
        Assert.That(NameHints.Default.Read(name) & Bit(group), Is.Zero);

    [Test]
    public void Two_class_names_are_not_joined() =>
        Assert.That(NameHints.Default.Read("entry content") & Bit(BlockFeature.NameBody), Is.Zero);

    [Test]
    public void Every_group_has_words()
    {
        var all = NameHints.Default.Read("articlebody article content title lead author date caption image comment share related teaser list ad newsletter "
            + "paywall nav header footer sidebar tag cookie login breadcrumb widget quote live tools note hidden text");
        Assert.That(all, Is.EqualTo(uint.MaxValue), "one bit for each of the 32 groups");
    }

    [Test]
    public void Names_of_any_length_are_read_without_error() =>
        Assert.That(NameHints.Default.Read(new string('x', 5000) + "-comment") & Bit(BlockFeature.NameComment), Is.Not.Zero);
}
