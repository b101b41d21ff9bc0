using System.Collections.Immutable;

namespace NewsParse.Languages.Packs;

/// <summary>The packs in use and the matcher built from them.</summary>
internal sealed class LanguagePackSet
{
    private static readonly Lazy<LanguagePackSet> BuiltInSet = new(() => new LanguagePackSet(LanguagePack.BuiltIn));

    private LanguagePackSet(ImmutableArray<LanguagePack> packs)
    {
        Packs = packs;
        Matcher = new PhraseMatcher(packs);
    }

    /// <summary>In the order they are asked.</summary>
    public ImmutableArray<LanguagePack> Packs { get; }

    public PhraseMatcher Matcher { get; }

    /// <summary>The built-in packs, behind those of a caller when there are any.</summary>
    public static LanguagePackSet Create(ImmutableArray<LanguagePack> added) =>
        added.IsDefaultOrEmpty ? BuiltInSet.Value : new LanguagePackSet([.. added, .. LanguagePack.BuiltIn]);
}
