using Snapshooter;
using Snapshooter.NUnit;

namespace NewsParse.Tests.Documents;

/// <summary>The one place that knows the snapshot library.</summary>
/// <remarks>A snapshot is only written when NEWSPARSE_UPDATE_SNAPSHOTS is 1; review what it says before it is committed.</remarks>
internal static class DocumentSnapshots
{
    private const string FolderName = "__snapshots__";

    public static bool IsUpdating => Environment.GetEnvironmentVariable("NEWSPARSE_UPDATE_SNAPSHOTS") == "1";

    /// <summary>Compares the content with the document's snapshot of that name.</summary>
    public static void Match(SampleDocument document, string name, string content)
    {
        var path = PathOf(document, name);
        if (IsUpdating && File.Exists(path))
            File.Delete(path);
        else if (!IsUpdating)
            Assert.That(path, Does.Exist, "The snapshot is missing; write it with NEWSPARSE_UPDATE_SNAPSHOTS=1 and review it.");
        Snapshot.Match(content, new SnapshotFullName(name + ".snap", document.Folder));
    }

    public static string PathOf(SampleDocument document, string name) => Path.Combine(document.Folder, FolderName, name + ".snap");

    /// <summary>All snapshots there are below the folder of documents.</summary>
    public static IEnumerable<string> Existing() =>
        Directory.EnumerateFiles(SampleDocument.Root, "*.snap", SearchOption.AllDirectories).Where(path => !path.Contains("__mismatch__", StringComparison.Ordinal));
}
