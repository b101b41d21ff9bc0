using System.Text;
using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>
/// A line with a gap: folded words before it and after it. {n} is part of the words (a number folds to one character);
/// of several other gaps the first names what is in between, all of it. A gap written in quotation marks, or behind a colon, wants them in the text.
/// </summary>
internal readonly record struct PhraseTemplate(string Prefix, TemplateGap Gap, string Suffix, bool IsQuoted, bool HasColon)
{
    private const string NumberGap = "n";

    public static bool TryParse(string template, out PhraseTemplate parsed)
    {
        parsed = default;
        var words = new List<StringBuilder> { new() };
        var gap = TemplateGap.None;
        bool isQuoted = false, hasColon = false;
        for (var position = 0; position < template.Length;)
        {
            if (template[position] != '{')
            {
                words[^1].Append(template[position++]);
                continue;
            }

            var close = template.IndexOf('}', position);
            if (close < 0)
                return false;
            var name = template[(position + 1)..close];
            position = close + 1;
            if (name == NumberGap)
            {
                words[^1].Append('0');
            }
            else if (TryParseGap(name, out var next))
            {
                gap = gap == TemplateGap.None ? next : gap;
                hasColon |= words.Count == 1 && words[0].ToString().TrimEnd().EndsWith(':');
                isQuoted |= words[^1].Length > 0 && LabelMarks.IsQuotationMark(words[^1][^1]);
                words.Add(new StringBuilder());
            }
            else
            {
                return false;
            }
        }

        parsed = new PhraseTemplate(TextFolder.Fold(words[0].ToString()), gap, words.Count > 1 ? TextFolder.Fold(words[^1].ToString()) : "", isQuoted, hasColon);
        return HasLetter(parsed.Prefix) || HasLetter(parsed.Suffix);
    }

    private static bool HasLetter(string key) => key.AsSpan().Trim(TextFolder.Number).Length > 0;

    private static bool TryParseGap(string name, out TemplateGap gap) =>
        Enum.TryParse(name, ignoreCase: true, out gap) && gap != TemplateGap.None && char.IsAsciiLetterLower(name[0]);
}
