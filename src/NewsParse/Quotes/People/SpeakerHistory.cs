namespace NewsParse.Quotes;

/// <summary>Who has spoken in the article so far.</summary>
internal sealed class SpeakerHistory
{
    private readonly List<(ResolvedSpeaker Speaker, int Position)> _named = [];

    /// <summary>The last named speaker that is no person.</summary>
    public ResolvedSpeaker? LastSource { get; private set; }

    /// <summary>The last named speaker that is an organisation with a proper name.</summary>
    public ResolvedSpeaker? LastOrganisation { get; private set; }

    public ResolvedSpeaker? Last => _named.Count > 0 ? _named[^1].Speaker : null;

    public void Add(ResolvedSpeaker speaker, int position)
    {
        if (speaker.Name is null)
        {
            return;
        }

        _named.Add((speaker, position));
        if (!speaker.IsPerson)
        {
            LastSource = speaker;
            LastOrganisation = char.IsUpper(speaker.Name[0]) ? speaker : LastOrganisation;
        }
    }

    /// <summary>The last of the six latest speakers who is a person of that or unknown gender, and where that one spoke.</summary>
    public (ResolvedSpeaker Speaker, int Position)? LastPerson(Gender gender)
    {
        for (var i = _named.Count - 1; i >= Math.Max(0, _named.Count - 6); i--)
        {
            var speaker = _named[i].Speaker;
            if (speaker.IsPerson && (speaker.Gender == gender || speaker.Gender == Gender.Unknown))
            {
                return _named[i];
            }
        }

        return null;
    }
}
