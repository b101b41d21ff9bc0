using System.Globalization;
using System.Runtime.InteropServices;
using NewsParse.Text;

namespace NewsParse.Languages.Detection;

internal enum LetterRole : byte
{
    /// <summary>Ends a word.</summary>
    Separator,

    /// <summary>A letter, counted.</summary>
    Letter,

    /// <summary>A vowel sign: part of the word, not counted.</summary>
    Sign,

    /// <summary>May be left out in writing: joiner, tatweel, short vowel.</summary>
    Optional,
}

/// <param name="Script">Index in <see cref="WritingScripts"/>.</param>
/// <param name="Role">What it does in a word.</param>
/// <param name="Folded">How it is spelled in the word lists.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LetterTrait(byte Script, LetterRole Role, char Folded);

/// <summary>What each UTF-16 unit is to a reader of words.</summary>
internal sealed class LetterTraits
{
    private const char Tatweel = '\u0640';

    private readonly LetterTrait[] _traits = new LetterTrait[char.MaxValue + 1];

    private LetterTraits()
    {
        var twins = EmbeddedText.ReadRows("NewsParse.Languages.Detection.letter-twins.tsv").ToDictionary(row => row[0][0], row => row[1][0]);
        for (var code = 0; code < _traits.Length; code++)
            _traits[code] = TraitOf((char)code, twins);
    }

    public static LetterTraits Shared { get; } = new();

    public ref readonly LetterTrait this[char c] => ref _traits[c];

    private static LetterTrait TraitOf(char c, Dictionary<char, char> twins)
    {
        var script = WritingScripts.Shared.Of(c);
        var role = RoleOf(c, script);
        var lower = char.ToLowerInvariant(c);
        return new LetterTrait(script, role, twins.GetValueOrDefault(lower, lower));
    }

    private static LetterRole RoleOf(char c, byte script)
    {
        if (JoinControls.IsJoinControl(c) || BidiControls.IsInvisible(c) || c == Tatweel)
            return LetterRole.Optional;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.Surrogate => script == 0 ? LetterRole.Separator : LetterRole.Letter,
            UnicodeCategory.ModifierLetter => script == 0 ? LetterRole.Separator : LetterRole.Sign,
            UnicodeCategory.SpacingCombiningMark => LetterRole.Sign,
            UnicodeCategory.NonSpacingMark => c is < '\u0700' ? LetterRole.Optional : LetterRole.Sign,
            _ => LetterRole.Separator,
        };
    }
}
