using NewsParse.Claims;

namespace NewsParse.Tests.Claims.Printed;

public sealed class RatingLineTests
{
    [TestCase("امتیاز مقاله: ۴٫۵ از ۵ (۱۲ رای)", 4.5, 12, 5)]
    [TestCase("امتیاز ۴ از مجموع ۲۴۵ رأی", 4, 245, null)]
    [TestCase("۲۷۶ رأی، میانگین ۴٫۳", 4.3, 276, null)]
    [TestCase("۳٫۱ / 5 - (۱۲۳ رای)", 3.1, 123, 5)]
    [TestCase("Rating: 4.5 out of 5 (12 votes)", 4.5, 12, 5)]
    [TestCase("Votes: 31, average 3.9", 3.9, 31, null)]
    [TestCase("3 7 votes", 3, 7, null)]
    [TestCase("التقييم ٢٫٨ (١٠٨ صوت)", 2.8, 108, null)]
    [TestCase("درجہ بندی 4.2 (232 ووٹ)", 4.2, 232, null)]
    [TestCase("۳٫۹ لە ٥ (٤٤ دەنگ)", 3.9, 44, 5)]
    [TestCase("۴ له ۵ څخه (۴۳ رایې)", 4, 43, 5)]
    [TestCase("0 0 رای ها", 0, 0, null)]
    [TestCase("Rated 4 out of 5", 4, null, 5)]
    public void Value_votes_and_scale_are_told_by_what_they_can_be(string line, double value, int? votes, double? scale)
    {
        var rating = RatingLine.Read(line);
        Assert.That((rating?.Value, rating?.Votes, rating?.Scale), Is.EqualTo(((double?)value, votes, scale)));
    }

    [TestCase("12 likes")]
    [TestCase("امتیاز شما:")]
    [TestCase("Rate this: 1 2 3 4 5 6 7")]
    public void A_line_with_no_value_or_no_votes_is_no_rating(string line)
    {
        Assert.That(RatingLine.Read(line), Is.Null);
    }

    [TestCase("<div class='x'><div><p class='y'>2.2 از ۵ (267 رأی)</p></div></div>", 2.2, 267)]
    [TestCase("<div><span>۴ له ۵ څخه (۸۱ رایې)</span></div>", 4, 81)]
    public void A_line_that_leaves_no_doubt_is_a_rating_whatever_it_was_taken_for(string line, double value, int votes)
    {
        const string Paragraph = "<p>The village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.</p>";
        var rating = Article.Parse($"<html lang='en'><body><article><h1>Village Council Votes to Rebuild the Old Levee</h1>{Paragraph}{Paragraph.Replace("council", "board", StringComparison.Ordinal)}</article>{line}</body></html>").Discussion?.Rating;
        Assert.That((rating?.Value, rating?.Votes), Is.EqualTo(((double?)value, (int?)votes)));
    }
}
