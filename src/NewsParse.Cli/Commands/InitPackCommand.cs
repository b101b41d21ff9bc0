using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsParse.Cli.Explaining;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse init-pack TAG</c>: the file of a language pack, to be filled in.</summary>
internal static class InitPackCommand
{
    private const int MonthsOfYear = 12;

    private static readonly string[] DateLists = ["weekdays", "fillers"];

    private static readonly string[] Lists = ["lines", "labels", "starts", "ends", "contains", "templates", "sources"];

    public static Command Create()
    {
        var tag = new Argument<string>("TAG") { Description = "BCP 47 tag of the language, such as tg." };
        var script = new Option<string?>("--script") { Description = "ISO 15924 code of its script; of a language with a built-in pack that of the pack, else Latn.", HelpName = "CODE" };
        var name = new Option<string?>("--name") { Description = "English name of the language.", HelpName = "NAME" };
        var command = new Command("init-pack", "Prints a language pack without phrases: fill it in and give it to parse --pack.") { tag, script, name };
        command.SetAction(result =>
        {
            var known = LanguagePack.BuiltIn.FirstOrDefault(pack => pack.Tag == result.GetValue(tag));
            var json = Write(result.GetValue(tag)!, result.GetValue(name) ?? known?.Name, result.GetValue(script) ?? known?.Script ?? "Latn");
            try
            {
                LanguagePack.Load(new MemoryStream(json));
            }
            catch (InvalidDataException problem)
            {
                throw new WrongUsageException(problem.Message);
            }

            result.InvocationConfiguration.Output.Write(Encoding.UTF8.GetString(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static byte[] Write(string tag, string? name, string script)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("tag", tag);
            writer.WriteString("name", name ?? tag);
            writer.WriteString("script", script);
            WriteEmpty(writer, "speech");
            WriteDates(writer);
            writer.WriteStartObject("chrome");
            foreach (var role in Enum.GetValues<ChromeRole>())
                WriteRole(writer, JsonNames.Of(role));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void WriteDates(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("dates");
        writer.WriteStartArray("calendars");
        writer.WriteStartObject();
        writer.WriteString("calendar", "gregorian");
        writer.WriteStartArray("months");
        for (var month = 0; month < MonthsOfYear; month++)
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        foreach (var list in DateLists)
            WriteEmpty(writer, list);
        writer.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter writer, string list)
    {
        writer.WriteStartArray(list);
        writer.WriteEndArray();
    }

    private static void WriteRole(Utf8JsonWriter writer, string role)
    {
        writer.WriteStartObject(role);
        foreach (var list in Lists)
            WriteEmpty(writer, list);

        writer.WriteEndObject();
    }
}
