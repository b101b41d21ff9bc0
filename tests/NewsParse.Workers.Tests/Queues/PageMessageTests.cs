using System.Text;
using NewsParse.Workers.Queues;
using RabbitMQ.Client;

namespace NewsParse.Workers.Tests.Queues;

public class PageMessageTests
{
    [Test]
    public void Task_comes_out_of_its_message_as_it_went_in()
    {
        var task = new PageTask
        {
            Id = "i", Source = "در/a.html", Address = new Uri("https://paper.example/ص?x=1"), ContentType = "text/html; charset=windows-1256", Kind = InputKind.Text, Encoding = "utf-8",
            RecordId = "urn:uuid:1", FetchedAt = new DateTimeOffset(2026, 3, 2, 10, 20, 30, TimeSpan.Zero), IsPacked = true, Archive = new ArchivePointer("/crawls/a.warc", 5_000_000_000, 77),
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        };
        var back = PageMessage.Parse(OverTheWire(PageMessage.PropertiesOf(task)), default);
        Assert.That((back.Id, back.Source, back.Address, back.ContentType, back.Kind, back.Encoding, back.RecordId), Is.EqualTo((task.Id, task.Source, task.Address, task.ContentType, task.Kind, task.Encoding, task.RecordId)));
        Assert.That((back.FetchedAt, back.IsPacked, back.Archive, back.TraceParent), Is.EqualTo((task.FetchedAt, task.IsPacked, task.Archive, task.TraceParent)));
    }

    [Test]
    public void Message_of_another_program_needs_nothing_but_its_body()
    {
        var task = PageMessage.Parse(new BasicProperties(), "<p>x</p>"u8.ToArray());
        Assert.That(task.Id, Has.Length.EqualTo(64));
        Assert.That((task.Source, task.Address, task.Kind, task.IsPacked, task.Archive), Is.EqualTo(((string?)null, (Uri?)null, (InputKind?)null, false, (ArchivePointer?)null)));
    }

    [TestCase("address", "file:///etc/passwd")]
    [TestCase("kind", "picture")]
    [TestCase("fetched-at", "yesterday")]
    [TestCase("archive", "/crawls/a.warc")]
    public void Malformed_header_is_named(string header, string value)
    {
        var properties = new BasicProperties { Headers = new Dictionary<string, object?> { [header] = Encoding.UTF8.GetBytes(value) } };
        Assert.That(() => PageMessage.Parse(properties, default), Throws.InstanceOf<FormatException>());
    }

    /// <summary>Texts arrive as bytes.</summary>
    private static BasicProperties OverTheWire(BasicProperties properties)
    {
        properties.Headers = properties.Headers!.ToDictionary(header => header.Key, header => (object?)Encoding.UTF8.GetBytes((string)header.Value!));
        return properties;
    }
}
