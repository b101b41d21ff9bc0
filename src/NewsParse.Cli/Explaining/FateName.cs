using System.Text.Json.Serialization;
using System.Reflection;

namespace NewsParse.Cli.Explaining;

/// <summary>Fates and roles by the names the JSON gives them.</summary>
internal static class FateName
{
    private static readonly Dictionary<Fate, string> Fates = NamesOf<Fate>();
    private static readonly Dictionary<ChromeRole, string> Roles = NamesOf<ChromeRole>();

    public static string Of(Fate fate) => Fates[fate];

    public static string Of(ChromeRole role) => Roles[role];

    private static Dictionary<T, string> NamesOf<T>()
        where T : struct, Enum =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(
            field => (T)field.GetValue(null)!,
            field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);
}
