using System.Text;
using NewsParse.Labeling.Features;
using NewsParse.Text;

namespace NewsParse.Labeling.Body;

/// <summary>A trained model: a first pass over the blocks' own features and a second that also sees the first's scores.</summary>
internal sealed class BodyModel
{
    private static readonly Lazy<BodyModel> HtmlModel = new(() => ReadEmbedded("NewsParse.Labeling.Body.html.model"));
    private static readonly Lazy<BodyModel> TextModel = new(() => ReadEmbedded("NewsParse.Labeling.Body.text.model"));

    public BodyModel(TreeEnsemble first, TreeEnsemble? second, PageConfidence confidence)
    {
        First = first;
        Second = second;
        Confidence = confidence;
    }

    public TreeEnsemble First { get; }

    /// <summary>Null if the model has one pass.</summary>
    public TreeEnsemble? Second { get; }

    public PageConfidence Confidence { get; }

    public static BodyModel For(InputKind kind) => (kind == InputKind.Html ? HtmlModel : TextModel).Value;

    public static BodyModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var passes = reader.ReadByte();
        var first = TreeEnsemble.Read(reader);
        var second = passes > 1 ? TreeEnsemble.Read(reader) : null;
        var weights = new float[PageConfidence.Traits];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = reader.ReadSingle();
        return new BodyModel(first, second, new PageConfidence(weights));
    }

    private static BodyModel ReadEmbedded(string name)
    {
        using var stream = EmbeddedText.Open(name);
        return Read(stream);
    }
}
