using NewsParse.Fuzzing;
using SharpFuzz;

// usage: NewsParse.Fuzzing ENTRY            under afl-fuzz, with NewsParse.dll instrumented (see fuzz.sh)
//        NewsParse.Fuzzing ENTRY FILE...    feeds the files once, without a fuzzer: to look at what was found
if (args.Length == 0 || EntryPoints.Find(args[0]) is not { } feed)
{
    Console.Error.WriteLine($"usage: NewsParse.Fuzzing {string.Join('|', EntryPoints.Names)} [FILE...]");
    return 2;
}

foreach (var path in args.AsSpan(1))
{
    feed(File.ReadAllBytes(path));
    Console.WriteLine($"{path}: holds");
}

// No code of the library may have run before this call: it has nowhere to count yet.
if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        feed(input.ToArray());
    });
}

return 0;
