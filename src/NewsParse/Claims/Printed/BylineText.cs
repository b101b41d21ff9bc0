using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;
using NewsParse.Reading.Blocks;

namespace NewsParse.Claims;

/// <summary>Reads the names out of a printed line: what stands after an opener up to the next label, date or sign.</summary>
internal sealed class BylineText(PhraseMatcher phrases)
{
    private const int MostWords = 4;
    private const int LongestLabel = 4;

    /// <summary>
    /// Adds the names the line announces; true where it ends with an opener, so that the next piece is the name. In a line that is
    /// known for a byline names need no opener.
    /// </summary>
    public bool Read(string line, bool isByline, List<Author> authors)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && !IsSeparator(line, i))
                continue;
            var segment = line.AsSpan(start, i - start).Trim();
            start = i + 1;
            if (segment.IsEmpty)
                continue;
            var opener = FindOpener(segment);
            if (opener < 0 && !isByline)
                continue;
            var rest = WithoutLabel(CutAtLabels(segment[Math.Max(0, opener)..].TrimStart(" :\uFF1A")));
            if (rest.IsEmpty)
            {
                if (i >= line.Length)
                    return true;
                continue;
            }

            ReadNames(rest, authors, opener >= 0);
        }

        return false;
    }

    /// <summary>Adds the names of a text; one that nothing announces must be a person's and full, with particles only where brackets or a dash set it apart.</summary>
    public void ReadNames(ReadOnlySpan<char> text, List<Author> authors, bool isAnnounced = true, bool isSetApart = false)
    {
        foreach (var name in Bylines.Read(CutAtLabels(text).ToString()))
            if (IsName(name.Name) && (isAnnounced || IsFull(name) || (isSetApart && HasParticles(name))) && !authors.Exists(author => TitleAgreement.AreEqual(author.Name, name.Name)))
                authors.Add(new Author { Name = name.Name, Role = name.Role });
    }

    private static bool IsSeparator(string line, int at) => line[at] is '|' or '\u2022' or '\u00B7' or '\t' or '\n' or '\u2016' or '\u2502'
        || line[at] is '/' && at > 0 && line[at - 1] == ' ';

    /// <summary>Where the name begins after an opener at the start of the text or, where a date or a count leads, further in; -1 without an opener.</summary>
    private int FindOpener(ReadOnlySpan<char> text)
    {
        for (var word = 0; word < text.Length; word = SentenceShape.NextWord(text, word))
        {
            var rest = text[word..];
            if (OpenerLength(rest) is > 0 and var length && (word == 0 || IsLead(text[..word])))
                return word + length;
        }

        return -1;
    }

    private int OpenerLength(ReadOnlySpan<char> text)
    {
        var length = BylineWords.Shared.LengthOfOpener(text);
        if (phrases.MatchStart(text) is { IsMatch: true } match && match.CanBe(ChromeRole.Byline) && (match.HasColon || match.Length > 5) && match.Length > length && !IsOthers(text[..match.Length]))
            length = match.Length;
        return length;
    }

    private static bool IsOthers(ReadOnlySpan<char> text) => BylineWords.Shared.LengthOfPrefix(text, BylineRole.Others) > 0;

    /// <summary>What may stand before an opener in its line: a date or another label's value, so something with a digit.</summary>
    private static bool IsLead(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    /// <summary>Takes off a label of the furniture's script before a name of another, and unlisted words before a colon.</summary>
    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon > 0 && colon + 1 < text.Length && SentenceShape.CountWords(text[..colon]) <= LongestLabel)
            text = text[(colon + 1)..].TrimStart();
        if (text.IsEmpty || !PieceShape.IsRightToLeft(text[0]))
            return text;
        for (var i = 0; i < text.Length; i++)
            if (char.IsUpper(text[i]) && !PieceShape.IsRightToLeft(text[i]) && SentenceShape.CountWords(text[..i]) <= LongestLabel)
                return text[..i].ContainsAny("\u060C,") || HasJoiner(text[..i]) ? text : text[i..];
        return text;
    }

    private static bool HasJoiner(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
            if ((BylineWords.Shared.Find(text[range]) & BylineRole.Joiner) != 0)
                return true;
        return false;
    }

    /// <summary>The text up to the first word that opens another label.</summary>
    private ReadOnlySpan<char> CutAtLabels(ReadOnlySpan<char> text)
    {
        for (var word = SentenceShape.NextWord(text, 0); word < text.Length; word = SentenceShape.NextWord(text, word))
        {
            var rest = text[word..];
            if (BylineWords.Shared.LengthOfPrefix(rest, BylineRole.Published | BylineRole.Modified) > 0)
                return text[..word];
            if (phrases.MatchStart(rest) is { IsMatch: true } match && match.Role != ChromeRole.Byline && (match.HasColon || match.Length > 6))
                return text[..word];
        }

        return text;
    }

    private static bool IsFull(in PersonName name) => !name.IsOrganisation && SentenceShape.CountWords(name.Name) > 1 && PieceShape.IsNameLike(name.Name);

    /// <summary>"Jan van der Meer": what its place sets apart as a name may have particles.</summary>
    private static bool HasParticles(in PersonName name) => !name.IsOrganisation && NameShape.IsFullName(name.Name) && !NameShape.HasCommonWord(name.Name);

    private bool IsName(string name)
    {
        if (SentenceShape.CountWords(name) > MostWords || DateParser.IsDateLike(name))
            return false;
        foreach (var c in name)
            if (char.IsDigit(c) || c is ':' or '?' or '\u061F' or '!' or '\u00BB' or '\u00AB' or '\u201C' or '"')
                return false;
        return !phrases.MatchLine(name).IsMatch;
    }
}
