using NewsParse;

const string Dump = """
    Shepherds Teach Drones to Whistle

    Shepherds above Varzob have taught two drones to whistle, and the sheep, after some thought, obey.

    Бештар бихонед: The Dog Who Resigned

    “The drone never tires,” said shepherd Rustam Saidov, “but it cannot apologise.”

    Мубодила
    3 шарҳ
    """;

// A pack is one JSON file: tag, script, and phrases by what they are for. It is checked when it is loaded.
// begin pack
using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "tg.json"));
var parser = new ArticleParser(new ArticleParserOptions { LanguagePacks = [LanguagePack.Load(stream)] });
// end pack

foreach (var piece in parser.Parse(ArticleSource.FromText(Dump)).Chrome)
    Console.WriteLine($"{piece.Role}: {piece.Text} ({piece.Reason})");
