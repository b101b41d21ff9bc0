using System.Globalization;

namespace NewsParse.Tests;

public class CultureOfTheRunTests
{
    [Test]
    public void Tests_run_in_the_culture_that_was_asked_for()
    {
        var asked = Environment.GetEnvironmentVariable("NEWSPARSE_TEST_CULTURE") is { Length: > 0 } name ? name : CultureInfo.CurrentCulture.Name;
        Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo(asked));
        Assert.That(Task.Run(() => CultureInfo.CurrentCulture.Name).Result, Is.EqualTo(asked));
    }
}
