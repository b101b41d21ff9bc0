namespace NewsParse.Claims;

/// <summary>One kind of source of authors and the names it gives.</summary>
internal sealed class AuthorSource(string family)
{
    /// <summary>The most characters between two names of one printed byline.</summary>
    private const int WidestGap = 60;

    private bool _isClosed;

    public string Family { get; } = family;

    public double Trust { get; private set; }

    public List<(PersonName Name, MetadataClaim Claim)> Names { get; } = [];

    /// <summary>Trust less what its least personal name costs.</summary>
    public double Worth { get; set; }

    public bool IsPrint => Family is "link" or "class" or "byline";

    /// <summary>Takes the names of a claim; only those of the best place count, as comments and teasers have authors too.</summary>
    public void Add(List<PersonName> names, in MetadataClaim claim, double trust)
    {
        if (trust < Trust || (trust == Trust && (_isClosed |= IsPrint && IsFar(claim))))
            return;
        if (trust > Trust)
        {
            Names.Clear();
            _isClosed = false;
        }

        Trust = trust;
        foreach (var name in names)
            Names.Add((name, claim));
    }

    /// <summary>One byline: no wider gap between its names than a word or two.</summary>
    public bool AreTogether()
    {
        for (var i = 1; i < Names.Count; i++)
            if (Names[i].Claim.Distance - (Names[i - 1].Claim.Distance + Names[i - 1].Name.Name.Length) > 12)
                return false;
        return Names[0].Claim.Distance > -40;
    }

    /// <summary>Whether all names of another source are among its own.</summary>
    public bool Contains(AuthorSource inner)
    {
        foreach (var (name, _) in inner.Names)
            if (!Names.Exists(known => TitleAgreement.AreEqual(known.Name.Name, name.Name)))
                return false;
        return true;
    }

    /// <summary>Whether one of its names says a word of this one.</summary>
    public bool Shares(string name)
    {
        var words = TitleAgreement.Words(name);
        return Names.Exists(entry => TitleAgreement.SharedWords(words, TitleAgreement.Words(entry.Name.Name)) > 0);
    }

    /// <summary>Several single words are sections or tags, whatever their element is called.</summary>
    public bool IsListOfWords() =>
        IsPrint && Names.Count > 2 && Names.TrueForAll(static entry => char.IsUpper(entry.Name.Name[0]) && !entry.Name.Name.Contains(' ', StringComparison.Ordinal));

    private bool IsFar(in MetadataClaim claim) =>
        Names.Count > 0 && claim.Distance - (Names[^1].Claim.Distance + Names[^1].Claim.Value.Length) > WidestGap;
}
