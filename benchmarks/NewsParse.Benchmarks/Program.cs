using System.Globalization;
using BenchmarkDotNet.Running;
using NewsParse.Benchmarks;

// stages [ROUNDS]                          the share of each stage, of the pages of NEWSPARSE_PAGES
// compare BEFORE.dll AFTER.dll [ROUNDS]    two builds of the library against each other; see compare.sh
// calibrate GOLD...                        how often each rule of quotations names the right speaker; see QuoteCalibration
// anything else                            BenchmarkDotNet
switch (args)
{
    case ["stages", ..]:
        Stages.Run(Rounds(1));
        break;
    case ["compare", var before, var after, ..]:
        Comparison.Run(before, after, Rounds(3));
        break;
    case ["calibrate", .. var gold]:
        QuoteCalibration.Run(gold);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

int Rounds(int at) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : 0;
