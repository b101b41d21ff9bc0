namespace NewsParse.Fuzzing;

/// <summary>The library returned something that it promises never to return.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message)
{
    /// <summary>Throws unless a promise holds.</summary>
    public static void Unless(bool holds, string promise)
    {
        if (!holds)
            throw new BrokenPromiseException(promise);
    }
}
