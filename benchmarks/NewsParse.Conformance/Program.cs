using NewsParse.Conformance;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: NewsParse.Conformance FOLDER [--failures] (a copy of the html5lib tests: tree-construction, tokenizer and encoding)");
    return 2;
}

var showsFailures = args.Contains("--failures");
var tree = Tally.OfFolder(Path.Combine(args[0], "tree-construction"), "tree-construction (NewsParse, AngleSharp)", TreeCase.ReadDocuments, TreeCase.Columns, showsFailures);
var fragments = Tally.OfFolder(Path.Combine(args[0], "tree-construction"), "fragments of tree-construction (NewsParse, AngleSharp)", TreeCase.ReadFragments, TreeCase.Columns, showsFailures);
var encoding = Tally.OfFolder(Path.Combine(args[0], "encoding"), "encoding (NewsParse)", EncodingCase.ReadAll, EncodingCase.Columns, showsFailures);
var tokenizer = Tally.OfFolder(Path.Combine(args[0], "tokenizer"), "tokenizer (NewsParse)", TokenizerCase.ReadAll, TokenizerCase.Columns, showsFailures, "*.test");
return tree && fragments && tokenizer && encoding ? 0 : 1;
