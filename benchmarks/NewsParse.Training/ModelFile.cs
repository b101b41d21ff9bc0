using System.Text;

namespace NewsParse.Training;

/// <summary>Writes a model as <see cref="Body.BodyModel"/> reads it.</summary>
internal static class ModelFile
{
    public static byte[] Write(byte[] first, byte[] second, float[] confidence)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write((byte)2);
        writer.Write(first);
        writer.Write(second);
        foreach (var weight in confidence)
            writer.Write(weight);
        writer.Flush();
        return stream.ToArray();
    }
}
