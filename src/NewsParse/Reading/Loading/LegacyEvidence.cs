using System.Globalization;
using System.Text;
using NewsParse.Languages.Detection;
using NewsParse.Text;

namespace NewsParse.Reading.Loading;

/// <summary>
/// Tells the encoding of bytes that are no UTF-8 and say nothing true of themselves: read in the right one they are common letters of one script,
/// in words of a language; in a wrong one rare letters, scripts mixed in a word, capitals inside of words, signs and gaps.
/// </summary>
internal static class LegacyEvidence
{
    private const int BytesSampled = 24 * 1024;

    /// <summary>So much more must speak for an encoding than for the usual one.</summary>
    private const double Margin = 4;

    private static readonly Encoding[] Candidates = ReadCandidates();

    /// <summary>The encoding the bytes are in, and whether more than custom speaks for it.</summary>
    public static (Encoding Encoding, bool IsProven) Of(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        var usual = Candidates[0];
        var (best, usualScore) = (usual, ScoreOf(usual, sample));
        var highest = usualScore + Margin;
        for (var i = 1; i < Candidates.Length; i++)
        {
            var score = ScoreOf(Candidates[i], sample);
            if (score > highest)
                (best, highest) = (Candidates[i], score);
        }

        return (best, best != usual);
    }

    /// <summary>The stretches of text that hold more than ASCII, without the tags between them.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        var sample = new byte[Math.Min(bytes.Length + 1, BytesSampled)];
        var length = 0;
        while (!bytes.IsEmpty && length < sample.Length)
        {
            var end = bytes.IndexOf((byte)'<');
            var text = end < 0 ? bytes : bytes[..end];
            if (!Ascii.IsValid(text))
            {
                text = text[..Math.Min(text.Length, sample.Length - length - 1)];
                text.CopyTo(sample.AsSpan(length));
                length += text.Length;
                sample[length++] = (byte)' ';
            }

            bytes = end < 0 ? default : bytes[end..];
            var next = bytes.IndexOf((byte)'>');
            bytes = next < 0 ? default : bytes[(next + 1)..];
        }

        return sample.AsSpan(0, length);
    }

    private static double ScoreOf(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        var text = encoding.GetString(sample);
        return LetterCompany.Score(text) + LanguageScore(WordsBeyondAscii(text));
    }

    /// <summary>Words of ASCII alone are the same in every encoding.</summary>
    private static string WordsBeyondAscii(string text)
    {
        var words = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
                continue;
            if (!Ascii.IsValid(text.AsSpan(start, i - start)))
                words.Append(text, start, i - start).Append(' ');
            start = i + 1;
        }

        return words.ToString();
    }

    private static double LanguageScore(string text)
    {
        var model = LanguageModel.Shared;
        var scores = new double[model.Languages.Length];
        model.Weigh(text, scores, new long[WritingScripts.Shared.Count]);
        var best = 0.0;
        foreach (var score in scores)
            best = Math.Max(best, score);
        return best;
    }

    private static Encoding[] ReadCandidates()
    {
        var candidates = new List<Encoding>();
        foreach (var row in EmbeddedText.ReadRows("NewsParse.Reading.Loading.legacy-candidates.tsv"))
            candidates.Add(EncodingLabels.OfCodePage(int.Parse(row[0], NumberStyles.None, CultureInfo.InvariantCulture)));
        return [.. candidates];
    }
}
