using System.Collections.Frozen;
using System.Text.Json;
using NewsParse.Labeling.Pieces;
using NewsParse.Text;

namespace NewsParse.Claims;

/// <summary>What a phrase does in a byline or a date line.</summary>
[Flags]
internal enum BylineRole : short
{
    None = 0,
    Opener = 1,
    Joiner = 2,
    Role = 4,
    Organisation = 8,
    Junk = 16,
    Published = 32,
    Modified = 64,
    Others = 128,

    /// <summary>An opener that is also a common word: one only before a colon or a name of another script.</summary>
    Weak = 256,
    Votes = 512,

    /// <summary>A word that stands in no person's name: "for", "guide".</summary>
    Common = 1024,

    /// <summary>What announces the day of the visit: "today".</summary>
    Clock = 2048,
}

/// <summary>The words of all languages around names and dates, by folded phrase; read once, then immutable.</summary>
internal sealed class BylineWords
{
    private const string Prefix = "NewsParse.Claims.Words.";
    private const int MostWords = 5;
    private const int LongestKey = 64;
    private static readonly Lazy<BylineWords> LazyShared = new(static () => new BylineWords());

    private readonly FrozenDictionary<string, BylineRole>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly WordFilter _filter;

    private BylineWords()
    {
        var phrases = new Dictionary<string, BylineRole>(StringComparer.Ordinal);
        foreach (var name in typeof(BylineWords).Assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var stream = EmbeddedText.Open(name);
            var file = JsonSerializer.Deserialize(stream, VocabularyJsonContext.Default.BylineWordsFile)!;
            Add(phrases, file.Openers, BylineRole.Opener);
            Add(phrases, file.WeakOpeners, BylineRole.Opener | BylineRole.Weak);
            Add(phrases, file.Others, BylineRole.Others);
            Add(phrases, file.Joiners, BylineRole.Joiner);
            Add(phrases, file.Roles, BylineRole.Role);
            Add(phrases, file.Organisations, BylineRole.Organisation);
            Add(phrases, file.Junk, BylineRole.Junk);
            Add(phrases, file.Published, BylineRole.Published);
            Add(phrases, file.Modified, BylineRole.Modified);
            Add(phrases, file.Votes, BylineRole.Votes);
            Add(phrases, file.Common, BylineRole.Common);
            Add(phrases, file.Clock, BylineRole.Clock);
        }

        _filter = new WordFilter(phrases.Keys);
        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static BylineWords Shared => LazyShared.Value;

    /// <summary>What a whole phrase is, spelling variants folded.</summary>
    public BylineRole Find(ReadOnlySpan<char> phrase)
    {
        Span<char> key = stackalloc char[LongestKey];
        return RoleOf(key[..Math.Max(0, Fold(phrase, key, 0))]);
    }

    /// <summary>Length of the longest phrase with one of the roles that opens the text and ends at a word's end; 0 if none does.</summary>
    public int LengthOfPrefix(ReadOnlySpan<char> text, BylineRole roles)
    {
        Span<char> key = stackalloc char[LongestKey];
        var (found, end, length) = (0, 0, 0);
        for (var words = 0; words < MostWords && end < text.Length; words++)
        {
            var start = end;
            while (end < text.Length && !IsInWord(text[end]))
                end++;
            while (end < text.Length && IsInWord(text[end]))
                end++;
            length = Fold(text[start..end], key, length);
            if (length < 0)
                break;
            if ((RoleOf(key[..length]) & roles) != 0)
                found = end;
        }

        return found;
    }

    /// <summary>Length of what announces a name at the start of the text; a common word does so only before a colon or a name of another script.</summary>
    public int LengthOfOpener(ReadOnlySpan<char> text)
    {
        var length = LengthOfPrefix(text, BylineRole.Opener);
        if (length == 0 || (Find(text[..length]) & BylineRole.Weak) == 0)
            return length;
        var rest = text[length..].TrimStart();
        if (rest.StartsWith(":") || rest.StartsWith("\uFF1A"))
            return length;
        return !rest.IsEmpty && PieceShape.IsRightToLeft(text[0]) && char.IsUpper(rest[0]) ? length : 0;
    }

    /// <summary>Start of the longest phrase with one of the roles that closes the text and begins at a word's start; the text's length if none does.</summary>
    public int StartOfSuffix(ReadOnlySpan<char> text, BylineRole roles)
    {
        Span<char> key = stackalloc char[LongestKey];
        var (found, start, length) = (text.Length, text.Length, 0);
        for (var words = 0; words < MostWords && start > 0; words++)
        {
            var end = start;
            while (start > 0 && !IsInWord(text[start - 1]))
                start--;
            while (start > 0 && IsInWord(text[start - 1]))
                start--;
            length = FoldBackwards(text[start..end], key, length);
            if (length < 0)
                break;
            if ((RoleOf(key[^length..]) & roles) != 0)
                found = start;
        }

        return found;
    }

    /// <summary>Whether a label before a date, with no more than a weekday between, says that it is the day of the visit.</summary>
    public bool IsClock(ReadOnlySpan<char> label)
    {
        label = label.Trim(" :\u00A0-\u2013|(\uFF1A,\u060C\u2022\u00B7");
        var length = LengthOfPrefix(label, BylineRole.Clock);
        return length > 0 && !label[length..].Trim(" :,\u060C").Contains(' ');
    }

    private static bool IsInWord(char c) => !char.IsWhiteSpace(c) && c is not (':' or ',' or '\u060C' or '|' or '/' or '(' or ')' or '\uFF1A' or '\u2022' or '\u00B7');

    private BylineRole RoleOf(ReadOnlySpan<char> key) =>
        !key.IsEmpty && _filter.MayHold(key) && _phrases.TryGetValue(key, out var role) ? role : BylineRole.None;

    /// <summary>Adds a folded text to a key before whose beginning nothing else stands; the new length, -1 where it is too long.</summary>
    private static int FoldBackwards(ReadOnlySpan<char> phrase, Span<char> key, int length)
    {
        for (var i = phrase.Length - 1; i >= 0; i--)
        {
            var folded = FoldTable.Fold(phrase[i]);
            if (folded == FoldTable.Nothing)
                continue;
            if (length == key.Length)
                return -1;
            key[^++length] = folded;
        }

        return length;
    }

    /// <summary>Adds a folded text to a key; the new length, -1 where it is too long.</summary>
    private static int Fold(ReadOnlySpan<char> phrase, Span<char> key, int length)
    {
        foreach (var c in phrase)
        {
            var folded = FoldTable.Fold(c);
            if (folded == FoldTable.Nothing)
                continue;
            if (length == key.Length)
                return -1;
            key[length++] = folded;
        }

        return length;
    }

    private static void Add(Dictionary<string, BylineRole> phrases, string[] words, BylineRole role)
    {
        Span<char> key = stackalloc char[LongestKey];
        foreach (var word in words)
        {
            var length = Fold(word, key, 0);
            if (length <= 0)
                continue;
            var folded = key[..length].ToString();
            phrases[folded] = phrases.GetValueOrDefault(folded) | role;
        }
    }
}
