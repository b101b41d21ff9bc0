using NewsParse.Claims;

namespace NewsParse.Tests.Claims.Printed;

public sealed class DatelineReaderTests
{
    private const string Rest = " the council of the village voted to rebuild the old levee";

    [TestCase("KABUL (Pajhwok) –", "KABUL", "Pajhwok")]
    [TestCase("SARI, Nov 26 (IRNA) —", "SARI, Nov 26", "IRNA")]
    [TestCase("Kabul- Pasbanan:", "Kabul", "Pasbanan")]
    [TestCase("Kabul - Pasbanan News Agency:", "Kabul", "Pasbanan News Agency")]
    [TestCase("کابل – پژواک:", "کابل", "پژواک")]
    [TestCase("تهران - خبرگزاری رود:", "تهران", "خبرگزاری رود")]
    [TestCase("پشاور –", "پشاور", null)]
    [TestCase("بندر عباس —", "بندر عباس", null)]
    [TestCase("DAMASCUS –", "DAMASCUS", null)]
    [TestCase("QUAY CITY:", "QUAY CITY", null)]
    public void Place_and_agency_stand_before_the_first_sign(string head, string place, string? agency)
    {
        var dateline = DatelineReader.Read(head + Rest);
        Assert.That((dateline?.Place, dateline?.Agency), Is.EqualTo((place, agency)));
    }

    [TestCase("The mayor – a farmer by trade –")]
    [TestCase("وزیر گفت:")]
    [TestCase("خبرگزاری رود –")]
    [TestCase("نویسنده –")]
    [TestCase("Note:")]
    public void Other_words_before_a_dash_or_a_colon_are_no_place(string head)
    {
        Assert.That(DatelineReader.Read(head + Rest), Is.Null);
    }
}
