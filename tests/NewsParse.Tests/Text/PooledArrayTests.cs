using NewsParse.Text;

namespace NewsParse.Tests.Text;

public sealed class PooledArrayTests
{
    [Test]
    public void Values_begin_as_zeros_whatever_the_array_held_before()
    {
        for (var round = 0; round < 2; round++)
        {
            using var array = new PooledArray<int>(100);
            Assert.That(array.Length, Is.EqualTo(100));
            Assert.That(array.Span.Length, Is.EqualTo(100));
            Assert.That(array.Span.IndexOfAnyExcept(0), Is.EqualTo(-1));
            array.Span.Fill(7);
        }
    }

    [Test]
    public void An_array_is_given_back_and_taken_again()
    {
        var first = new PooledArray<double>(1000);
        ref var place = ref first.Span[0];
        first.Dispose();
        using var second = new PooledArray<double>(1000);
        Assert.That(System.Runtime.CompilerServices.Unsafe.AreSame(ref place, ref second.Span[0]), Is.True);
    }

    [Test]
    public void An_array_is_given_back_once()
    {
        var array = new PooledArray<float>(1000);
        array.Dispose();
        array.Dispose();
        using var first = new PooledArray<float>(1000);
        using var second = new PooledArray<float>(1000);
        first.Span[0] = 1;
        Assert.That(second.Span[0], Is.Zero);
    }

    [Test]
    public void Nothing_taken_is_nothing_to_give_back() => Assert.That(() => default(PooledArray<int>).Dispose(), Throws.Nothing);
}
