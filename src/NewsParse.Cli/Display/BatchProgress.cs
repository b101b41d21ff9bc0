using NewsParse.Cli.Wording;
using Spectre.Console;

namespace NewsParse.Cli.Display;

/// <summary>A bar with rate and time left on standard error, where that is a terminal.</summary>
internal static class BatchProgress
{
    /// <summary>Runs the work with a callback that moves the bar by one.</summary>
    public static async Task<T> RunAsync<T>(ToolConsole console, UiText text, Func<int> countInputs, Func<Action, Task<T>> work)
    {
        T result = default!;
        await Terminal.On(console.Error, console, isTerminal: true).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(text["progress"]), maxValue: Math.Max(1, countInputs()));
                result = await work(() => bar.Increment(1));
            });
        return result;
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(FormattableString.Invariant($"{task.Speed ?? 0:0.0}/s"));
    }
}
