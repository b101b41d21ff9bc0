using System.Text.Json.Serialization;

namespace NewsParse.Claims;

/// <summary>Names of meta elements by the field they speak of, best first.</summary>
internal sealed class MetaNamesFile
{
    public required MetaNames[] Fields { get; init; }
}

/// <summary>The meta names of one field.</summary>
internal sealed class MetaNames
{
    public required MetadataField Field { get; init; }

    /// <summary>Names that many sites use for something else as well.</summary>
    public bool Weak { get; set; }

    /// <summary>The content lists several values.</summary>
    public bool List { get; set; }

    public required string[] Names { get; init; }
}

/// <summary>Words of one language around names and dates. Lists are settable: a source-generated reader nulls init-only ones a file leaves out.</summary>
internal sealed class BylineWordsFile
{
    public required string Language { get; init; }

    /// <summary>What announces a name: "by", "written by".</summary>
    public string[] Openers { get; set; } = [];

    /// <summary>Openers that are also common words: "from".</summary>
    public string[] WeakOpeners { get; set; } = [];

    /// <summary>What announces people who did not write the text: reviewers, photographers.</summary>
    public string[] Others { get; set; } = [];

    /// <summary>What stands between two names.</summary>
    public string[] Joiners { get; set; } = [];

    /// <summary>What a person is: "reporter".</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>Words in the names of desks, agencies and outlets.</summary>
    public string[] Organisations { get; set; } = [];

    /// <summary>What systems print where no name is known.</summary>
    public string[] Junk { get; set; } = [];

    /// <summary>Labels of the date of publication.</summary>
    public string[] Published { get; set; } = [];

    /// <summary>Labels of the date of the last change.</summary>
    public string[] Modified { get; set; } = [];

    /// <summary>Words for readers' votes: "votes".</summary>
    public string[] Votes { get; set; } = [];

    /// <summary>Labels of the day on which the page is read: "today".</summary>
    public string[] Clock { get; set; } = [];

    /// <summary>Words that stand in no person's name, as menus and prose use them: "for", "guide".</summary>
    public string[] Common { get; set; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MetaNamesFile))]
[JsonSerializable(typeof(BylineWordsFile))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class VocabularyJsonContext : JsonSerializerContext;
