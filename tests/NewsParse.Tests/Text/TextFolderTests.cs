using CsCheck;
using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class TextFolderTests
{
    [TestCase("دیدگاه‌ها", "دیدگاه ها", TestName = "Zero_width_non_joiner_and_space_are_equal")]
    [TestCase("دیدگاه‌ها", "دیدگاهها", TestName = "Joined_and_parted_are_equal")]
    [TestCase("تازه‌ترین", "تازه ترين", TestName = "Arabic_and_Persian_yeh_are_equal")]
    [TestCase("كتاب", "کتاب", TestName = "Arabic_and_Persian_kaf_are_equal")]
    [TestCase("صفحهٔ نخست", "صفحة نخست", TestName = "Heh_with_hamza_and_teh_marbuta_are_equal")]
    [TestCase("اقرأ أيضًا", "اقرا ايضا", TestName = "Hamza_and_tanwin_are_optional")]
    [TestCase("مـشـاركـة", "مشاركة", TestName = "Tatweel_is_optional")]
    [TestCase("۴ نظر", "٤ نظر", TestName = "Digits_of_all_scripts_are_equal")]
    [TestCase("۱٬۰۲۴ بازدید", "1,024 بازدید", TestName = "Thousands_separators_belong_to_the_number")]
    [TestCase("\u202Bبیشتر بخوانید:\u202C", "بیشتر بخوانید", TestName = "Bidi_controls_and_closing_punctuation_do_not_count")]
    [TestCase("READ MORE »", "Read more", TestName = "Case_does_not_count")]
    [TestCase("À lire aussi", "A\u0300 lire aussi", TestName = "Composed_and_decomposed_letters_are_equal")]
    [TestCase("بەستەری کورت", "به‌سته‌ری كورت", TestName = "Old_and_new_Kurdish_spelling_are_equal")]
    public void Spellings_of_one_phrase_fold_to_one_key(string first, string second) =>
        Assert.That(TextFolder.Fold(first), Is.EqualTo(TextFolder.Fold(second)));

    [TestCase("نظر", "نظرات")]
    [TestCase("share", "shared")]
    [TestCase("मुख्य", "मखय")]
    public void Different_words_keep_different_keys(string first, string second) =>
        Assert.That(TextFolder.Fold(first), Is.Not.EqualTo(TextFolder.Fold(second)));

    [Test]
    public void A_match_covers_the_marks_of_its_last_letter()
    {
        var folded = TextFolder.Fold("اقرأ أيضًا: الخبر", new char[64], new int[64]);
        var end = folded.EndOf(TextFolder.Fold("اقرأ أيضا").Length);
        Assert.That(folded.Source[..end].ToString(), Is.EqualTo("اقرأ أيضًا"));
    }

    [Test]
    public void Offsets_lead_back_to_characters_that_fold_to_the_key() =>
        Gen.String.Sample(text =>
        {
            var folded = TextFolder.Fold(text, new char[text.Length], new int[text.Length]);
            for (var i = 0; i < folded.Key.Length; i++)
            {
                var expected = folded.Key[i] == TextFolder.Number ? TextFolder.IsDigit(text[folded.Offsets[i]]) : FoldTable.Fold(text[folded.Offsets[i]]) == folded.Key[i];
                if (!expected || (i > 0 && folded.Offsets[i] <= folded.Offsets[i - 1]) || folded.EndOf(i + 1) <= folded.Offsets[i])
                    return false;
            }

            return folded.IsComplete;
        });

    [Test]
    public void Folding_letters_twice_changes_nothing() =>
        Gen.Char.Sample(c => FoldTable.Fold(FoldTable.Fold(c)) == FoldTable.Fold(c) || FoldTable.Fold(c) == FoldTable.Nothing);

    [Test]
    public void Spaces_joiners_and_bidi_controls_never_change_a_key() =>
        Gen.Select(
                Gen.String.Select(text => string.Concat(text.Where(c => !char.IsDigit(c)))), Gen.Int[0, 1000],
                Gen.OneOf("\u200C\u200F\u202B \u00A0\u0640\u064E".Select(c => Gen.Const(c)).ToArray()))
            .Sample((text, place, added) =>
                TextFolder.Fold(text.Insert(place % (text.Length + 1), added.ToString())) == TextFolder.Fold(text));

    [Test]
    public void A_short_buffer_says_that_text_is_left()
    {
        var folded = TextFolder.Fold("Related articles", new char[7], new int[7]);
        Assert.That(folded.Key.ToString(), Is.EqualTo("related"));
        Assert.That(folded.IsComplete, Is.False);
    }

    [TestCase("", "")]
    [TestCase(" .,! ", "")]
    [TestCase("Ab 12 c", "ab#c")]
    [TestCase("1,024.5", "#")]
    [TestCase("1'000", "#")]
    [TestCase("1\u2019000", "#")]
    [TestCase("1\u202F000", "#")]
    [TestCase("۱٫۵", "#")]
    [TestCase("1,,2", "##")]
    [TestCase("1 2", "##")]
    [TestCase("1, 2", "##")]
    [TestCase("1,a", "#a")]
    [TestCase("1,", "#")]
    [TestCase("12", "#")]
    [TestCase("1-2", "##")]
    [TestCase("a#b", "ab")]
    public void A_key_has_letters_and_one_sign_for_each_number(string text, string expected) => Assert.That(TextFolder.Fold(text), Is.EqualTo(expected));

    [TestCase("Ab 12 c", "ab#c", true)]
    [TestCase("ab#c", "abc", true)]
    [TestCase("Ab 12", "ab#c", false)]
    [TestCase("Ab 12 cd", "ab#c", false)]
    [TestCase("Ab 12 d", "ab#c", false)]
    [TestCase("Ab x c", "ab#c", false)]
    [TestCase("ab", "abc", false)]
    [TestCase("a c.", "abc", false)]
    [TestCase("abc", "abc", true)]
    [TestCase("", "", true)]
    [TestCase("...", "", true)]
    [TestCase("1,024", "#", true)]
    [TestCase("1, 024", "#", false)]
    public void A_text_has_a_key_or_not(string text, string key, bool expected) => Assert.That(TextFolder.FoldsTo(text, key), Is.EqualTo(expected));

    [Test]
    public void Whether_a_text_has_a_key_is_as_folding_says() =>
        Gen.Select(Gen.String[Gen.Char["aA1,. \u200Cب۲"], 0, 8], Gen.String[Gen.Char["aA1,. \u200Cب۲"], 0, 8])
            .Sample((text, other) => TextFolder.FoldsTo(text, TextFolder.Fold(other)) == (TextFolder.Fold(text) == TextFolder.Fold(other)));

    [TestCase("abc", 3, true)]
    [TestCase("abc ...", 3, true)]
    [TestCase("abc d", 3, false)]
    [TestCase("abc. 1", 3, false)]
    [TestCase("1,024", 1, true)]
    [TestCase("...", 0, true)]
    [TestCase("a", 0, false)]
    public void A_text_is_complete_when_nothing_that_counts_is_left(string text, int buffer, bool expected) =>
        Assert.That(TextFolder.Fold(text, new char[buffer], new int[buffer]).IsComplete, Is.EqualTo(expected));
}
