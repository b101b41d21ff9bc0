namespace NewsParse.Labeling.Features;

/// <summary>What the stages before body selection know of one block; the default value knows nothing.</summary>
/// <param name="Role">Role the chrome labels gave it.</param>
/// <param name="IsForeignScript">Whether it is written in another script than the article.</param>
/// <param name="DateLike">How much of its text is a date, 0 to 1.</param>
internal readonly record struct BlockHint(ChromeRole? Role, bool IsForeignScript, float DateLike);
