using NewsParse.Labeling.Pieces;
using NewsParse.Text;

namespace NewsParse.Labeling.Fates;

/// <summary>What the labeller makes of a document's pieces: the probability of each fate, and of each role where a piece is chrome.</summary>
internal sealed class FateScores(float[] values)
{
    private static readonly Lazy<FateNetwork> Network = new(static () =>
    {
        using var stream = EmbeddedText.Open("NewsParse.Labeling.Fates.fates.model");
        using var reader = new BinaryReader(stream);
        return FateNetwork.Read(reader);
    });

    /// <summary>Of no pieces.</summary>
    public static FateScores None { get; } = new([]);

    public static FateScores Read(FateRows rows, CancellationToken cancellationToken)
    {
        var values = new float[rows.Count * FateNetwork.Outputs];
        Network.Value.Run(rows, values, cancellationToken);
        return new FateScores(values);
    }

    public float Of(int piece, PieceFate fate) => values[(piece * FateNetwork.Outputs) + (int)fate];

    public ReadOnlySpan<float> Fates(int piece) => values.AsSpan(piece * FateNetwork.Outputs, FateNetwork.Fates);

    public ReadOnlySpan<float> Roles(int piece) => values.AsSpan((piece * FateNetwork.Outputs) + FateNetwork.Fates, FateInput.Roles);

    /// <summary>The likeliest fate.</summary>
    public PieceFate Best(int piece) => (PieceFate)IndexOfMax(Fates(piece));

    /// <summary>The likeliest fate of a piece that is no text of the article.</summary>
    public PieceFate BestOutsideBody(int piece) => (PieceFate)((int)PieceFate.Title + IndexOfMax(Fates(piece)[(int)PieceFate.Title..]));

    public ChromeRole Role(int piece) => (ChromeRole)IndexOfMax(Roles(piece));

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
