namespace NewsParse.Tests.Labeling;

public sealed class DisplayQuoteTests
{
    private const string Opening = "<h1>The Bridge of Two Halves</h1><p>The council of the river valley voted on Tuesday to rebuild the lower bridge before the spring floods came.</p>"
        + "<p>“We counted every stone of the old pier twice before the frost,” said Karim Daneshvar, the engineer who led the survey of the valley.</p>";

    private const string Closing = "<p>Work will begin in March with money set aside by the province, and the ferry will carry people and goods until the road opens again.</p>";

    private static Block Quotation(string text) =>
        Article.ParseHtml($"{Opening}<blockquote><p>{text}</p></blockquote>{Closing}").Sections.SelectMany(static section => section.Blocks).ElementAt(2);

    [TestCase("We counted every stone of the old pier twice before the frost.")]
    [TestCase("“We counted every stone of the old pier twice before the frost.”")]
    [TestCase("we counted every stone – of the old pier – twice")]
    public void Words_of_a_paragraph_set_out_again_are_a_display_quote(string text) => Assert.That(Quotation(text), Is.InstanceOf<PullQuote>());

    [TestCase("Nobody asked the ferrymen what they would do when the road opens again in autumn.")]
    [TestCase("We counted every stone of the old pier twice, and then we counted the nails of the ferry.")]
    public void Words_of_their_own_are_a_quotation(string text) => Assert.That(Quotation(text), Is.InstanceOf<Blockquote>());
}
