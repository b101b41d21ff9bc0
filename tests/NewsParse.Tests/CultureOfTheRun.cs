using System.Globalization;

/// <summary>Runs the whole suite in the culture that NEWSPARSE_TEST_CULTURE names, as a server of that country would.</summary>
[SetUpFixture]
public sealed class CultureOfTheRun
{
    [OneTimeSetUp]
    public void SetCulture()
    {
        if (Environment.GetEnvironmentVariable("NEWSPARSE_TEST_CULTURE") is not { Length: > 0 } name)
            return;
        var culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
