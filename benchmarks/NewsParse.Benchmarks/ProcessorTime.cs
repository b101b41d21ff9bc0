using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsParse.Benchmarks;

/// <summary>Time that the calling thread has run, so that what else the machine does counts little; elsewhere than on Linux the time of day.</summary>
internal static class ProcessorTime
{
    private const int OfThread = 3;

    public static double Milliseconds =>
        OperatingSystem.IsLinux() && ReadClock(OfThread, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds, Nanoseconds;
    }
}
