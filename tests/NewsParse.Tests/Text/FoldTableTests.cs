using System.Globalization;
using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class FoldTableTests
{
    private static readonly IEnumerable<char> Units = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code);

    [Test]
    public void Digits_of_every_script_are_those_of_Latin()
    {
        foreach (var c in Units.Where(char.IsDigit))
            Assert.That(FoldTable.Fold(c), Is.EqualTo((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))), Name(c));
    }

    [Test]
    public void Only_letters_marks_and_digits_count()
    {
        var counted = Units.Where(c => FoldTable.Fold(c) != FoldTable.Nothing);
        Assert.That(counted.Where(c => !char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber)), Is.Empty);
    }

    /// <summary>Except where the table of twins says otherwise, and the phonetic signs among the modifiers.</summary>
    [Test]
    public void Every_letter_counts()
    {
        var letters = Units.Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber);
        Assert.That(letters.Where(c => FoldTable.Fold(c) == FoldTable.Nothing && c != '\u0621' && c != '\uFE80'), Is.Empty);
    }

    [Test]
    public void Upper_and_lower_case_are_one()
    {
        foreach (var c in Units.Where(c => char.IsUpper(c) && char.ToLowerInvariant(c) != c))
            Assert.That(FoldTable.Fold(c), Is.EqualTo(FoldTable.Fold(char.ToLowerInvariant(c))), Name(c));
    }

    [TestCase('é', 'e')]
    [TestCase('Ế', 'e')]
    [TestCase('ǅ', 'ǆ')]
    [TestCase('й', 'и')]
    [TestCase('Ё', 'е')]
    [TestCase('ά', 'α')]
    [TestCase('ᾧ', 'ω')]
    [TestCase('ø', 'o')]
    [TestCase('Ł', 'l')]
    [TestCase('ﺔ', 'ه')]
    [TestCase('ﻱ', 'ی')]
    [TestCase('ﮎ', 'ک')]
    [TestCase('ﭐ', 'ا')]
    [TestCase('ﺁ', 'ا')]
    [TestCase('ؤ', 'و')]
    [TestCase('ۂ', 'ه')]
    [TestCase('ۓ', 'ے')]
    public void Twins_are_one_letter(char twin, char letter) => Assert.That(FoldTable.Fold(twin), Is.EqualTo(letter));

    /// <summary>Letters whose parts are letters or vowel signs of their own are spelling.</summary>
    [TestCase('ক')]
    [TestCase('ि')]
    [TestCase('ो')]
    [TestCase('ா')]
    [TestCase('ี')]
    [TestCase('়')]
    [TestCase('가')]
    [TestCase('が')]
    [TestCase('中')]
    [TestCase('ー')]
    [TestCase('ß')]
    [TestCase('ら')]
    [TestCase('\u09CB')]
    [TestCase('\u0929')]
    public void Spelling_stays(char c) => Assert.That(FoldTable.Fold(c), Is.EqualTo(c));

    [TestCase('\u02B0', '\u036F')]
    [TestCase('\u0483', '\u0487')]
    [TestCase('\u0591', '\u05BD')]
    [TestCase('\u0610', '\u061A')]
    [TestCase('\u064B', '\u065F')]
    [TestCase('\u0670', '\u0670')]
    [TestCase('\u06D6', '\u06DC')]
    [TestCase('\u06EA', '\u06ED')]
    public void Marks_that_may_be_left_out_count_for_nothing(char first, char last)
    {
        for (var c = first; c <= last; c++)
            Assert.That(FoldTable.Fold(c), Is.EqualTo(FoldTable.Nothing), Name(c));
    }

    [TestCase('\u05C7')]
    [TestCase(' ')]
    [TestCase('.')]
    [TestCase('#')]
    [TestCase('\u0640')]
    [TestCase('\u200C')]
    [TestCase('\u200F')]
    [TestCase('\u0000')]
    [TestCase('€')]
    [TestCase('½')]
    public void Marks_signs_and_spaces_count_for_nothing(char c) => Assert.That(FoldTable.Fold(c), Is.EqualTo(FoldTable.Nothing));

    private static string Name(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
