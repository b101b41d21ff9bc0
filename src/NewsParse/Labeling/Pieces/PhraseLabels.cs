using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

/// <summary>Writes what a matched phrase says onto a piece.</summary>
internal static class PhraseLabels
{
    public static void Apply(Piece piece, in PhraseMatch match)
    {
        piece.KnownRole = match.Role;
        piece.IsCertain = true;
        piece.Phrase = match.Phrase.Text;
        piece.KnownLanguage = match.Language;
        piece.Match = match;
        piece.IsLabel = match.HasColon || piece.Text.EndsWith(':');
    }
}
