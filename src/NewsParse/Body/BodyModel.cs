using System.Text;
using NewsParse.Features;
using NewsParse.Text;

namespace NewsParse.Body;

/// <summary>A trained model: a first pass over the blocks' own features and a second that also sees the first's scores.</summary>
internal sealed class BodyModel
{
    private static readonly Lazy<BodyModel> HtmlModel = new(() => ReadEmbedded("NewsParse.Body.html.model"));
    private static readonly Lazy<BodyModel> TextModel = new(() => ReadEmbedded("NewsParse.Body.text.model"));

    private BodyModel(TreeEnsemble first, TreeEnsemble? second)
    {
        First = first;
        Second = second;
    }

    public TreeEnsemble First { get; }

    /// <summary>Null if the model has one pass.</summary>
    public TreeEnsemble? Second { get; }

    public static BodyModel For(InputKind kind) => (kind == InputKind.Html ? HtmlModel : TextModel).Value;

    public static BodyModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var passes = reader.ReadByte();
        return new BodyModel(TreeEnsemble.Read(reader), passes > 1 ? TreeEnsemble.Read(reader) : null);
    }

    private static BodyModel ReadEmbedded(string name)
    {
        using var stream = EmbeddedText.Open(name);
        return Read(stream);
    }
}
