using System.Reflection;
using System.Text.Json.Serialization;

namespace NewsParse.Cli.Explaining;

/// <summary>Fates, roles and kinds by the names the JSON gives them.</summary>
internal static class JsonNames
{
    private static readonly Dictionary<Fate, string> Fates = NamesOf<Fate>();
    private static readonly Dictionary<ChromeRole, string> Roles = NamesOf<ChromeRole>();
    private static readonly Dictionary<QuoteKind, string> Kinds = NamesOf<QuoteKind>();
    private static readonly Dictionary<LinkPlacement, string> Placements = NamesOf<LinkPlacement>();

    public static string Of(Fate fate) => Fates[fate];

    public static string Of(ChromeRole role) => Roles[role];

    public static string Of(QuoteKind kind) => Kinds[kind];

    public static string Of(LinkPlacement placement) => Placements[placement];

    private static Dictionary<T, string> NamesOf<T>()
        where T : struct, Enum =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(
            field => (T)field.GetValue(null)!,
            field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);
}
