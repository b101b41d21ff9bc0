using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>Takes what the labeller finds around the headline: kicker, subtitle, lead, category, names of the byline, and tags no label announces.</summary>
internal sealed class HeadRecognizer(PageLabels labeling)
{
    private const float LeastScore = 0.5f;

    /// <summary>Few pages have a kicker, so its place right above the headline speaks as loud as the labeller.</summary>
    private const float KickerScore = 0.2f;

    private const int KickerReach = 3;

    /// <summary>A name that no label announces must be a byline for sure, and a word a section: pages print many names and menus of sections.</summary>
    private const float NameScore = 0.8f;

    /// <summary>A piece of the chosen body must be a lead for sure to leave it.</summary>
    private const float SureScore = 0.9f;

    private const int LongestName = 8;

    private readonly List<Piece> _pieces = labeling.Pieces;
    private readonly FoundValues _found = labeling.Found;

    public void Run()
    {
        TakeLabelledAuthors();
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.IsCertain || piece.Words == 0 || piece.Date is not null)
                continue;
            var fate = labeling.Scores.BestOutsideBody(i);
            if (labeling.Scores.Of(i, fate) >= (labeling.IsModelBody(piece) ? SureScore : LeastScore))
                Take(piece, i, fate);
            else if (labeling.Title - i is > 0 and <= KickerReach && piece is { IsProse: false, IsForeign: false } && labeling.Scores.Of(i, PieceFate.Kicker) >= KickerScore)
                Take(piece, i, PieceFate.Kicker);
        }

        MoveFirst();
    }

    /// <summary>A certain byline label before the end of the text announces the name after it, whatever the labeller makes of the name.</summary>
    private void TakeLabelledAuthors()
    {
        for (var i = 0; i + 1 < _pieces.Count && (!labeling.HasBody || i <= labeling.Last); i++)
        {
            if (_pieces[i] is not { IsOpen: true, IsCertain: true, KnownRole: ChromeRole.Byline } label
                || _pieces[i + 1] is not { IsOpen: true, IsCertain: false, Date: null, IsProse: false, Words: > 0 and <= LongestName } name)
                continue;
            label.MarkChrome(ChromeRole.Byline, Reasons.Known(label));
            AddAuthor(name.Text);
            name.MarkMetadata("authors", $"a name after “{label.Text}”");
        }
    }

    private void Take(Piece piece, int index, PieceFate fate)
    {
        switch (fate)
        {
            case PieceFate.Kicker when _found.Kicker is null:
                _found.Kicker = piece.Text;
                piece.MarkMetadata("kicker", "the line above the headline");
                break;
            case PieceFate.Subtitle when _found.Subtitle is null:
                _found.Subtitle = piece.Text;
                piece.MarkMetadata("subtitle", "the deck below the headline");
                break;
            case PieceFate.Lead when _found.Lead is null && labeling.Last > index:
                _found.Lead = piece.Text;
                piece.MarkMetadata("lead", "a summary set apart from the text");
                break;
            case PieceFate.Category when _found.Category is not null || labeling.Scores.Of(index, fate) >= NameScore:
                _found.Category ??= piece.Text;
                piece.MarkMetadata("category", "the name of the section");
                break;
            case PieceFate.Author when piece.Words <= LongestName && !piece.IsProse && labeling.Scores.Of(index, fate) >= NameScore:
                AddAuthor(piece.Text);
                piece.MarkMetadata("authors", "a name of the byline");
                break;
            case PieceFate.Tag when !piece.IsProse && (IsTag(index - 1) || IsTag(index + 1)):
                AddTag(piece);
                break;
        }
    }

    /// <summary>Tags stand together; a lone word that looks like one is a link of the text.</summary>
    private bool IsTag(int index) => index >= 0 && index < _pieces.Count
        && (_pieces[index] is { Field: "tags" } or { Fate: Fate.Chrome, Role: ChromeRole.Tags } || (_pieces[index].IsOpen && labeling.Scores.BestOutsideBody(index) == PieceFate.Tag));

    private void AddAuthor(string text)
    {
        var name = text.Trim(' ', ',', '،', '-', '–', '|', ':');
        if (name.Length > 0 && !_found.Authors.Exists(author => author.Name == name))
            _found.Authors.Add(new Author { Name = name });
    }

    private void AddTag(Piece piece)
    {
        var tag = piece.Text.Trim(' ', '#', ',', '،', '.', '•').Replace('_', ' ');
        if (tag.Length > 0 && !_found.Tags.Contains(tag))
            _found.Tags.Add(tag);
        piece.MarkMetadata("tags", "a keyword of the article");
    }

    /// <summary>What was taken for a field no longer opens the body.</summary>
    private void MoveFirst()
    {
        while (labeling.HasBody && labeling.First < labeling.Last && !_pieces[labeling.First].IsOpen)
            labeling.First++;
    }
}
