using System.Collections.Immutable;
using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Body;
using NewsParse.Labeling;

namespace NewsParse.Assembling;

/// <summary>Writes down where each piece went.</summary>
internal static class LedgerWriter
{
    private const int FeaturesAnEntry = 4;

    public static ImmutableArray<LedgerEntry> Write(PageLabels labeling, SourceMap map)
    {
        var ledger = ImmutableArray.CreateBuilder<LedgerEntry>(labeling.Pieces.Count);
        var explained = BlockExplanation.Explain(labeling.Document, BodyScoring.HintsOf(labeling), BodyScoring.FactsOf(labeling.Claims), FeaturesAnEntry);
        foreach (var piece in labeling.Pieces)
        {
            var span = piece.Span(map);
            ledger.Add(new LedgerEntry
            {
                Text = piece.Text, Fate = piece.Fate ?? Fate.Chrome, Role = piece.Fate == Fate.Chrome ? piece.Role : null, Field = piece.Field,
                Language = piece.Language, Reason = piece.Reason, Score = double.IsNaN(piece.Score) ? null : piece.Score, Span = span.Length > 0 ? span : null,
                Features = piece.Block.Index < explained.Length ? Features(explained[piece.Block.Index]) : [],
            });
        }

        return ledger.DrainToImmutable();
    }

    private static ImmutableArray<ScoreFeature> Features(FeatureContribution[] contributions)
    {
        var features = ImmutableArray.CreateBuilder<ScoreFeature>(contributions.Length);
        foreach (var contribution in contributions)
            features.Add(new ScoreFeature(contribution.Feature.ToString(), Math.Round(contribution.Value, 3), Math.Round(contribution.Weight, 3)));
        return features.DrainToImmutable();
    }
}
