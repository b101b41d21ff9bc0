using System.Text;
using NewsParse.Text;

namespace NewsParse.Tests.Text;

/// <summary>Our tables against a runtime that normalizes, over everything that can be composed.</summary>
public sealed class CanonicalComposerTests
{
    private static readonly IEnumerable<Rune> Letters = Enumerable.Range(0, 0x30000).Where(code => Rune.IsValid(code) && code != 0xFFFE).Select(code => new Rune(code));

    [SetUp]
    public void The_runtime_normalizes() => Assume.That(TextNormalizer.UsesOwnTables, Is.False);

    [Test]
    public void Every_letter_alone_composed_and_taken_apart()
    {
        var text = string.Join(" ", Letters);
        var parted = text.Normalize(NormalizationForm.FormD);
        Assert.That(CanonicalComposer.Compose(text), Is.EqualTo(text.Normalize()));
        Assert.That(CanonicalComposer.Compose(parted), Is.EqualTo(parted.Normalize()));
    }

    [Test]
    public void Marks_of_every_class_in_any_order()
    {
        var marks = Letters.Where(rune => CanonicalTables.Shared.CombiningClass(rune.Value) != 0)
            .GroupBy(rune => CanonicalTables.Shared.CombiningClass(rune.Value)).SelectMany(group => group.Take(2)).ToArray();
        var text = new StringBuilder();
        foreach (var first in marks)
        {
            foreach (var second in marks)
                text.Append(" a").Append(first).Append(second).Append("\u0301\u0323b");
        }

        Assert.That(CanonicalComposer.Compose(text.ToString()), Is.EqualTo(text.ToString().Normalize()));
    }

    [TestCase("")]
    [TestCase("\u0301")]
    [TestCase("\u0301e\u0301")]
    [TestCase("e\u0301\u0301")]
    [TestCase("e\u0327\u0301")]
    [TestCase("e\u0301\u0327")]
    [TestCase("a\u0315\u0300\u05AE\u0300b")]
    [TestCase("\u1100\u1161\u11A8")]
    [TestCase("\u1100\u1161\u11A7")]
    [TestCase("\u1112\u1175\u11C2")]
    [TestCase("\u1112\u1175\u11C3")]
    [TestCase("\u1113\u1161")]
    [TestCase("\u1100\u1176")]
    [TestCase("\u1100\u1160")]
    [TestCase("\u10FF\u1161")]
    [TestCase("\u1100a\u1161")]
    [TestCase("\uAC00\u11A8")]
    [TestCase("\uAC01\u11A8")]
    [TestCase("\uAC00\u11C2\u11A8")]
    [TestCase("\uD7A3\u11A8")]
    [TestCase("\uD788\u11C2")]
    [TestCase("\uABFF\u11A8")]
    [TestCase("\uD7A4\u11A8")]
    [TestCase("\u0B47\u0B56\u0B3E")]
    [TestCase("\uD834\uDD57\uD834\uDD65")]
    [TestCase("ا\u0653\u0654")]
    public void Sequences_compose_as_the_standard_says(string text) => Assert.That(CanonicalComposer.Compose(text), Is.EqualTo(text.Normalize()));
}
