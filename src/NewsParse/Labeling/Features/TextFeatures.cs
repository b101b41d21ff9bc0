using System.Runtime.InteropServices;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling.Features;

/// <summary>Features of a block's own text and its runs.</summary>
internal static class TextFeatures
{
    public static void Write(PageSurvey survey, FeatureMatrix matrix)
    {
        var blocks = survey.Document.Blocks;
        var repeats = new Dictionary<string, int>(blocks.Count, StringComparer.Ordinal);
        foreach (var block in blocks)
            CollectionsMarshal.GetValueRefOrAddDefault(repeats, block.Text, out _)++;
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = matrix.Row(i);
            WriteCounts(survey.Scans[i], blocks[i].Text.Length, row);
            WriteEnds(blocks[i].Text, row);
            WriteRuns(survey.Tree, blocks[i], survey.Scans[i].Words, row);
            Set(row, BlockFeature.Repeats, repeats[blocks[i].Text] - 1);
            var script = survey.Scans[i].Script;
            Set(row, BlockFeature.IsOtherScript, script != ScriptClass.None && script != survey.MainScript ? 1 : 0);
            Set(row, BlockFeature.ScriptShare, survey.Prose > 0 ? survey.ScriptProse[(int)script] / survey.Prose : 0);
        }
    }

    private static void WriteCounts(in TextScan scan, int length, Span<float> row)
    {
        var words = Math.Max(1, scan.Words);
        var letters = Math.Max(1, scan.Letters);
        Set(row, BlockFeature.LogWords, MathF.Log(1 + scan.Words));
        Set(row, BlockFeature.LogChars, MathF.Log(1 + length));
        Set(row, BlockFeature.LogSentences, MathF.Log(1 + scan.SentenceEnds));
        Set(row, BlockFeature.WordsPerSentence, scan.Words / Math.Max(1, scan.SentenceEnds));
        Set(row, BlockFeature.CommaRate, scan.Commas / words);
        Set(row, BlockFeature.CapitalWordShare, scan.SpacedWords == 0 ? 0 : (float)scan.CapitalWords / scan.SpacedWords);
        Set(row, BlockFeature.UpperShare, (float)scan.Capitals / letters);
        Set(row, BlockFeature.DigitShare, (float)scan.Digits / Math.Max(1, length));
        Set(row, BlockFeature.MeanWordLength, scan.Letters / words);
        Set(row, BlockFeature.LogQuoteMarks, MathF.Log(1 + scan.QuoteMarks));
        Set(row, BlockFeature.SeparatorRate, scan.Separators / words);
        Set(row, BlockFeature.SymbolShare, (float)scan.Symbols / Math.Max(1, length));
        Set(row, BlockFeature.HasCopyright, scan.HasCopyright ? 1 : 0);
        Set(row, BlockFeature.HasAtSign, scan.HasAtSign ? 1 : 0);
        Set(row, BlockFeature.HasAddress, scan.HasAddress ? 1 : 0);
        Set(row, BlockFeature.BracketRate, scan.Brackets / words);
    }

    private static void WriteEnds(string text, Span<float> row)
    {
        var last = text.AsSpan().TrimEnd('"').TrimEnd('”').TrimEnd('»');
        var end = last.Length > 0 ? last[^1] : ' ';
        Set(row, BlockFeature.EndsSentence, SentenceShape.EndsSentence(text) ? 1 : 0);
        Set(row, BlockFeature.EndsWithStop, SentenceShape.EndsWithStop(text) ? 1 : 0);
        Set(row, BlockFeature.EndsWithColon, end is ':' or '：' ? 1 : 0);
        Set(row, BlockFeature.EndsWithQuestion, end is '?' or '؟' or '？' ? 1 : 0);
        Set(row, BlockFeature.EndsWithEllipsis, end == '…' || last.EndsWith("...", StringComparison.Ordinal) ? 1 : 0);
        var start = text.Length > 0 ? text[0] : ' ';
        Set(row, BlockFeature.StartsUpper, char.IsUpper(start) ? 1 : 0);
        Set(row, BlockFeature.StartsLower, char.IsLower(start) ? 1 : 0);
        Set(row, BlockFeature.StartsDigit, char.IsDigit(start) ? 1 : 0);
        Set(row, BlockFeature.StartsQuote, SentenceShape.IsOpening(start) ? 1 : 0);
    }

    private static void WriteRuns(PageTree? tree, TextBlock block, float words, Span<float> row)
    {
        int bold = 0, italic = 0, links = 0, linked = 0, last = -1;
        foreach (ref readonly var run in block.Runs.AsSpan())
        {
            bold += run.IsBold ? run.Length : 0;
            italic += tree is not null && run.Element >= 0 && tree.Tag(run.Element) is HtmlTag.I or HtmlTag.Em ? run.Length : 0;
            linked += run.Link >= 0 ? run.Length : 0;
            links += run.Link >= 0 && run.Link != last ? 1 : 0;
            last = run.Link;
        }

        var length = Math.Max(1, block.Text.Length);
        Set(row, BlockFeature.BoldShare, (float)bold / length);
        Set(row, BlockFeature.ItalicShare, (float)italic / length);
        Set(row, BlockFeature.LinkDensity, Math.Min(1, (float)linked / length));
        Set(row, BlockFeature.LogLinks, MathF.Log(1 + links));
        Set(row, BlockFeature.WordsPerLink, links == 0 ? 0 : words * linked / length / links);
        Set(row, BlockFeature.StartsWithLink, block.Runs.Length > 0 && block.Runs[0].Link >= 0 ? 1 : 0);
        Set(row, BlockFeature.EndsWithLink, block.Runs.Length > 0 && block.Runs[^1].Link >= 0 ? 1 : 0);
        Set(row, BlockFeature.LogRuns, MathF.Log(1 + block.Runs.Length));
    }

    private static void Set(Span<float> row, BlockFeature feature, float value) => row[(int)feature] = value;
}
