using System.Runtime.CompilerServices;

namespace NewsParse.Cli.Inputs;

/// <summary>The inputs of a run: paths and addresses, folders walked, files that hold many documents taken apart.</summary>
internal sealed class InputSet : IDisposable
{
    private const int FetchesAhead = 8;

    private readonly IReadOnlyList<string> _inputs;
    private readonly DocumentReader _reader;
    private OpenedInput? _first;

    private InputSet(IReadOnlyList<string> inputs, DocumentReader reader)
    {
        _inputs = inputs;
        _reader = reader;
    }

    /// <summary>Whether there can be more than one document.</summary>
    public bool IsSeveral { get; private set; }

    /// <summary>Looks at the inputs. A single one is opened: only its content says whether it holds many documents.</summary>
    public static async Task<InputSet> OpenAsync(IReadOnlyList<string> inputs, DocumentReader reader, CancellationToken cancellationToken)
    {
        var set = new InputSet(inputs, reader) { IsSeveral = InputWalker.NamesSeveral(inputs) };
        if (set.IsSeveral)
            return set;
        set._first = await reader.OpenAsync(InputWalker.Walk(inputs).Single(), cancellationToken);
        set.IsSeveral = set._first.Container is not null;
        return set;
    }

    /// <summary>How many inputs there are; those that hold many documents count as one.</summary>
    public int Count(Func<IEnumerable<InputDocument>, IEnumerable<InputDocument>> share) => share(InputWalker.Walk(_inputs)).Count();

    /// <summary>The documents in their order.</summary>
    /// <param name="share">Which inputs to take.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<InputDocument> ReadAsync(
        Func<IEnumerable<InputDocument>, IEnumerable<InputDocument>> share, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var opened in OpenAheadAsync(share(InputWalker.Walk(_inputs)), cancellationToken))
        {
            using (opened)
            {
                if (opened.Container is not { } container)
                    yield return opened.Document;
                else
                {
                    await foreach (var document in _reader.ReadManyAsync(opened, container, cancellationToken))
                        yield return document;
                }
            }
        }
    }

    public void Dispose() => _first?.Dispose();

    /// <summary>Opens the inputs in their order; some addresses are asked for before it is their turn.</summary>
    private async IAsyncEnumerable<OpenedInput> OpenAheadAsync(IEnumerable<InputDocument> documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var opening = new Queue<Task<OpenedInput>>();
        try
        {
            foreach (var document in documents)
            {
                opening.Enqueue(Take(ref _first) is { } first ? Task.FromResult(first) : _reader.OpenAsync(document, cancellationToken));
                while (opening.Count > (document.IsAddress ? FetchesAhead : 0))
                    yield return await opening.Dequeue();
            }

            while (opening.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            foreach (var left in opening)
                _ = left.ContinueWith(static opened => opened.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    private static OpenedInput? Take(ref OpenedInput? first)
    {
        var taken = first;
        first = null;
        return taken;
    }
}
