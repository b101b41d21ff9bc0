using System.Collections.Frozen;
using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>The relatives an article speaks of without a name, such as "your mother"; a pronoun may stand for them.</summary>
internal sealed class Relatives
{
    private const int Reach = 600;
    private const int MentionsLookedAt = 16;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _feminine;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _masculine;
    private readonly List<(Gender Gender, string Word, int Position)> _mentions = [];

    public Relatives(LanguageLexicon lexicon)
    {
        _feminine = lexicon.List("kin_feminine").GetAlternateLookup<ReadOnlySpan<char>>();
        _masculine = lexicon.List("kin_masculine").GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Notes the relatives a paragraph speaks of.</summary>
    public void Scan(TokenLine line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (line[i].Is(RoleNoun) && line[i].IsLower && !line[i - 1].IsQuote && GenderOf(line.Word(i)) is var gender and not Gender.Unknown)
            {
                _mentions.Add((gender, line.Word(i).ToString(), line[i].Start));
            }
        }
    }

    private Gender GenderOf(ReadOnlySpan<char> word) =>
        _feminine.Contains(word) ? Gender.Feminine : _masculine.Contains(word) ? Gender.Masculine : Gender.Unknown;

    /// <summary>The relative of that gender who was spoken of last, after one offset and not far before another; <see langword="null"/> if there is none.</summary>
    public string? Between(int after, int before, Gender gender)
    {
        var looked = 0;
        for (var i = _mentions.Count - 1; i >= 0 && looked < MentionsLookedAt; i--)
        {
            var (of, word, position) = _mentions[i];
            if (position >= before)
            {
                continue;
            }

            if (position <= after || before - position > Reach)
            {
                return null;
            }

            looked++;
            if (of == gender)
            {
                return word;
            }
        }

        return null;
    }
}
