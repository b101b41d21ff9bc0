using System.Text;
using NewsParse.Labeling.Fates;

namespace NewsParse.Training;

/// <summary>Writes the labeller's weights as <see cref="FateNetwork.Read"/> reads them.</summary>
internal static class FateModelFile
{
    public static byte[] Write(FateNetwork net)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(FateInput.Width);
        writer.Write(FateNetwork.Outputs);
        foreach (var values in net.All)
            foreach (var value in values)
                writer.Write((Half)value);
        writer.Flush();
        return stream.ToArray();
    }
}
