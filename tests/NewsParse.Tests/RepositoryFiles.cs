namespace NewsParse.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsParse.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository: no NewsParse.sln above " + AppContext.BaseDirectory);
    }
}
