using CsCheck;
using NewsParse.Claims;

namespace NewsParse.Tests.Claims;

public sealed class TolerantJsonReaderTests
{
    [TestCase("{\"headline\":\"River rises\"}")]
    [TestCase("<!-- {\"headline\":\"River rises\"} -->")]
    [TestCase("//<![CDATA[\n{\"headline\":\"River rises\"}\n//]]>")]
    [TestCase("{\"a\":[1,2,],\"headline\":\"River rises\",}")]
    [TestCase("{\"a\":1 \"headline\":\"River rises\"}")]
    [TestCase("{\"a\":\"x\ny\",\"headline\":\"River rises\"")]
    [TestCase("{headline:'River rises'}")]
    [TestCase("{\"a\":/* none */null,\"headline\":\"River \\u0072ises\"}")]
    public void Broken_blocks_still_give_their_members(string text) =>
        Assert.That(TolerantJsonReader.ReadAll(text)[0]["headline"]?.Text, Is.EqualTo("River rises"));

    [Test]
    public void An_unescaped_quotation_mark_inside_a_headline_does_not_end_it()
    {
        var value = TolerantJsonReader.ReadAll("{\"headline\":\"He said \"no\", and left\",\"name\":\"x\"}")[0];
        Assert.That(value["headline"]?.Text, Is.EqualTo("He said \"no\", and left"));
        Assert.That(value["name"]?.Text, Is.EqualTo("x"));
    }

    [Test]
    public void Several_values_in_one_block_are_all_read() =>
        Assert.That(TolerantJsonReader.ReadAll("{\"a\":1}\n{\"a\":2}, [3]"), Has.Count.EqualTo(3));

    [Test]
    public void Depth_is_bounded() =>
        Assert.That(() => TolerantJsonReader.ReadAll(new string('[', 100_000) + "{\"a\":" + new string('{', 100_000)), Throws.Nothing);

    [Test]
    public void Any_text_is_read_without_error()
    {
        string[] parts = ["{", "}", "[", "]", "\"", "'", ":", ",", "\\", "a", "1", " ", "\n", "<!--", "<![CDATA[", "/*", "\\u00", "null"];
        var piece = Gen.Int[0, parts.Length - 1].Select(i => parts[i]);
        piece.Array[0, 30].Select(string.Concat).Sample(static text => TolerantJsonReader.ReadAll(text).Count >= 0);
    }
}
