using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Calendars;
using NewsParse.Reading.Blocks;

namespace NewsParse.Claims;

/// <summary>
/// Reads the name that signs a text below its last paragraph: "(Mina Karimi)", "— Mina Karimi", or the full name alone in a script
/// with capitals. An agency that signs so is no author.
/// </summary>
internal sealed class PrintedSignature(PageLabels labels, BylineText names)
{
    private const int FewestWords = 2;
    private const int MostWords = 5;
    private const int ReachBelow = 2;

    /// <summary>Pieces of prose a text has before it is long enough to be signed.</summary>
    private const int FewestParagraphs = 2;

    private readonly List<Piece> _pieces = labels.Pieces;

    public void Read(List<Author> authors)
    {
        for (var i = labels.Last; i < _pieces.Count && i <= labels.Last + ReachBelow && authors.Count == 0; i++)
        {
            var piece = _pieces[i];
            if (!CanSign(piece, i) || NameIn(piece.Text) is not { } name)
                continue;
            names.ReadNames(name, authors, isAnnounced: false, IsSetApart(piece.Text));
            if (authors.Count == 0)
                continue;
            piece.MarkMetadata("authors", "a name that signs the text");
            while (labels.Last > labels.First && _pieces[labels.Last].Fate != Fate.Body)
                labels.Last--;
        }
    }

    /// <summary>A block of its own after a paragraph that ends with a stop.</summary>
    private bool CanSign(Piece piece, int index)
    {
        if (piece.Fate is not (Fate.Body or Fate.Chrome) || piece.Fate == Fate.Chrome && piece.Role is not (ChromeRole.Byline or ChromeRole.Other or ChromeRole.Source) && (piece.IsCertain || !IsSetApart(piece.Text))
            || piece.Words is < FewestWords or > MostWords || piece.Link >= 0 || piece.IsLabel || piece.Date is not null || piece.Text.Length != piece.Block.Text.Length
            || piece.Block.Kind is not (BlockKind.Paragraph or BlockKind.Heading))
            return false;
        var paragraphs = 0;
        for (var i = labels.First; i < index; i++)
            paragraphs += _pieces[i] is { IsProse: true, Fate: Fate.Body } ? 1 : 0;
        return paragraphs >= FewestParagraphs && _pieces[index - 1] is { IsProse: true } before && SentenceShape.EndsWithStop(before.Text);
    }

    /// <summary>The name that the line holds; null where it holds more, or nothing that sets it apart in a script without capitals.</summary>
    private static string? NameIn(string line)
    {
        var name = line.Trim(' ', '(', ')', '[', ']', '\u2013', '\u2014', '\u2015', '-', '.');
        if (SentenceShape.EndsWithStop(line) && !IsBracketed(line) || DateParser.IsDateLike(name))
            return null;
        return NameShape.IsFullName(name) && !NameShape.HasCommonWord(name) || IsSetApart(line) && PieceShape.IsNameLike(name) && !char.IsLower(name[0]) ? name : null;
    }

    private static bool IsBracketed(string line) => line is ['(', .., ')'] or ['[', .., ']'];

    /// <summary>Whether brackets or a dash before it set a name apart: what the labeller makes of so short a line says little against them.</summary>
    private static bool IsSetApart(string line) => IsBracketed(line) || line[0] is '\u2013' or '\u2014' or '\u2015' || line is ['-', ' ', ..];
}
