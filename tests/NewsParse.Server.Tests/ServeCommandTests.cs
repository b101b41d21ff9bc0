using System.Net;
using System.Net.Sockets;
using NewsParse.Server.Trying;

namespace NewsParse.Server.Tests;

public class ServeCommandTests
{
    [TestCase("--listen takes an address and a port", "--listen", "localhost")]
    [TestCase("--listen takes an address and a port", "--listen", "127.0.0.1")]
    [TestCase("--jobs takes a number above 0", "--jobs", "0")]
    [TestCase("--limit-bytes takes a number above 0", "--limit-bytes", "-1")]
    [TestCase("--pack missing.json: no such file or folder", "--pack", "missing.json")]
    [TestCase("'--fetch'", "--fetch")]
    public async Task Wrong_usage_is_a_line_and_exit_code_2(string reason, params string[] arguments)
    {
        using var error = new StringWriter();
        Assert.That(await ServeCommand.RunAsync(arguments, error), Is.EqualTo(2));
        Assert.That(error.ToString().StartsWith("newsparse serve: ", StringComparison.Ordinal) && error.ToString().Contains(reason, StringComparison.Ordinal), error.ToString());
    }

    [Test]
    public async Task Port_in_use_is_a_line_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var error = new StringWriter();
        Assert.That(await ServeCommand.RunAsync(["--listen", taken.LocalEndpoint.ToString()!], error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.StartWith("newsparse serve: cannot listen on " + taken.LocalEndpoint + ": "));
    }

    [Test]
    public async Task Try_page_is_given_in_the_readers_language_with_a_policy()
    {
        await using var service = await RunningService.StartAsync();
        foreach (var (accepted, head) in new[] { ("fa-IR, en;q=0.5", "<html lang=\"fa\" dir=\"rtl\">"), ("de, en;q=0.5", "<html lang=\"en\" dir=\"ltr\">"), ("de", "<html lang=\"en\" dir=\"ltr\">") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
            using var answer = await service.Client.SendAsync(request);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.That(page, Does.Contain(head).And.Not.Match("{[a-zA-Z]+}"));
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.That(policy.StartsWith("default-src 'none'; connect-src 'self';", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal), policy);
        }
    }

    [Test]
    public void Try_page_has_the_same_words_in_every_language() => Assert.That(TryPage.Words("fa").Keys, Is.EqualTo(TryPage.Words("en").Keys));
}
