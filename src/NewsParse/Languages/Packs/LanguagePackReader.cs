using System.Collections.Immutable;
using System.Text.Json;
using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>Turns a pack's JSON into phrases and says, with the JSON path, what is wrong with it.</summary>
internal sealed class LanguagePackReader
{
    private readonly LanguagePackJson _json;
    private readonly ImmutableArray<ChromePhrase>.Builder _phrases = ImmutableArray.CreateBuilder<ChromePhrase>();
    private readonly Dictionary<(string Key, ChromeRole Role), int> _ranks = [];

    private LanguagePackReader(LanguagePackJson json) => _json = json;

    /// <exception cref="InvalidDataException">The JSON is malformed, or holds something a pack does not know.</exception>
    public static LanguagePack Read(ReadOnlySpan<byte> utf8)
    {
        LanguagePackJson? json;
        try
        {
            json = JsonSerializer.Deserialize(utf8, LanguagePackJsonContext.Default.LanguagePackJson);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The language pack is not valid: {error.Message}", error);
        }

        return new LanguagePackReader(json ?? throw Invalid("$", "holds nothing")).Build();
    }

    private LanguagePack Build()
    {
        if (!LanguagePackChecks.IsLanguageTag(_json.Tag))
            throw Invalid("$.tag", "is no BCP 47 language tag");
        if (!LanguagePackChecks.IsScriptCode(_json.Script))
            throw Invalid("$.script", "is no ISO 15924 script code");
        if (_json.Digits is { } digits && !LanguagePackChecks.IsDigitSet(digits))
            throw Invalid("$.digits", "are not the ten digits from zero to nine");
        CheckQuoteMarks();
        CheckSpeech();
        LanguagePackDates.Check(_json.Dates);
        ReadRanks();
        foreach (var (name, entry) in _json.Chrome ?? [])
            ReadRole(name, entry);
        return new LanguagePack(_json, _phrases.ToImmutable());
    }

    private void CheckQuoteMarks()
    {
        for (var i = 0; i < _json.QuoteMarks?.Count; i++)
        {
            if (_json.QuoteMarks[i] is not { Length: 2 })
                throw Invalid($"$.quoteMarks[{i}]", "is no opening and closing mark");
        }
    }

    private void CheckSpeech()
    {
        for (var i = 0; i < _json.Speech?.Count; i++)
            FoldedKey($"$.speech[{i}]", _json.Speech[i]);
    }

    private void ReadRanks()
    {
        foreach (var (phrase, roles) in _json.Ambiguous ?? [])
        {
            var key = TextFolder.Fold(phrase);
            for (var i = 0; i < roles?.Count; i++)
            {
                var path = $"$.ambiguous['{phrase}'][{i}]";
                if (!_ranks.TryAdd((key, Role(path, roles[i])), i))
                    throw Invalid(path, "ranks a phrase for a role a second time");
            }
        }
    }

    private void ReadRole(string name, RolePhrasesJson? entry)
    {
        var path = $"$.chrome['{name}']";
        var role = Role(path, name);
        if (entry is null)
            throw Invalid(path, "holds nothing");
        ReadList(path + ".lines", entry.Lines, role, PhraseUse.Line);
        ReadList(path + ".labels", entry.Labels, role, PhraseUse.Label);
        ReadList(path + ".starts", entry.Starts, role, PhraseUse.Start);
        ReadList(path + ".ends", entry.Ends, role, PhraseUse.End);
        ReadList(path + ".contains", entry.Contains, role, PhraseUse.Contains);
        for (var i = 0; i < entry.Templates?.Count; i++)
            _phrases.Add(Ranked(ReadTemplate($"{path}.templates[{i}]", entry.Templates[i], role)));
        foreach (var (stem, weight) in entry.Keywords ?? [])
            _phrases.Add(ReadKeyword($"{path}.keywords['{stem}']", stem, weight, role));
    }

    private void ReadList(string path, List<string>? phrases, ChromeRole role, PhraseUse use)
    {
        for (var i = 0; i < phrases?.Count; i++)
        {
            var key = FoldedKey($"{path}[{i}]", phrases[i]);
            _phrases.Add(Ranked(new ChromePhrase(phrases[i], key, role, _json.Tag!, use)));
        }
    }

    private ChromePhrase ReadTemplate(string path, string? template, ChromeRole role)
    {
        if (template is null || !PhraseTemplate.TryParse(template, out var parsed))
            throw Invalid(path, "is no template: known gaps are {n} {title} {name} {date} {url} {code} {foreign}, and words must stand beside them");
        var use = parsed.Gap == TemplateGap.None ? PhraseUse.Line : PhraseUse.Template;
        return new ChromePhrase(template, parsed.Prefix, role, _json.Tag!, use) { Gap = parsed.Gap, Suffix = parsed.Suffix, IsQuoted = parsed.IsQuoted, HasColon = parsed.HasColon };
    }

    private ChromePhrase ReadKeyword(string path, string stem, int weight, ChromeRole role)
    {
        if (weight is < 1 or > 9)
            throw Invalid(path, "has a weight outside 1 to 9");
        return new ChromePhrase(stem, FoldedKey(path, stem), role, _json.Tag!, PhraseUse.Keyword)
        {
            Weight = weight,
            Open = (stem.StartsWith('*'), stem.EndsWith('*')),
        };
    }

    private ChromePhrase Ranked(ChromePhrase phrase) =>
        _ranks.TryGetValue((phrase.Key, phrase.Role), out var rank) ? phrase with { Rank = rank } : phrase;

    private static string FoldedKey(string path, string? phrase)
    {
        var key = TextFolder.Fold(phrase ?? "");
        return key.AsSpan().Trim(TextFolder.Number).Length > 0 ? key : throw Invalid(path, "holds no letter");
    }

    private static ChromeRole Role(string path, string? name) =>
        name is not null && ChromeRoleNames.TryParse(name, out var role) ? role : throw Invalid(path, $"names the unknown role '{name}'");

    public static InvalidDataException Invalid(string path, string reason) => new($"The language pack is not valid: {path} {reason}.");
}
