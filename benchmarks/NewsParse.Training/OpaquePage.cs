using NewsParse.Reading.Html;

namespace NewsParse.Training;

/// <summary>Makes a page tell nothing by its names: no class, id, role, item property or data attribute, and generic containers for semantic ones.</summary>
internal static class OpaquePage
{
    public static PageTree Copy(PageTree tree) => TreeCopy.Of(tree, static _ => true, static (_, name) => !IsTelling(name), static tag => IsSemantic(tag) ? HtmlTag.Div : tag);

    private static bool IsTelling(string name) => name is "class" or "id" or "role" or "itemprop" || name.StartsWith("data-", StringComparison.Ordinal);

    private static bool IsSemantic(HtmlTag tag) =>
        tag is HtmlTag.Section or HtmlTag.Article or HtmlTag.Nav or HtmlTag.Aside or HtmlTag.Header or HtmlTag.Footer or HtmlTag.Main;
}
