using System.Text;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Inputs;

/// <summary>Turns the INPUT arguments into documents, folders walked in sorted order, one at a time.</summary>
internal static class InputWalker
{
    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".txt"];

    /// <summary>Whether the arguments can name more than one document.</summary>
    public static bool NamesSeveral(IReadOnlyList<string> inputs) =>
        inputs.Count > 1 || (inputs.Count == 1 && !InputDocument.LooksLikeAddress(inputs[0]) && Directory.Exists(inputs[0]));

    public static IEnumerable<InputDocument> Walk(IReadOnlyList<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
                yield return new InputDocument("-", "stdin");
            else if (InputDocument.LooksLikeAddress(input))
            {
                var address = InputDocument.WithoutSecrets(input);
                yield return new InputDocument(address, NameOf(address));
            }
            else if (Directory.Exists(input))
            {
                foreach (var document in WalkFolder(input, inputs.Count > 1))
                    yield return document;
            }
            else if (File.Exists(input))
                yield return new InputDocument(input, inputs.Count > 1 ? NameOf(input) : Path.GetFileName(input));
            else
                yield return new InputDocument(input, NameOf(input), Absence(input));
        }
    }

    public static bool IsDocumentName(string path) => HasOneOf(path, Extensions);

    /// <summary>Whether a file's name says that it holds many documents.</summary>
    private static bool IsContainerName(string path)
    {
        foreach (var container in InputContainer.All)
        {
            if (HasOneOf(path, container.Extensions))
                return true;
        }

        return false;
    }

    private static bool HasOneOf(string path, IReadOnlyList<string> extensions)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            path = path[..^3];
        foreach (var extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static IEnumerable<InputDocument> WalkFolder(string root, bool isOneOfSeveral)
    {
        var found = false;
        var pending = new Stack<string>();
        pending.Push(root);
        while (pending.TryPop(out var path))
        {
            if (!Directory.Exists(path))
            {
                found = true;
                var special = FileKind.IsSpecial(path) ? new Message("fail.special") : null;
                yield return new InputDocument(path, isOneOfSeveral ? NameOf(path) : Path.GetRelativePath(root, path), special);
                continue;
            }

            if (!TryList(path, out var entries, out var failure))
            {
                found = true;
                yield return new InputDocument(path, NameOf(path), failure);
                continue;
            }

            for (var i = entries.Length - 1; i >= 0; i--)
                pending.Push(entries[i]);
        }

        if (!found)
            yield return new InputDocument(root, NameOf(root), new Message("fail.folder"));
    }

    /// <summary>Documents and folders of a folder in ordinal order. Links to folders are not followed, they could lead round in a circle.</summary>
    private static bool TryList(string folder, out string[] entries, out Message? failure)
    {
        try
        {
            var listed = new List<string>();
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var path = Path.Combine(folder, entry.Name);
                if (entry is DirectoryInfo ? entry.LinkTarget is null : IsDocumentName(entry.Name) || IsContainerName(entry.Name))
                    listed.Add(path);
            }

            listed.Sort(StringComparer.Ordinal);
            entries = [.. listed];
            failure = null;
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            entries = [];
            failure = FailureReason.Of(problem);
            return false;
        }
    }

    /// <summary>What to say of an input that is not there.</summary>
    private static Message Absence(string input)
    {
        if (input.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return new Message("fail.fileAddress");
        var scheme = input.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && input.AsSpan(0, scheme).IndexOfAnyExceptInRange('a', 'z') < 0
            ? new Message("fail.scheme", input[..scheme])
            : new Message("fail.absent");
    }

    /// <summary>A path or address as a relative path that stays below its folder.</summary>
    private static string NameOf(string input)
    {
        var parts = new List<string>();
        foreach (var part in input.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is not ".")
                parts.Add(part is ".." ? "_" : Cleaned(part));
        }

        return parts.Count == 0 ? "_" : Path.Combine([.. parts]);
    }

    private static string Cleaned(string part)
    {
        var name = new StringBuilder(part.Length);
        foreach (var c in part)
            name.Append(char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c);
        return name.ToString();
    }
}
