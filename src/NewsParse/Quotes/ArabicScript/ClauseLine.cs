using NewsParse.Text;
using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>The tokens of one paragraph with their classes; refilled paragraph after paragraph.</summary>
internal sealed class ClauseLine(string text)
{
    private const string Marks = "\"'\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u2039\u203a()";

    private ClauseWord[] _items = new ClauseWord[128];
    private WordClassifier _classifier;

    public int Count { get; private set; }

    public string Text => text;

    public SpeechLexicon Lexicon { get; private set; } = null!;

    public ref ClauseWord this[int index] => ref _items[index];

    /// <summary>Asked on the way through a long paragraph.</summary>
    public CancellationToken Cancellation { get; set; }

    public bool IsAt(int index, ClauseClass any) => (uint)index < (uint)Count && _items[index].Is(any);

    public bool IsCommaAt(int index) => (uint)index < (uint)Count && _items[index].IsComma;

    /// <summary>Whether the word at an index makes the phrase before it another part of the sentence than its subject.</summary>
    public bool IsObliqueAt(int index) => IsAt(index, ObjectMarker | Postposition) || (IsAt(index, Genitive) && !Lexicon.IsAddresseeLate);

    /// <summary>Whether a word ends in the letter that links it to what completes it.</summary>
    public bool IsLinked(int index) => Lexicon.LinksNouns && FoldTable.Fold(text[_items[index].End - 1]) == Lexicon.Link;

    public string Slice(int first, int last) => (_items[first].HidesArticle ? Lexicon.Article : "") + text[_items[first].Start.._items[last].End];

    /// <summary>Takes off the second part of a circumposition that is written as one word with the noun.</summary>
    public void CutSourceSuffix(int index)
    {
        ref var word = ref _items[index];
        word.End -= Lexicon.SourceSuffixLength(text.AsSpan(word.Start, word.End - word.Start));
    }

    /// <summary>Takes the preposition off a word it is written as one word with.</summary>
    public void Detach(int index)
    {
        ref var word = ref _items[index];
        word.HidesArticle = text[word.Start + 1] == text[word.Start];
        word.Start += word.HidesArticle ? 2 : 1;
        word.Classes = (word.Classes & ~Preposition) | (word.HidesArticle ? Definite : None);
    }

    /// <summary>Index after the phrase that starts at a token.</summary>
    public int After(int index) => index + _items[index].PhraseLength;

    /// <summary>Index of the first token of the phrase a token is inside of.</summary>
    public int HeadOf(int index) => index - _items[index].IntoPhrase;

    public string Key(int index) => ArabicText.Fold(text[_items[index].Start.._items[index].End]);

    /// <summary>The words from one token to another; without its marks if that is one quotation.</summary>
    public string Name(int first, int last) => first == last && _items[first].IsQuote
        ? text.AsSpan(_items[first].Start, _items[first].End - _items[first].Start).Trim(Marks).ToString()
        : Slice(first, last);

    public void Fill(SpeechLexicon lexicon, TextRange paragraph, List<Stretch> stretches, int first, int end)
    {
        Lexicon = lexicon;
        _classifier = new WordClassifier(text, lexicon);
        Count = 0;
        var position = paragraph.Start;
        for (var i = first; i < end; i++)
        {
            Words(position, stretches[i].OpenStart);
            Add(stretches[i].OpenStart, stretches[i].CloseEnd, '\u0001').Stretch = i;
            position = Math.Max(position, stretches[i].CloseEnd);
        }

        Words(position, paragraph.End);
        for (var i = 0; i < Count; i += _items[i].PhraseLength)
        {
            CheckCancellation(i);
            _classifier.Classify(_items.AsSpan(0, Count), i);
            for (var inside = 1; inside < _items[i].PhraseLength; inside++)
            {
                _items[i + inside].IntoPhrase = inside;
            }
        }

        for (var i = 0; i < Count; i++)
        {
            _classifier.Settle(_items.AsSpan(0, Count), i);
        }
    }

    private void CheckCancellation(int i)
    {
        if ((i & 1023) == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    private ref ClauseWord Add(int start, int end, char firstCharacter)
    {
        CheckCancellation(Count);
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        ref var token = ref _items[Count++];
        token = new ClauseWord { Start = start, End = end, First = firstCharacter, Stretch = -1, PhraseLength = 1 };
        return ref token;
    }

    private void Words(int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is >= '\u200e' and <= '\u200f' or >= '\u2066' and <= '\u2069')
            {
                i++;
                continue;
            }

            var end = i + 1;
            if (ArabicText.IsWordCharacter(text[i]))
            {
                end = _classifier.WordEnd(i, to);
            }

            Add(i, end, text[i]);
            i = end;
        }
    }
}
