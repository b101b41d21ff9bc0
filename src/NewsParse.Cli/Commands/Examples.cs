namespace NewsParse.Cli.Commands;

/// <summary>Command lines that a newcomer can run; what each does stands in the data files of words under <c>example.COMMAND.NUMBER</c>.</summary>
internal static class Examples
{
    public static string[] Of(string command) => command switch
    {
        "newsparse" =>
        [
            "newsparse parse page.html",
            "newsparse explain page.html -o report.html",
            "newsparse quotes speech.txt",
            "eval \"$(newsparse completions bash)\"",
        ],
        "parse" =>
        [
            "newsparse parse page.html",
            "newsparse parse dump.txt --format markdown",
            "curl -s https://example.org/1 | newsparse parse - --url https://example.org/1",
            "newsparse parse pages/ -o articles.ndjson",
            "newsparse parse --list addresses.txt --fields source,title,published,authors --format csv -o articles.csv",
            "newsparse parse archive/ -o articles/ --shard 1/8 --resume",
            "newsparse parse archive/ -o articles/ --shard-size 50000 --compress zstd",
            "newsparse parse archive/ --format parquet -o articles.parquet",
        ],
        "explain" =>
        [
            "newsparse explain page.html",
            "newsparse explain page.html -o report.html",
            "newsparse explain page.html --format json",
        ],
        "quotes" =>
        [
            "newsparse quotes speech.txt",
            "newsparse quotes texts/ -o quotes.ndjson --indirect-speech",
        ],
        "dedupe" =>
        [
            "newsparse dedupe articles/ -o marked.ndjson",
        ],
        "init-pack" =>
        [
            "newsparse init-pack tg --script Cyrl > tg.json",
        ],
        "completions" =>
        [
            "eval \"$(newsparse completions bash)\"",
            "newsparse completions fish > ~/.config/fish/completions/newsparse.fish",
            "newsparse completions powershell | Out-String | Invoke-Expression",
        ],
        _ => [],
    };
}
