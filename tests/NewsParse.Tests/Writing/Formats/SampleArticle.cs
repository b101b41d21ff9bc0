namespace NewsParse.Tests.Writing.Formats;

/// <summary>An article with every member set, for the writers.</summary>
internal static class SampleArticle
{
    public static Article Full { get; } = new()
    {
        Source = "pages/dam.html",
        RecordId = "urn:uuid:00000000-0000-4000-8000-000000000412",
        FetchedAt = "2026-03-02T10:20:30Z",
        InputKind = InputKind.Html,
        Url = "https://harirud.example/en/412",
        CanonicalUrl = "https://harirud.example/en/dam",
        AlternateLinks = [new AlternateLink { Language = "fa", Url = "https://harirud.example/fa/dam" }],
        IsPaywalled = false,
        ShortLink = "https://harirud.example/?p=412",
        Language = "en",
        ChromeLanguages = ["fa", "en"],
        Title = "Dam <opens> & valley rejoices",
        Subtitle = "After nine winters of waiting",
        Kicker = "Water",
        Lead = "The gates were lifted at dawn.",
        Authors = [new Author { Name = "Parwana Rasekh", Role = "reporter", Url = "https://harirud.example/rasekh" }],
        Publisher = new Publisher { Name = "Harirud Post", Url = "https://harirud.example/" },
        Dateline = new Dateline { Place = "HERAT", Agency = "Harirud Post" },
        Published = new ArticleDate { Value = "2025-12-01T10:30:00+04:30", Text = "۱۰ قوس ۱۴۰۴", Calendar = CalendarSystem.Persian },
        Modified = new ArticleDate { Value = "2025-12-02", Text = "2 December 2025", Calendar = CalendarSystem.Gregorian },
        Category = "Economy",
        Tags = ["water", "سد"],
        Images = [new ArticleImage { Url = "https://harirud.example/a.jpg", Alt = "A dam", Caption = "The wall", Credit = "L. Amiri" }],
        Sections =
        [
            new Section { Blocks = [Prose("“We waited nine winters,” said Gul Agha Sadat, the engineer.", 100), Persian] },
            new Section { Heading = "What comes next", Level = 3, HeadingSpan = new TextRange(300, 15), Blocks = AllKinds },
        ],
        Quotes =
        [
            new Quote
            {
                Text = "We waited nine winters,", Kind = QuoteKind.Direct, Cue = "said", Confidence = 0.97, Spans = [new QuoteSpan(0, 1, 23)],
                Speaker = new Speaker { Name = "Gul Agha Sadat", Mention = "Gul Agha Sadat", Role = "engineer", Affiliation = "the ministry", IsPerson = true },
                Nested = [new Quote { Text = "nine winters", Kind = QuoteKind.Scare, Closed = false, Spans = [new QuoteSpan(0, 11, 12)] }],
            },
        ],
        RelatedLinks =
        [
            new RelatedLink { Title = "Who owns the river?", Url = "https://harirud.example/en/398", Label = "بیشتر بخوانید", Placement = LinkPlacement.Inline, Language = "en", AfterBlock = 0, Span = new TextRange(200, 19) },
            new RelatedLink { Title = "Bad [link](x)", Url = "javascript:alert(1)", Placement = LinkPlacement.End },
        ],
        Discussion = new Discussion
        {
            CommentCount = 1, Rating = new Rating { Value = 4.5, Votes = 12, Scale = 5 },
            Comments = [new Comment { Author = "Nadia", Text = "At last!", Published = new ArticleDate { Value = "2025-12-03" } }],
        },
        Chrome = [new ChromePiece { Text = "بیشتر بخوانید:", Role = ChromeRole.ReadMore, Language = "fa", Reason = "phrase of the fa pack", Span = new TextRange(180, 14) }],
        NewsCode = "412",
        Fingerprint = "00ff00ff00ff00ff",
        Confidence = 0.93,
    };

    private static Paragraph Persian => new()
    {
        Text = "این سد ۹ سال ساخته می‌شد.", Language = "fa", Direction = TextDirection.RightToLeft, Span = new TextRange(150, 25),
    };

    private static System.Collections.Immutable.ImmutableArray<Block> AllKinds =>
    [
        Prose("1. Not a *list* <b>nor</b> markup\nbut a second line", 320),
        new ListBlock { Ordered = true, Items = ["Fill", "Test"], Language = "en" },
        new Blockquote { Text = "Water is older than borders.", Cite = "a saying", Language = "en" },
        new TableBlock { Rows = [["Year", "Metres"], ["2024"]] },
        new Figure { Url = "https://harirud.example/b.jpg", Caption = "Gate \"two\"", Credit = "L. Amiri" },
        new PullQuote { Text = "We waited nine winters." },
        new Preformatted { Text = "a  b\n```\nc" },
        new Embed { Provider = "example", Url = "https://social.example/1", Text = "A post" },
    ];

    private static Paragraph Prose(string text, int start) =>
        new() { Text = text, Language = "en", Direction = TextDirection.LeftToRight, Span = new TextRange(start, text.Length) };
}
