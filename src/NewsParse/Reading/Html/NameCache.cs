namespace NewsParse.Reading.Html;

/// <summary>A name of a tag or attribute with what is known of it.</summary>
internal struct KnownName
{
    public string Name;
    public HtmlTag Tag;
    public int Key;
}

/// <summary>
/// The names a page has used last, so that each is one string and looked up once.
/// A fixed number of places: a page with names beyond counting makes new strings, never a larger table.
/// </summary>
internal sealed class NameCache
{
    private const int Places = 1024;

    private readonly KnownName[] _names = new KnownName[Places];

    /// <summary>The entry of a name that is lower case already; valid until the next call.</summary>
    public ref readonly KnownName Get(ReadOnlySpan<char> name)
    {
        ref var known = ref _names[PlaceOf(name)];
        if (known.Name is null || !name.SequenceEqual(known.Name))
        {
            var tag = HtmlTags.Parse(name);
            var text = tag != HtmlTag.Unknown ? HtmlTags.NameOf(tag) : name.ToString();
            known = new KnownName { Name = text, Tag = tag, Key = NameKey.Of(tag, text) };
        }

        return ref known;
    }

    /// <summary>Length, first, middle and last letter tell nearly all names of HTML apart.</summary>
    private static int PlaceOf(ReadOnlySpan<char> name) => name.IsEmpty
        ? 0
        : ((name[0] * 31) + (name[name.Length / 2] * 7) + (name[^1] * 127) + (name.Length * 1009)) & (Places - 1);
}
