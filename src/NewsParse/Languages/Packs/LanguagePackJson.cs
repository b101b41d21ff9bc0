using System.Text.Json;
using System.Text.Json.Serialization;
using NewsParse.Languages.Calendars;

namespace NewsParse.Languages.Packs;

/// <summary>A pack's file as it is written.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class LanguagePackJson
{
    public string? Tag { get; init; }

    public string? Name { get; init; }

    public string? Script { get; init; }

    /// <summary>Of two built-in packs that know a phrase the lower one is asked first.</summary>
    public int Order { get; init; } = 100;

    public string? Digits { get; init; }

    public List<string>? QuoteMarks { get; init; }

    /// <summary>Names of months and weekdays and the words round them, in the form of the built-in calendars.</summary>
    public CalendarFile? Dates { get; init; }

    /// <summary>Forms of verbs that stand beside a quotation and its speaker: "said", "says".</summary>
    public List<string>? Speech { get; init; }

    /// <summary>By role name.</summary>
    public Dictionary<string, RolePhrasesJson>? Chrome { get; init; }

    /// <summary>Phrases that stand under several roles, with the roles in the order to be tried.</summary>
    public Dictionary<string, List<string>?>? Ambiguous { get; init; }
}

/// <summary>What a pack says about one role.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class RolePhrasesJson
{
    /// <summary>Whole lines.</summary>
    public List<string>? Lines { get; init; }

    /// <summary>Words that are chrome only with a colon, an arrow or a star behind them.</summary>
    public List<string>? Labels { get; init; }

    /// <summary>Labels that open a line, with or without a colon.</summary>
    public List<string>? Starts { get; init; }

    /// <summary>Phrases that close a line or are glued to the end of a paragraph.</summary>
    public List<string>? Ends { get; init; }

    /// <summary>Phrases that give a short line away wherever they stand in it.</summary>
    public List<string>? Contains { get; init; }

    /// <summary>Whole lines with gaps: {n}, {title}, {name}, {date}, {url}, {code}, {foreign}.</summary>
    public List<string>? Templates { get; init; }

    /// <summary>Stems with weights 1 to 9 for wordings that are not listed; * stands for letters before or after.</summary>
    public Dictionary<string, int>? Keywords { get; init; }

    /// <summary>Where the phrases were seen.</summary>
    public List<string>? Sources { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LanguagePackJson))]
internal sealed partial class LanguagePackJsonContext : JsonSerializerContext;
