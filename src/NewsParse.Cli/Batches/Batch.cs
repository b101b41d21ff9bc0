using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Batches;

/// <summary>What became of one input: its result as it is written, or why there is none.</summary>
internal sealed record Outcome<T>(InputDocument Document, T? Value, ResultContent Content, Message? Failure)
    where T : class;

/// <summary>How a run over many inputs went.</summary>
/// <param name="LeftOut">Results that were not asked for.</param>
internal sealed record BatchResult(int Written, int Failed, int Skipped, int LeftOut);

/// <summary>A run over inputs: read, parse and render side by side, write in order, tell each failure in a line.</summary>
/// <param name="Console">Where failures are told.</param>
/// <param name="Jobs">How many documents are worked on at once.</param>
/// <param name="Parse">Makes the result of a document.</param>
/// <param name="Render">Makes of a result what is written.</param>
internal sealed record Batch<T>(
    ToolConsole Console,
    int Jobs,
    Func<InputDocument, CancellationToken, Task<T>> Parse,
    Func<T, ResultContent> Render)
    where T : class
{
    /// <summary>Stands before, between and after results that share one stream.</summary>
    public (ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> Between, ReadOnlyMemory<byte> After) Frame { get; init; }

    /// <summary>Which results are written; null for all.</summary>
    public Func<T, bool>? Accepts { get; init; }

    /// <summary>Called with each result after it was written.</summary>
    public Action<T>? Written { get; init; }

    /// <summary>Called after each input, parsed or not.</summary>
    public Action? Advanced { get; init; }

    public async Task<BatchResult> RunAsync(IAsyncEnumerable<InputDocument> inputs, OutputTarget target, bool resume, CancellationToken cancellationToken)
    {
        int written = 0, failed = 0, skipped = 0, leftOut = 0;
        await target.WriteFrameAsync(Frame.Before);
        try
        {
            await OrderedPipeline.RunAsync(Remaining(), Jobs, WorkAsync, EmitAsync, cancellationToken);
        }
        catch (OperationCanceledException) when (written > 0)
        {
            // What is done stays, and is as valid as the whole would be.
            await EndAsync();
            throw;
        }

        await EndAsync();
        return new BatchResult(written, failed, skipped, leftOut);

        async Task EndAsync()
        {
            await target.WriteFrameAsync(Frame.After);
            await target.CompleteAsync();
        }

        async IAsyncEnumerable<InputDocument> Remaining()
        {
            await foreach (var input in inputs)
            {
                if (resume && target.Holds(input))
                {
                    skipped++;
                    Advanced?.Invoke();
                }
                else
                    yield return input;
            }
        }

        async Task EmitAsync(Outcome<T> outcome)
        {
            if (outcome.Failure is not null)
                Fail(outcome.Document.Label, outcome.Failure);
            else if (Accepts is { } accepts && !accepts(outcome.Value!))
                leftOut++;
            else
            {
                try
                {
                    await WriteAsync(outcome);
                }
                catch (OutputException failure) when (target.IsFolder && !failure.EndsTheRun)
                {
                    // One result that cannot be kept must not end the rest of a share.
                    Fail(failure.Path, failure.Reason);
                }
            }

            Advanced?.Invoke();
        }

        void Fail(string path, Message reason)
        {
            failed++;
            Console.ReportFailure(path, reason);
        }

        async Task WriteAsync(Outcome<T> outcome)
        {
            if (written > 0)
                await target.WriteFrameAsync(Frame.Between);
            await target.WriteAsync(outcome.Document, outcome.Content);
            written++;
            Written?.Invoke(outcome.Value!);
        }
    }

    private async Task<Outcome<T>> WorkAsync(InputDocument document, CancellationToken cancellationToken)
    {
        try
        {
            var value = await Parse(document, cancellationToken);
            return new Outcome<T>(document, value, Render(value), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            // One bad input must not end the run: it becomes a line, and the exit code tells.
            return new Outcome<T>(document, null, default, FailureReason.Of(failure));
        }
    }
}
