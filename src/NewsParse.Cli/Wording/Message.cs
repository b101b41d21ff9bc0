namespace NewsParse.Cli.Wording;

/// <summary>Something to tell a person, before it is known in which language: the name of its words, and the values that stand in them.</summary>
internal sealed class Message
{
    /// <param name="phrase">Name of the words in the data files.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c> and so on; a message among them is told in the same language.</param>
    public Message(string phrase, params object[] values)
    {
        Phrase = phrase;
        Values = values;
    }

    private Message(string words)
    {
        Words = words;
        Values = [];
    }

    /// <summary>Null where the words are not ours.</summary>
    public string? Phrase { get; }

    public IReadOnlyList<object> Values { get; }

    /// <summary>The words themselves, where the system or a library has chosen them.</summary>
    public string? Words { get; }

    /// <summary>The message in English.</summary>
    public override string ToString() => UiText.English.Say(this);

    /// <summary>Words that come from the system or a library, in whatever language they are.</summary>
    public static implicit operator Message(string words) => new(words);
}
