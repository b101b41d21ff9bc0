using System.Text;
using CsCheck;
using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class TextNormalizerTests
{
    private static readonly Gen<string> Marked = Gen.OneOf(
        Gen.Char['\u0020', '\u024F'], Gen.Char['\u0300', '\u036F'], Gen.Char['\u0600', '\u06FF'], Gen.Char['\u0900', '\u0DFF'],
        Gen.Char['\u1100', '\u11FF'], Gen.Char['\u1E00', '\u1FFF'], Gen.Char['\u2000', '\u2130'], Gen.Char['\u3040', '\u30FF'], Gen.Char['\uAC00', '\uD7A3'])
        .Array[0, 24].Select(characters => new string(characters));

    [TestCase("ا\u0653", "آ")]
    [TestCase("ا\u0654", "أ")]
    [TestCase("ۀ", "ۀ")]
    [TestCase("e\u0301", "é")]
    [TestCase("и\u0306", "й")]
    public void Letters_and_their_marks_are_composed(string text, string expected)
    {
        Assert.That(TextNormalizer.Normalize(text), Is.EqualTo(expected));
        Assert.That(CanonicalComposer.Compose(text), Is.EqualTo(expected));
    }

    [Test]
    public void Heh_with_hamza_stays_as_typed_because_form_C_has_no_letter_for_it() =>
        Assert.That(TextNormalizer.Normalize("خانه\u0654"), Is.EqualTo("خانه\u0654"));

    [Test]
    public void Own_tables_agree_with_a_runtime_that_normalizes()
    {
        Assume.That(TextNormalizer.UsesOwnTables, Is.False);
        Marked.Sample(text => CanonicalComposer.Compose(text) == text.Normalize(NormalizationForm.FormC), iter: 20_000);
    }

    [Test]
    public void Normalizing_twice_changes_nothing() =>
        Marked.Sample(text => TextNormalizer.Normalize(TextNormalizer.Normalize(text)) == TextNormalizer.Normalize(text));

    [Test]
    public void Any_string_is_accepted_and_lone_surrogates_are_replaced()
    {
        Gen.String.Sample(text => TextNormalizer.Normalize(text) is not null);
        Assert.That(TextNormalizer.Normalize("a\uD800b"), Is.EqualTo("a\uFFFDb"));
    }

    [Test]
    public void Plain_text_is_returned_as_the_same_instance()
    {
        const string text = "می‌گوید: the price — ۴۲ – rose";
        Assert.That(TextNormalizer.Normalize(text), Is.SameAs(text));
    }

    /// <summary>What is called plain skips normalization, so form C must leave it alone, whatever stands beside it.</summary>
    [Test]
    public void Plain_characters_never_change_and_never_join()
    {
        Assume.That(TextNormalizer.UsesOwnTables, Is.False);
        var plain = Enumerable.Range(0, char.MaxValue + 1).Select(code => ((char)code).ToString()).Where(text => TextNormalizer.IsPlain(text)).ToHashSet();
        Assert.That(plain.Where(text => !text.IsNormalized()), Is.Empty);
        var second = plain.SelectMany(text => text.Normalize(NormalizationForm.FormD).Skip(1)).Select(c => c.ToString()).ToHashSet();
        Assert.That(second.Where(plain.Contains), Is.Empty);
        Assert.That(plain.Where(text => CanonicalTables.Shared.CombiningClass(text[0]) != 0), Is.Empty);
    }

    [TestCase('\0', '\u02FF')]
    [TestCase('\u0400', '\u0482')]
    [TestCase('\u0621', '\u064A')]
    [TestCase('\u0660', '\u066F')]
    [TestCase('\u0671', '\u06D5')]
    [TestCase('\u06F0', '\u06FF')]
    [TestCase('\u2002', '\u20CF')]
    public void Letters_digits_and_marks_of_print_are_plain(char first, char last)
    {
        for (var c = first; c <= last; c++)
            Assert.That(TextNormalizer.IsPlain(c.ToString()), Is.True, ((int)c).ToString("X4", null));
        Assert.That(TextNormalizer.IsPlain("a" + first + last), Is.True);
        Assert.That(TextNormalizer.IsPlain(((char)(last + 1)).ToString()), Is.False);
        Assert.That(first == 0 || !TextNormalizer.IsPlain("a" + (char)(first - 1)), Is.True);
    }

    [Test]
    public void What_is_no_character_is_replaced()
    {
        Assert.That(TextNormalizer.Normalize("a\uFFFEb"), Is.EqualTo("a\uFFFDb"));
        Assert.That(TextNormalizer.Normalize("\uFFFE"), Is.EqualTo("\uFFFD"));
        Assert.That(TextNormalizer.Normalize("e\u0301\uFFFE"), Is.EqualTo("é\uFFFD"));
        Assert.That(TextNormalizer.Normalize("😀\uFFFE"), Is.EqualTo("😀\uFFFD"));
        Assert.That(TextNormalizer.Normalize("😀😀e\u0301"), Is.EqualTo("😀😀é"));
    }

    [Test]
    public void Halves_of_surrogate_pairs_are_replaced_wherever_they_stand()
    {
        Assert.That(TextNormalizer.Normalize("\uD800"), Is.EqualTo("\uFFFD"));
        Assert.That(TextNormalizer.Normalize("\uDC00e\u0301"), Is.EqualTo("\uFFFDé"));
        Assert.That(TextNormalizer.Normalize("\uDC00\uD800"), Is.EqualTo("\uFFFD\uFFFD"));
        Assert.That(TextNormalizer.Normalize("😀\uD83D"), Is.EqualTo("😀\uFFFD"));
        Assert.That(TextNormalizer.Normalize("\uD83D😀"), Is.EqualTo("\uFFFD😀"));
    }

    [Test]
    public void Text_in_form_C_is_returned_as_the_same_instance()
    {
        const string text = "कहानी 😀 가";
        Assert.That(TextNormalizer.Normalize(text), Is.SameAs(text));
    }
}
