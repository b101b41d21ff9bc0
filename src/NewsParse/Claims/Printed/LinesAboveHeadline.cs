using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;

namespace NewsParse.Claims;

/// <summary>
/// Reads section and kicker off a plain text whose furniture is of another script: the short lines in the article's own script between
/// the menu and the headline. The one at the headline is the kicker where another stands above it, else the section.
/// </summary>
internal sealed class LinesAboveHeadline(PageLabels labels)
{
    private const int Reach = 5;
    private const int MostWords = 4;
    private const int LongestLine = 40;

    private readonly List<Piece> _pieces = labels.Pieces;

    public void Read()
    {
        if (labels.IsHtml || labels.Title <= 0 || _pieces[labels.Title].IsForeign)
            return;
        var (near, far, hasFurniture) = (-1, -1, false);
        for (var i = labels.Title - 1; i >= Math.Max(0, labels.Title - Reach); i--)
        {
            var piece = _pieces[i];
            if (piece.Date is not null || piece.Words == 0 || PieceShape.IsNumber(piece.Text))
                continue;
            if (piece.IsForeign)
            {
                hasFurniture = true;
                break;
            }

            if (piece.IsCertain || !(IsLine(piece) || IsKicker(piece, near)) || far >= 0)
                return;
            if (near < 0)
                near = i;
            else
                far = i;
        }

        // without furniture above it the first line of a text is its site's name
        if (near < 0 || !hasFurniture)
            return;
        Take(near, far);
    }

    private void Take(int near, int far)
    {
        var found = labels.Found;
        if (far >= 0)
            found.Kicker ??= Marked(_pieces[near], "kicker", "the line above the headline");
        var section = far >= 0 ? far : near;
        if (found.Category is null && found.Kicker != _pieces[section].Text)
            found.Category = Marked(_pieces[section], "category", "the section above the headline");
    }

    private static string Marked(Piece piece, string field, string reason)
    {
        piece.MarkMetadata(field, reason);
        return piece.Text;
    }

    /// <summary>Whether the line at the headline is taken for the kicker already; the section stands above it.</summary>
    private static bool IsKicker(Piece piece, int near) => near < 0 && piece is { Fate: Fate.Metadata, Field: "kicker" };

    private bool IsLine(Piece piece) => piece.Fate is Fate.Chrome && !piece.IsProse && piece.Words <= MostWords && piece.Text.Length <= LongestLine && PieceShape.HasLetter(piece.Text)
        && piece.Text.Length == piece.Block.Text.Length && !piece.Text.AsSpan().ContainsAny(":|@/") && !MetadataVocabulary.Shared.IsLanguageName(piece.Text)
        && !labels.Found.Authors.Exists(author => author.Name == piece.Text);
}
