using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsParse.Reading.Html;

namespace NewsParse.Conformance;

/// <summary>
/// A text of the tokenizer tests in the state it is read in. Comments and doctypes, which the page tree does not keep, are no part of the
/// comparison; neither is a NUL in ordinary text, which the tree construction drops and this tokenizer for it.
/// </summary>
internal sealed record TokenizerCase(string Input, string State, string LastStartTag)
{
    private const string Data = "Data state";
    private const string CharacterData = "CDATA section state";

    public static Column<TokenizerCase>[] Columns { get; } = [new(OfPageTokenizer)];

    public static IEnumerable<(TokenizerCase Case, string Name, string Expected)> ReadAll(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        if (!json.RootElement.TryGetProperty("tests", out var tests))
            yield break;
        foreach (var test in tests.EnumerateArray())
        {
            var isEscaped = test.TryGetProperty("doubleEscaped", out var escaped) && escaped.GetBoolean();
            var input = Unescaped(test.GetProperty("input").GetString()!, isEscaped);
            var lastStartTag = test.TryGetProperty("lastStartTag", out var last) ? last.GetString()! : "";
            string[] states = test.TryGetProperty("initialStates", out var named) ? [.. named.EnumerateArray().Select(state => state.GetString()!)] : [Data];
            foreach (var state in states)
                yield return (new TokenizerCase(input, state, lastStartTag), $"{test.GetProperty("description").GetString()} ({state})", Expected(test.GetProperty("output"), state, isEscaped));
        }
    }

    private static string Expected(JsonElement output, string state, bool isEscaped)
    {
        var tokens = new TokenLines();
        foreach (var token in output.EnumerateArray())
        {
            var kind = token[0].GetString();
            var name = kind is "Comment" or "DOCTYPE" ? "" : Unescaped(token[1].GetString()!, isEscaped);
            switch (kind)
            {
                case "Character":
                    tokens.AddText(state == Data ? name.Replace("\0", "", StringComparison.Ordinal) : name);
                    break;
                case "StartTag":
                    var attributes = token[2].EnumerateObject().Select(attribute => (Unescaped(attribute.Name, isEscaped), Unescaped(attribute.Value.GetString()!, isEscaped)));
                    tokens.AddStartTag(name, attributes, token.GetArrayLength() > 3);
                    break;
                case "EndTag":
                    tokens.AddEndTag(name);
                    break;
            }
        }

        return tokens.ToString();
    }

    private static string OfPageTokenizer(TokenizerCase test)
    {
        // The element whose end tag ends a state is the last start tag that was read.
        var opening = test.LastStartTag.Length > 0 ? $"<{test.LastStartTag}>" : "";
        if (test.State == CharacterData)
            opening += "<![CDATA[";
        using var tree = new PageTree(opening + test.Input, 16);
        var tokenizer = new PageTokenizer(tree, static () => { }) { IsInForeignContent = test.State == CharacterData, ReplacesNul = false };
        if (test.LastStartTag.Length > 0)
            tokenizer.Read(out _);
        tokenizer.Mode = test.State switch
        {
            "RCDATA state" => TextMode.Escapable,
            "RAWTEXT state" => TextMode.Raw,
            "Script data state" => TextMode.Script,
            "PLAINTEXT state" => TextMode.Plaintext,
            _ => TextMode.Data,
        };
        var tokens = new TokenLines();
        while (true)
        {
            tokenizer.Read(out var token);
            if (token.Kind == PageTokenKind.End)
                return tokens.ToString();
            if (token.Kind == PageTokenKind.Characters)
                tokens.AddText(tree.Chars(token.Text).ToString());
            else if (token.Kind == PageTokenKind.StartTag)
                tokens.AddStartTag(token.Name, AttributesOf(tokenizer), token.IsSelfClosing);
            else if (token.Kind == PageTokenKind.EndTag)
                tokens.AddEndTag(token.Name);
        }
    }

    private static List<(string Name, string Value)> AttributesOf(PageTokenizer tokenizer)
    {
        var attributes = new List<(string, string)>();
        for (var i = 0; i < tokenizer.AttributeCount; i++)
            attributes.Add((tokenizer.Attribute(i).Name, tokenizer.Attribute(i).Value));
        return attributes;
    }

    /// <summary>Some tests write characters that JSON cannot hold once more escaped.</summary>
    private static string Unescaped(string text, bool isEscaped)
    {
        if (!isEscaped)
            return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 5 < text.Length && text[i + 1] == 'u')
            {
                plain.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 5;
            }
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>Tokens a line each; texts that follow one another are one.</summary>
    private sealed class TokenLines
    {
        private readonly StringBuilder _lines = new();
        private readonly StringBuilder _text = new();

        public void AddText(string text) => _text.Append(text);

        public void AddStartTag(string name, IEnumerable<(string Name, string Value)> attributes, bool isSelfClosing)
        {
            Flush();
            _lines.Append('<').Append(name);
            foreach (var (attribute, value) in attributes.OrderBy(pair => pair.Name, StringComparer.Ordinal))
                _lines.Append(' ').Append(attribute).Append("=\"").Append(value).Append('"');
            _lines.Append(isSelfClosing ? "/>\n" : ">\n");
        }

        public void AddEndTag(string name)
        {
            Flush();
            _lines.Append("</").Append(name).Append(">\n");
        }

        public override string ToString()
        {
            Flush();
            return _lines.ToString();
        }

        private void Flush()
        {
            if (_text.Length > 0)
                _lines.Append('"').Append(_text).Append("\"\n");
            _text.Clear();
        }
    }
}
