using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class FoldedTextTests
{
    [TestCase("abc def", 0, "")]
    [TestCase("abc def", 1, "a")]
    [TestCase("abc def", 3, "abc")]
    [TestCase("abc def", 6, "abc def")]
    [TestCase("abc!", 3, "abc")]
    [TestCase("a 1,024 b", 2, "a 1,024")]
    [TestCase("1.5", 1, "1.5")]
    [TestCase("۱٬۰۲۴ب", 1, "۱٬۰۲۴")]
    [TestCase("e\u0301 a", 1, "e\u0301")]
    [TestCase("ab\u00AD c", 2, "ab\u00AD")]
    [TestCase("ها\u200Cی", 2, "ها\u200C")]
    [TestCase("جز\u0621 آن", 2, "جز\u0621")]
    [TestCase("مـا", 1, "مـ")]
    [TestCase("a\u20DD b", 1, "a\u20DD")]
    [TestCase("a\u02B0b", 1, "a\u02B0")]
    [TestCase("a\u200Fb", 1, "a")]
    public void A_match_ends_behind_the_marks_of_its_last_letter_and_before_the_space(string text, int count, string expected)
    {
        var folded = Fold(text);
        Assert.That(folded.Source[..folded.EndOf(count)].ToString(), Is.EqualTo(expected));
    }

    [TestCase("abc", 0, true)]
    [TestCase("abc", 1, false)]
    [TestCase("abc", 2, false)]
    [TestCase("abc", 3, true)]
    [TestCase("ab cd", 2, true)]
    [TestCase("ab cd", 3, false)]
    [TestCase("ab-cd", 2, true)]
    [TestCase("ab\u00ADcd", 2, false)]
    [TestCase("e\u0301a", 1, false)]
    [TestCase("e\u0301 a", 1, true)]
    [TestCase("می\u200Cرود", 2, false)]
    [TestCase("a1", 1, true)]
    [TestCase("1a", 1, true)]
    [TestCase("ab1", 1, false)]
    [TestCase("a\u0627", 1, true)]
    [TestCase("\u0627a", 1, true)]
    [TestCase("aب", 1, true)]
    [TestCase("ɐb", 1, true)]
    [TestCase("ɏb", 1, false)]
    public void A_word_begins_where_something_parts_it_or_the_script_changes(string text, int index, bool expected) =>
        Assert.That(Fold(text).IsBoundary(index), Is.EqualTo(expected));

    private static FoldedText Fold(string text) => TextFolder.Fold(text, new char[text.Length], new int[text.Length]);
}
