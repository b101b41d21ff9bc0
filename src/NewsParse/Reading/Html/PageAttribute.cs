namespace NewsParse.Reading.Html;

/// <summary>An attribute of a page element; the name is lower case. The value is a slice of a longer text until it is asked for.</summary>
internal readonly struct PageAttribute(string name, string text, int start, int length)
{
    public PageAttribute(string name, string value) : this(name, value, 0, value.Length) { }

    public string Name => name;

    /// <summary>The value without making a string of it.</summary>
    public ReadOnlySpan<char> ValueSpan => text.AsSpan(start, length);

    /// <summary>The value; a new string at each call unless the attribute was made of one.</summary>
    public string Value => length == text.Length ? text : text.Substring(start, length);

    public PageAttribute Named(string otherName) => new(otherName, text, start, length);
}
