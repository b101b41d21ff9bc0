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
}
