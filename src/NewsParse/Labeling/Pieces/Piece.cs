using NewsParse.Reading.Blocks;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

internal enum BodyKind : byte { Paragraph, ListItem, Cell, Blockquote, PullQuote, Preformatted, Embed }

/// <summary>
/// The unit of labels: a whole block, or the part of one that the cutter set apart. Stages only ever add to it; its
/// <see cref="Fate"/> is given once and decides where in the article it goes.
/// </summary>
internal sealed class Piece
{
    public required TextBlock Block { get; init; }

    /// <summary>Offset in the block's text.</summary>
    public required int Start { get; init; }

    public required string Text { get; init; }

    /// <summary>The one link that holds the whole piece, -1 if none does.</summary>
    public int Link { get; init; } = -1;

    /// <summary>Share of letters in a right-to-left script, 0 to 1; NaN without letters.</summary>
    public double RightToLeftShare { get; init; } = double.NaN;

    public int Words { get; init; }

    /// <summary>Whether it reads as prose: sentences, not a label, a name or a headline.</summary>
    public bool IsProse { get; init; }

    /// <summary>What the words alone say it is; set by the phrase recogniser.</summary>
    public ChromeRole? KnownRole { get; set; }

    /// <summary>Whether <see cref="KnownRole"/> comes from a listed phrase and not from a guess.</summary>
    public bool IsCertain { get; set; }

    /// <summary>The phrase that gave it away.</summary>
    public string? Phrase { get; set; }

    /// <summary>Whether the piece announces what follows: a label with a colon, or a listed opener.</summary>
    public bool IsLabel { get; set; }

    /// <summary>The phrase with all its readings.</summary>
    public PhraseMatch Match { get; set; }

    public string? KnownLanguage { get; set; }

    /// <summary>A date that makes up the piece, alone or with a label.</summary>
    public ParsedDate? Date { get; set; }

    /// <summary>Whether it says a time in words relative to now.</summary>
    public bool IsRelativeTime { get; set; }

    public string? Language { get; set; }

    /// <summary>Whether its script is not the article's.</summary>
    public bool IsForeign { get; set; }

    /// <summary>How much the block looks like body, 0 to 1.</summary>
    public double Score { get; set; } = double.NaN;

    public Fate? Fate { get; private set; }

    public ChromeRole Role { get; private set; }

    /// <summary>Member of the article that holds the value, camelCase, where the fate is metadata.</summary>
    public string? Field { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    /// <summary>What kind of block it becomes, where the fate is body.</summary>
    public BodyKind BodyKind { get; set; }

    public bool IsOrderedItem { get; set; }

    /// <summary>Attribution of a block quotation.</summary>
    public string? Attribution { get; set; }

    /// <summary>Host of an embed.</summary>
    public string? Provider { get; set; }

    /// <summary>Absolute address of an embed or a related link.</summary>
    public string? Address { get; set; }

    /// <summary>For a related link: the chrome that announced it.</summary>
    public string? AnnouncedBy { get; set; }

    public LinkPlacement Placement { get; set; }

    public int End => Start + Text.Length;

    /// <summary>The innermost element that holds the beginning, the block's own where none is nearer; -1 in plain text.</summary>
    public int Element => Block.RunsFrom(Start) is { IsEmpty: false } runs ? runs[0].Element : Block.Node;

    public bool IsOpen => Fate is null;

    public void MarkChrome(ChromeRole role, string reason) => Mark(NewsParse.Fate.Chrome, reason, role, null);

    public void MarkMetadata(string field, string reason) => Mark(NewsParse.Fate.Metadata, reason, default, field);

    public void Mark(Fate fate, string reason) => Mark(fate, reason, default, null);

    private void Mark(Fate fate, string reason, ChromeRole role, string? field)
    {
        Fate = fate;
        Role = role;
        Field = field;
        Reason = reason;
    }

    /// <summary>Range in the decoded input.</summary>
    public TextRange Span(SourceMap map) => map.Locate(Block, Start, Text.Length);
}
