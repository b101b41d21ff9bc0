namespace NewsParse.Claims;

/// <summary>What a page calls its site, learnt from its claims and its address, and how a title is freed of it.</summary>
internal sealed class SiteNames
{
    private const int ShortestKey = 2;
    private static readonly char[] Separators = ['|', '\u2013', '\u2014', '-', '\u00BB', '\u00AB', '\u00B7', '\u2022', ':', '\u203A', '~', '\uFF5C', '\u2039', '/', '_', '\u2503', '\u3163', ','];

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly string _host;

    public SiteNames(MetadataClaims claims)
    {
        foreach (var claim in claims.Of(MetadataField.Publisher))
            if (!IsTitle(claim.Value, claims))
                Add(claim.Value);
        _host = HostKey(claims.Address?.Host) ?? HostOf(claims.First(MetadataField.CanonicalUrl)?.Value) ?? string.Empty;
    }

    /// <summary>Whether a part of a title is the site's name: one it claims, or the words of its domain.</summary>
    public bool IsSite(string part)
    {
        var key = TitleAgreement.Key(part);
        if (key.Length < ShortestKey)
            return false;
        if (part.IndexOf(' ', StringComparison.Ordinal) is > 1 and var blank && IsAbbreviation(part.AsSpan(0, blank)) && _keys.Contains(TitleAgreement.Key(part[..blank])))
            return true;
        foreach (var name in _keys)
            if (string.Equals(name, key, StringComparison.Ordinal) || (key.Length >= 4 && name.Contains(key, StringComparison.Ordinal) && key.Length * 2 >= name.Length)
                || (name.Length >= 4 && key.StartsWith(name, StringComparison.Ordinal) && name.Length * 3 >= key.Length))
                return true;
        return _host.Length >= 3 && (string.Equals(_host, key, StringComparison.Ordinal) || (key.Length >= 4 && _host.Contains(key, StringComparison.Ordinal))
            || (_host.Length >= 4 && key.Contains(_host, StringComparison.Ordinal) && _host.Length * 3 >= key.Length));
    }

    /// <summary>A few capitals: "ABC" of "ABC North" names the broadcaster, the rest its region.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 6)
            return false;
        foreach (var c in word)
            if (!char.IsUpper(c))
                return false;
        return true;
    }

    /// <summary>The title without parts that name the site, at either end; unchanged where nothing else would be left.</summary>
    public string Strip(string title)
    {
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var shorter = StripEnd(title) ?? StripStart(title);
            if (shorter is null)
                break;
            title = shorter;
        }

        return title;
    }

    /// <summary>The headline without the site's name behind a bar or a dash, as templates print it that fill the headline from the page title.</summary>
    public string StripBarred(string headline)
    {
        var bar = headline.AsSpan().LastIndexOfAny('|', '\u2013', '\u2014');
        if (bar < 0)
            bar = headline.LastIndexOf(" - ", StringComparison.Ordinal) + 1;
        if (bar <= 0)
            return headline;
        var tail = headline[(bar + 1)..].Trim();
        return headline[bar] == '|' ? (IsSite(tail) ? headline[..bar].TrimEnd() : headline) : _keys.Contains(TitleAgreement.Key(tail)) ? headline[..bar].TrimEnd() : headline;
    }

    /// <summary>Every way to cut the title at a separator near its end, longest remainder first.</summary>
    public static IEnumerable<(string Head, string Tail)> Cuts(string title)
    {
        for (var i = title.Length - 1; i > 0; i--)
            if (IsSeparator(title, i))
                yield return (title[..i].TrimEnd(' ', '-', '|', ':', '\u2013', '\u2014'), title[(i + 1)..].Trim());
    }

    private string? StripEnd(string title)
    {
        foreach (var (head, tail) in Cuts(title))
            if (head.Length > 0 && tail.Length > 0 && IsSite(tail))
                return head;
        return null;
    }

    private string? StripStart(string title)
    {
        for (var i = 1; i < title.Length - 1; i++)
            if (IsSeparator(title, i) && title[(i + 1)..].Trim() is { Length: > 0 } tail && IsSite(title[..i]))
                return tail.TrimStart('-', '|', ':', '\u2013', '\u2014', ' ');
        return null;
    }

    /// <summary>A sign between parts stands between spaces; a bar and its like may stand alone, a colon follows its part.</summary>
    private static bool IsSeparator(string title, int at)
    {
        var c = title[at];
        if (Array.IndexOf(Separators, c) < 0)
            return false;
        var before = title[at - 1] == ' ';
        var after = at + 1 < title.Length && title[at + 1] == ' ';
        return c switch
        {
            '|' or '\u00BB' or '\u00AB' or '\u2022' or '\uFF5C' or '\u203A' or '\u2503' or '\u3163' => true,
            ':' or ',' => after,
            '_' => true,
            _ => before && after,
        };
    }

    /// <summary>Whether a page names its own article as its publisher, as some templates do beside the right name.</summary>
    private static bool IsTitle(string name, MetadataClaims claims)
    {
        if (name.AsSpan().Count(' ') < 2)
            return false;
        var (isTitle, hasOther) = (false, false);
        foreach (var claim in claims.Of(MetadataField.Title))
            isTitle |= claim.Origin != "title" && name.StartsWith(claim.Value, StringComparison.Ordinal);
        foreach (var claim in claims.Of(MetadataField.Publisher))
            hasOther |= !TitleAgreement.AreEqual(claim.Value, name);
        return isTitle && hasOther;
    }

    private void Add(string name)
    {
        var key = TitleAgreement.Key(name);
        if (key.Length >= ShortestKey && name.Length < 80)
            _keys.Add(key);
    }

    private static string? HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? HostKey(uri.Host) : null;

    /// <summary>The telling label of a host name: "www.example.co.uk" is "example".</summary>
    private static string? HostKey(string? host)
    {
        if (string.IsNullOrEmpty(host))
            return null;
        var labels = host.Split('.');
        var last = labels.Length - 2;
        if (last > 0 && labels[last].Length <= 3)
            last--;
        return last >= 0 ? TitleAgreement.Key(labels[last]) : TitleAgreement.Key(host);
    }
}
