using System.Collections.Frozen;

namespace NewsParse.Reading.Html;

/// <summary>The names that svg and math write with capitals, or with a prefix; the tokenizer has made them lower case.</summary>
internal static class ForeignNames
{
    private static readonly FrozenDictionary<string, string> SvgTags = ByLowerCase(
    [
        "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath", "feBlend",
        "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
        "feDistantLight", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode",
        "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject",
        "glyphRef", "linearGradient", "radialGradient", "textPath",
    ]);

    private static readonly FrozenDictionary<string, string> SvgAttributes = ByLowerCase(
    [
        "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits", "diffuseConstant",
        "edgeMode", "filterUnits", "glyphRef",
        "gradientTransform", "gradientUnits", "kernelMatrix", "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust",
        "limitingConeAngle", "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength",
        "patternContentUnits", "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha",
        "preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredExtensions", "requiredFeatures",
        "specularConstant", "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles", "surfaceScale",
        "systemLanguage", "tableValues", "targetX", "targetY", "textLength", "viewBox", "viewTarget", "xChannelSelector",
        "yChannelSelector", "zoomAndPan",
    ]);

    public static string AdjustTag(string name) => SvgTags.GetValueOrDefault(name, name);

    public static bool IsXLink(string name) => name
        is "xlink:actuate" or "xlink:arcrole" or "xlink:href" or "xlink:role" or "xlink:show" or "xlink:title" or "xlink:type";

    public static PageAttribute WithoutPrefix(in PageAttribute attribute) => attribute.Named(attribute.Name["xlink:".Length..]);

    public static PageAttribute Adjust(in PageAttribute attribute, ElementTraits foreign)
    {
        if ((foreign & ElementTraits.Svg) != 0)
            return attribute.Named(SvgAttributes.GetValueOrDefault(attribute.Name, attribute.Name));
        return attribute.Name == "definitionurl" ? attribute.Named("definitionURL") : attribute;
    }

    private static FrozenDictionary<string, string> ByLowerCase(ReadOnlySpan<string> names)
    {
        var byLowerCase = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            byLowerCase.Add(name.ToLowerInvariant(), name);
        return byLowerCase.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
