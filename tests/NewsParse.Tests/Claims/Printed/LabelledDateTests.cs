namespace NewsParse.Tests.Claims.Printed;

/// <summary>Dates on the line of their label in plain texts of every furniture language and calendar: labelled-dates.tsv beside this file.</summary>
public sealed class LabelledDateTests
{
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["fa"] = ["شورای روستا به بازسازی سیل‌بند رأی داد", "شورای روستا روز گذشته رأی داد که سیل‌بند کهنه پیش از بارش‌های بهاری بازسازی شود؛ زمستان امسال سه خانه زیر آب رفته بود.", "کارگران دیواره را دو بار اندازه گرفتند و دریافتند که بخش شرقی از پاییز تاکنون پنج سانتی‌متر نشست کرده است."],
        ["ar"] = ["مجلس القرية يقرر إعادة بناء السد القديم", "قرر مجلس القرية أمس إعادة بناء السد القديم قبل أمطار الربيع، بعد شتاء غمرت فيه المياه ثلاثة منازل في الحي الشرقي.", "قاس العمال الجدار مرتين ووجدوا أن الجزء الشرقي هبط خمسة سنتيمترات منذ الخريف الماضي."],
        ["ur"] = ["گاؤں کی کونسل کا پرانا بند دوبارہ بنانے کا فیصلہ", "گاؤں کی کونسل نے کل فیصلہ کیا کہ پرانا بند موسم بہار کی بارشوں سے پہلے دوبارہ تعمیر کیا جائے گا کیونکہ اس سرما میں تین گھر ڈوب گئے تھے۔", "مزدوروں نے دیوار کو دو بار ناپا اور معلوم ہوا کہ مشرقی حصہ خزاں سے اب تک پانچ سینٹی میٹر نیچے جا چکا ہے۔"],
        ["ps"] = ["د کلي شورا د زاړه بند بیا جوړولو ته رایه ورکړه", "د کلي شورا پرون پرېکړه وکړه چې زوړ بند به د پسرلي له بارانونو مخکې بیا جوړ شي، ځکه چې سږ ژمی درې کورونه تر اوبو لاندې شول.", "کارګرانو دېوال دوه ځله اندازه کړ او ویې موندله چې ختیځه برخه یې له مني راهیسې پنځه سانتي متره ښکته شوې ده."],
        ["ckb"] = ["ئەنجومەنی گوند بڕیاری دروستکردنەوەی بەنداوی کۆنی دا", "ئەنجومەنی گوند دوێنێ بڕیاری دا بەنداوی کۆن پێش بارانی بەهار دووبارە دروست بکرێتەوە، دوای زستانێک کە سێ ماڵ لەژێر ئاودا بوون.", "کرێکارەکان دوو جار دیوارەکەیان پێوا و بۆیان دەرکەوت بەشی ڕۆژهەڵات لە پاییزەوە پێنج سانتیمەتر نیشتووە."],
        ["en"] = ["Village Council Votes to Rebuild the Old Levee", "The village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.", "Workers measured the wall twice and found that its eastern part had sunk by five centimetres since the autumn."],
        ["de"] = ["Gemeinderat stimmt für neuen Damm", "Der Gemeinderat hat gestern beschlossen, den alten Damm vor dem Frühjahrsregen neu zu bauen, nachdem im Winter drei Häuser unter Wasser standen.", "Arbeiter haben die Mauer zweimal vermessen und festgestellt, dass der östliche Teil seit dem Herbst um fünf Zentimeter gesunken ist."],
        ["fr"] = ["Le conseil du village vote la reconstruction de la digue", "Le conseil du village a voté hier la reconstruction de la vieille digue avant les pluies du printemps, après un hiver où trois maisons ont été inondées.", "Les ouvriers ont mesuré le mur deux fois et constaté que sa partie orientale s’était enfoncée de cinq centimètres depuis l’automne."],
        ["es"] = ["El concejo aprueba reconstruir el dique viejo", "El concejo del pueblo votó ayer reconstruir el dique viejo antes de las lluvias de primavera, tras un invierno en el que tres casas quedaron bajo el agua.", "Los obreros midieron el muro dos veces y hallaron que la parte oriental se había hundido cinco centímetros desde el otoño."],
        ["ru"] = ["Сельский совет решил восстановить старую дамбу", "Сельский совет вчера проголосовал за восстановление старой дамбы до весенних дождей, после зимы, когда три дома стояли под водой.", "Рабочие дважды измерили стену и установили, что восточная часть с осени опустилась на пять сантиметров."],
        ["tr"] = ["Köy meclisi eski bendin yeniden yapılmasına karar verdi", "Köy meclisi dün, üç evin su altında kaldığı kışın ardından eski bendin ilkbahar yağmurlarından önce yeniden yapılmasına karar verdi.", "İşçiler duvarı iki kez ölçtü ve doğu kısmının sonbahardan beri beş santimetre çöktüğünü gördü."],
    };

    [Test]
    public void A_labelled_date_below_the_headline_is_the_day_of_publication()
    {
        var missed = new List<string>();
        var lines = Lines();
        for (var i = 0; i < lines.Count; i++)
        {
            var (language, line, day) = lines[i];
            var found = Article.Parse(Text(Texts[language], line, i % 2)).Published?.Value;
            if (found?.StartsWith(day, StringComparison.Ordinal) != true)
                missed.Add($"{line}: {found ?? "null"}");
        }

        Assert.That(missed, Is.Empty);
        Assert.That(lines, Has.Count.GreaterThan(140));
    }

    [Test]
    public void The_same_lines_below_an_english_article_are_understood_too()
    {
        var missed = new List<string>();
        foreach (var (language, line, day) in Lines())
            if (language is "fa" or "ar" or "ur" or "ps" or "ckb" && Article.Parse(Text(Texts["en"], line, 0)).Published?.Value.StartsWith(day, StringComparison.Ordinal) != true)
                missed.Add(line);
        Assert.That(missed, Is.Empty);
    }

    private static string Text(string[] text, string line, int place) => place switch
    {
        0 => $"{text[0]}\n{line}\n{text[1]}\n{text[2]}\n",
        _ => $"{text[0]}\n\n{line}\n\n{text[1]}\n\n{text[2]}\n",
    };

    private static List<(string Language, string Line, string Day)> Lines()
    {
        var lines = new List<(string, string, string)>();
        foreach (var row in File.ReadLines(RepositoryFiles.At("tests", "NewsParse.Tests", "Claims", "Printed", "labelled-dates.tsv")))
            if (!row.StartsWith('#') && row.Split('\t') is [var language, var line, var day])
                lines.Add((language, line, day));
        return lines;
    }
}
