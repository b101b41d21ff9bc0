using System.Collections.Immutable;
using NewsParse.Blocks;
using NewsParse.Chrome;

namespace NewsParse.Ledger;

/// <summary>Writes down where each piece went.</summary>
internal static class LedgerWriter
{
    public static ImmutableArray<LedgerEntry> Write(Labeling labeling, SourceMap map)
    {
        var ledger = ImmutableArray.CreateBuilder<LedgerEntry>(labeling.Pieces.Count);
        foreach (var piece in labeling.Pieces)
        {
            var span = piece.Span(map);
            ledger.Add(new LedgerEntry
            {
                Text = piece.Text, Fate = piece.Fate ?? Fate.Chrome, Role = piece.Fate == Fate.Chrome ? piece.Role : null, Field = piece.Field,
                Language = piece.Language, Reason = piece.Reason, Score = double.IsNaN(piece.Score) ? null : piece.Score, Span = span.Length > 0 ? span : null,
            });
        }

        return ledger.DrainToImmutable();
    }
}
