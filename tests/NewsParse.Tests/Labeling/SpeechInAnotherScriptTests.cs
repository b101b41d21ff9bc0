namespace NewsParse.Tests.Labeling;

/// <summary>A clause of speech before a quotation in another language is text, whatever its words have in common with those of bylines.</summary>
internal sealed class SpeechInAnotherScriptTests
{
    [TestCase("لیلا نوری به خبرنگاران گفت:", "لیلا نوری")]
    [TestCase("قال كريم داود للصحفيين في الميناء:", "كريم داود")]
    [TestCase("نجیبہ خان نے صحافیوں سے کہا:", "نجیبہ خان")]
    public void The_clause_stays_in_its_paragraph_and_names_the_speaker(string clause, string speaker)
    {
        var article = Article.ParseHtml("<title>Council Votes to Rebuild the Lower Bridge</title><nav><a href=/>صفحه نخست</a><a href=/p>سیاست</a></nav><article><h1>Council Votes to Rebuild the Lower Bridge</h1>"
            + "<p>The council of the river valley voted on Tuesday to rebuild the lower bridge before the spring floods, after a winter in which two villages were cut off.</p>"
            + $"<p>{clause} \"The ferry is not safe in the wind.\"</p>"
            + "<p>Work will begin in March with money set aside by the province, and the ferry will carry people and goods until the road opens again in the autumn.</p></article>");
        var paragraphs = article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().Select(static paragraph => paragraph.Text).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(paragraphs[1], Is.EqualTo(clause + " \"The ferry is not safe in the wind.\""));
            Assert.That(article.Quotes.Single().Speaker?.Name, Is.EqualTo(speaker));
        }
    }
}
