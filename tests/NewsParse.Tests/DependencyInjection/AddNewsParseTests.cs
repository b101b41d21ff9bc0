using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsParse.Tests.DependencyInjection;

public class AddNewsParseTests
{
    [Test]
    public void Parser_is_one_and_has_the_configured_limits()
    {
        using var provider = new ServiceCollection().AddNewsParse(options => options.MaxBlocks = 77).BuildServiceProvider();
        var parser = provider.GetRequiredService<ArticleParser>();
        Assert.That(parser.Options.MaxBlocks, Is.EqualTo(77));
        Assert.That(parser.Options.MaxDepth, Is.EqualTo(ArticleParserOptions.Default.MaxDepth));
        Assert.That(provider.GetRequiredService<ArticleParser>(), Is.SameAs(parser));
        Assert.That(provider.GetRequiredService<QuoteExtractor>().Extract(["“No,” said Ali Karimi."]), Has.Length.EqualTo(1));
    }

    [Test]
    public void Every_wrong_setting_is_named()
    {
        using var provider = new ServiceCollection().AddNewsParse(options =>
        {
            options.MaxDepth = 0;
            options.MinimumSpeakerConfidence = double.NaN;
        }).BuildServiceProvider();
        var thrown = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ArticleParser>());
        Assert.That(thrown!.Failures, Has.Some.Contains("MaxDepth").And.Some.Contains("MinimumSpeakerConfidence"));
    }

    [Test]
    public void Later_registration_adds_to_the_settings()
    {
        using var provider = new ServiceCollection().AddNewsParse(options => options.MaxDepth = 9).AddNewsParse().BuildServiceProvider();
        Assert.That(provider.GetRequiredService<ArticleParser>().Options.MaxDepth, Is.EqualTo(9));
        Assert.That(provider.GetServices<ArticleParser>().Count(), Is.EqualTo(1));
    }
}
