namespace NewsParse.Quotes.Native;

/// <summary>The tokens of one paragraph of native text; refilled paragraph after paragraph.</summary>
internal sealed class NativeLine(string text, NativeLexicon lexicon)
{
    private NativeToken[] _items = new NativeToken[128];

    public int Count { get; private set; }

    public string Text => text;

    public ref NativeToken this[int index] => ref _items[index];

    public bool IsAt(int index, NativeClass any) => (uint)index < (uint)Count && _items[index].Is(any);

    public string Slice(int first, int last) => text[_items[first].Start.._items[last].End];

    /// <summary>Asked on the way through a long paragraph.</summary>
    public CancellationToken Cancellation { get; set; }

    public void Fill(TextRange paragraph, List<Stretch> stretches, int first, int end)
    {
        Count = 0;
        var position = paragraph.Start;
        for (var i = first; i < end; i++)
        {
            Words(position, stretches[i].OpenStart);
            Add(stretches[i].OpenStart, stretches[i].CloseEnd, '\u0001').Stretch = i;
            position = Math.Max(position, stretches[i].CloseEnd);
        }

        Words(position, paragraph.End);
        for (var i = 0; i < Count; i++)
        {
            if ((i & 1023) == 0)
            {
                Cancellation.ThrowIfCancellationRequested();
            }

            Classify(i);
            i += _items[i].PhraseLength - 1;
        }
    }

    private ref NativeToken Add(int start, int end, char firstCharacter)
    {
        if ((Count & 1023) == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        ref var token = ref _items[Count++];
        token = new NativeToken { Start = start, End = end, First = firstCharacter, Stretch = -1, PhraseLength = 1 };
        return ref token;
    }

    private void Words(int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            if (NativeText.IsWordCharacter(text[i]))
            {
                end = WordEnd(i, to);
            }

            Add(i, end, text[i]);
            i = end;
        }
    }

    // A verbal prefix set off by a space belongs to its verb.
    private int WordEnd(int start, int limit)
    {
        var end = Run(start, limit);
        Span<char> key = stackalloc char[64];
        if (end - start <= 6 && end + 1 < limit && text[end] == ' ' && NativeText.IsWordCharacter(text[end + 1]))
        {
            var phrases = lexicon.StartingWith(key[..NativeText.Fold(text.AsSpan(start, end - start), key)]);
            if (phrases is not null && Array.Exists(phrases, p => p.Class == NativeClass.VerbalPrefix))
            {
                return Run(end + 1, limit);
            }
        }

        return end;
    }

    private int Run(int start, int limit)
    {
        var end = start;
        while (end < limit && NativeText.IsWordCharacter(text[end]))
        {
            end++;
        }

        return end;
    }

    private void Classify(int at)
    {
        ref var token = ref _items[at];
        if (!token.IsWord)
        {
            return;
        }

        Span<char> key = stackalloc char[64];
        var phrases = lexicon.StartingWith(key[..NativeText.Fold(text.AsSpan(token.Start, token.End - token.Start), key)]);
        foreach (var phrase in phrases ?? [])
        {
            if (phrase.Words.Length >= token.PhraseLength && Matches(at, phrase.Words))
            {
                token.Classes |= phrase.Class;
                token.PhraseLength = phrase.Words.Length;
            }
        }
    }

    private bool Matches(int at, string[] words)
    {
        Span<char> key = stackalloc char[64];
        for (var k = 1; k < words.Length; k++)
        {
            if (at + k >= Count || _items[at + k].IsQuote)
            {
                return false;
            }

            ref var token = ref _items[at + k];
            if (!key[..NativeText.Fold(text.AsSpan(token.Start, token.End - token.Start), key)].SequenceEqual(words[k]))
            {
                return false;
            }
        }

        return true;
    }
}
