namespace NewsParse;

/// <summary>How a worker works.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PageWorkerOptions
{
    /// <summary>How many pages are worked on at once.</summary>
    /// <value>The number of processors by default.</value>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How long pages in hand may take once the worker was asked to stop. What is not done then is left to other workers.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Ends the run when no page came for so long and all are done; <see langword="null"/>, the default, to wait for ever.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>Largest page in bytes, unpacked. A larger one gives a result that says so.</summary>
    /// <value>64 MiB by default.</value>
    public int MaxPageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Limits and choices of the parser.</summary>
    public ArticleParserOptions Parser { get; init; } = ArticleParserOptions.Default;

    /// <summary>Folders, or beginnings of http and https addresses that end in a slash, below which <see cref="PageTask.Archive"/> may point.</summary>
    /// <value>Empty by default: such tasks are given back, so that whoever can write to a queue cannot make workers read files.</value>
    public IReadOnlyList<string> Archives { get; init; } = [];
}
