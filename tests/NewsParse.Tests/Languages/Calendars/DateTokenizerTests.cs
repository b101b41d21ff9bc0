using NewsParse.Languages.Calendars;

namespace NewsParse.Tests.Languages.Calendars;

public sealed class DateTokenizerTests
{
    [TestCase("", "")]
    [TestCase(" \n", "")]
    [TestCase("16 July", "n:16 w:July")]
    [TestCase("16July2025", "n:16 +w:July +n:2025")]
    [TestCase("2025-07", "n:2025 +s:- +n:07")]
    [TestCase("a.b", "w:a +s:. +w:b")]
    [TestCase("..", "s:. +s:.")]
    [TestCase("2025年7月", "n:2025 +w:年 +n:7 +w:月")]
    [TestCase("年月", "w:年 +w:月")]
    [TestCase("a年b", "w:a +w:年 +w:b")]
    [TestCase("\u4E00\u9FFF", "w:\u4E00 +w:\u9FFF")]
    [TestCase("\u4DFFa", "s:\u4DFF +w:a")]
    [TestCase("\u3400\u3401", "w:\u3400\u3401")]
    [TestCase("\uA000\uA001", "w:\uA000\uA001")]
    [TestCase("e\u0301a", "w:e\u0301a")]
    [TestCase("\u0301a", "w:\u0301a")]
    [TestCase("कीa", "w:कीa")]
    [TestCase("می\u200Cرود", "w:می\u200Cرود")]
    [TestCase("a\u200Db", "w:a\u200Db")]
    [TestCase("\u200Ca", "w:a")]
    [TestCase("16\u200C17", "n:16 +n:17")]
    [TestCase("16\u200F/17", "n:16 +s:/ +n:17")]
    [TestCase("a\u200Fb", "w:a +w:b")]
    [TestCase("1 \u200F2", "n:1 n:2")]
    [TestCase("۱۶", "n:۱۶")]
    [TestCase("^", "s:^")]
    public void Text_is_cut_into_numbers_words_and_signs(string text, string expected)
    {
        var tokens = Tokens(text);
        Assert.That(string.Join(' ', tokens.Select(token => (token.IsGlued ? "+" : "") + Kind(token) + ":" + text.Substring(token.Start, token.Length))), Is.EqualTo(expected));
    }

    [TestCase('\u00AD')]
    [TestCase('\u061C')]
    [TestCase('\u200B')]
    [TestCase('\u200C')]
    [TestCase('\u200D')]
    [TestCase('\u200E')]
    [TestCase('\u200F')]
    [TestCase('\u202A')]
    [TestCase('\u202E')]
    [TestCase('\u2066')]
    [TestCase('\u2069')]
    [TestCase('\uFEFF')]
    public void Invisible_characters_are_no_tokens(char c) => Assert.That(Tokens(c.ToString()), Is.Empty);

    [TestCase('\u2029')]
    [TestCase('\u202F')]
    [TestCase('\u2028')]
    public void White_space_is_no_token(char c) => Assert.That(Tokens(c.ToString()), Is.Empty);

    [TestCase('\u2065')]
    [TestCase('\u206A')]
    [TestCase('\u02FF')]
    [TestCase('\u20AC')]
    public void Other_signs_are_symbols(char c) => Assert.That(Tokens(c.ToString()).Single().IsSymbol(c), Is.True);

    [TestCase("0", 0)]
    [TestCase("007", 7)]
    [TestCase("۱۴۰۴", 1404)]
    [TestCase("٢٠٢٥", 2025)]
    [TestCase("999999999", 999_999_999)]
    [TestCase("1000000000", -1)]
    [TestCase("99999999999999999999", -1)]
    public void A_number_has_its_value_up_to_nine_digits(string text, int expected) => Assert.That(Tokens(text).Single().Value, Is.EqualTo(expected));

    [TestCase("0", false)]
    [TestCase("9", false)]
    [TestCase("۱", true)]
    [TestCase("९", true)]
    public void Digits_other_than_Latin_are_native(string text, bool expected) => Assert.That(Tokens(text).Single().IsNative, Is.EqualTo(expected));

    [Test]
    public void A_token_ends_where_the_next_can_begin()
    {
        var tokens = Tokens("ab 12");
        Assert.That((tokens[0].Start, tokens[0].End, tokens[1].Start, tokens[1].End), Is.EqualTo((0, 2, 3, 5)));
        Assert.That(tokens[0].IsSymbol('a'), Is.False);
    }

    private static char Kind(DateToken token) => token.Kind switch { DateTokenKind.Number => 'n', DateTokenKind.Word => 'w', _ => 's' };

    private static DateToken[] Tokens(string text)
    {
        var tokens = new DateToken[text.Length];
        return tokens[..DateTokenizer.Tokenize(text, tokens)];
    }
}
