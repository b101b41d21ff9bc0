using NewsParse.Labeling;
using NewsParse.Labeling.Fates;
using NewsParse.Languages.Packs;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling;

internal sealed class CommentLikenessTests
{
    private const string Thread = "<ol><li class=c><div><b>Mary Lindh</b> <time>2 May 2025</time></div><p>Who pays for it?</p></li>"
        + "<li class=c><div><b>Dan Petrov</b> <time>3 May 2025</time></div><p>The county does.</p><p>It always did.</p></li>"
        + "<li class=ad><div><b>Herald</b></div><p>Read us on paper.</p></li></ol><div><b>Editor</b></div>";

    private static Dictionary<string, PieceFate?> Complete(string html, params (string Text, PieceFate Part)[] known)
    {
        var labels = new ChromeLabeler(LanguagePackSet.Create([]).Matcher).Prepare(MeasuredDocument.Cut(html), PageClaims.None, CancellationToken.None);
        var parts = labels.Pieces.Select(piece => known.Where(k => k.Text == piece.Text).Select(static k => (PieceFate?)k.Part).FirstOrDefault()).ToArray();
        CommentLikeness.Complete(labels, parts);
        return labels.Pieces.Select((piece, i) => (piece.Text, parts[i])).ToDictionary(static p => p.Text, static p => p.Item2, StringComparer.Ordinal);
    }

    [Test]
    public void The_same_place_in_the_next_comment_is_the_same_part()
    {
        var parts = Complete(Thread, ("Mary Lindh", PieceFate.CommentAuthor), ("2 May 2025", PieceFate.CommentTime), ("Who pays for it?", PieceFate.CommentText));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(parts["Dan Petrov"], Is.EqualTo(PieceFate.CommentAuthor));
            Assert.That(parts["3 May 2025"], Is.EqualTo(PieceFate.CommentTime));
            Assert.That(parts["The county does."], Is.EqualTo(PieceFate.CommentText));
            Assert.That(parts["It always did."], Is.Null);
            Assert.That(parts["Herald"], Is.Null);
            Assert.That(parts["Read us on paper."], Is.Null);
            Assert.That(parts["Editor"], Is.Null);
        }
    }

    [Test]
    public void A_name_alone_is_no_comment_to_learn_from() =>
        Assert.That(Complete(Thread, ("Mary Lindh", PieceFate.CommentAuthor)).Values.Count(static part => part is not null), Is.EqualTo(1));
}
