using System.Runtime.InteropServices;

namespace NewsParse.Cli.Output;

/// <summary>Tells regular files from pipes, devices and sockets without opening them, which could wait for ever.</summary>
internal static partial class FileKind
{
    private const int FromWorkingFolder = -100;
    private const uint TypeOnly = 1;
    private const int ModeOffset = 28;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;
    private const int EnoughForAnswer = 256;

    /// <summary>Whether something stands there that is neither a file to be replaced nor a folder; links are followed.</summary>
    public static bool IsSpecial(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return File.Exists(path);
        if (!OperatingSystem.IsLinux())
            return false;
        var type = TypeOf(path);
        return type is not (null or Regular or Folder);
    }

    private static unsafe int? TypeOf(string path)
    {
        var answer = stackalloc byte[EnoughForAnswer];
        return StatX(FromWorkingFolder, path, 0, TypeOnly, answer) == 0 ? *(ushort*)(answer + ModeOffset) & TypeBits : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, byte* answer);
}
