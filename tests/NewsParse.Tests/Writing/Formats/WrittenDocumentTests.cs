namespace NewsParse.Tests.Writing.Formats;

/// <summary>Whole documents, as a reader of each format should get them.</summary>
public class WrittenDocumentTests
{
    [Test]
    public void Html() => Assert.That(ArticleFormats.Html.Write(SampleArticle.Full), Is.EqualTo(
        """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Dam &lt;opens&gt; &amp; valley rejoices</title>
        <link rel="canonical" href="https://harirud.example/en/dam">
        <link rel="alternate" hreflang="fa" href="https://harirud.example/fa/dam">
        </head>
        <body>
        <article>
        <header>
        <p>Water</p>
        <h1>Dam &lt;opens&gt; &amp; valley rejoices</h1>
        <p>After nine winters of waiting</p>
        <address><a href="https://harirud.example/rasekh">Parwana Rasekh</a></address>
        <p><time datetime="2025-12-01T10:30:00+04:30">۱۰ قوس ۱۴۰۴</time></p>
        <p>The gates were lifted at dawn.</p>
        </header>
        <section>
        <p lang="en" dir="ltr">“We waited nine winters,” said Gul Agha Sadat, the engineer.</p>
        <p lang="fa" dir="rtl">این سد ۹ سال ساخته می‌شد.</p>
        </section>
        <section>
        <h3>What comes next</h3>
        <p lang="en" dir="ltr">1. Not a *list* &lt;b&gt;nor&lt;/b&gt; markup<br>
        but a second line</p>
        <ol lang="en" dir="ltr">
        <li>Fill</li>
        <li>Test</li>
        </ol>
        <blockquote lang="en" dir="ltr"><p>Water is older than borders.</p><footer>a saying</footer></blockquote>
        <table dir="ltr">
        <tr><td>Year</td><td>Metres</td></tr>
        <tr><td>2024</td></tr>
        </table>
        <figure dir="ltr"><img src="https://harirud.example/b.jpg" alt="Gate &quot;two&quot;"><figcaption>Gate &quot;two&quot; <small>L. Amiri</small></figcaption></figure>
        <aside dir="ltr"><p>We waited nine winters.</p></aside>
        <pre dir="ltr">
        a  b
        ```
        c</pre>
        <aside dir="ltr"><p><a href="https://social.example/1">A post</a></p></aside>
        </section>
        <nav>
        <ul>
        <li lang="en"><a href="https://harirud.example/en/398">Who owns the river?</a></li>
        <li>Bad [link](x)</li>
        </ul>
        </nav>
        </article>
        </body>
        </html>

        """));

    [Test]
    public void Markdown_below_front_matter() => Assert.That(ArticleFormats.MarkdownWithFrontMatter.Write(SampleArticle.Full), Is.EqualTo(
        """
        ---
        title: "Dam <opens> & valley rejoices"
        authors:
          - "Parwana Rasekh"
        publisher: "Harirud Post"
        date: "2025-12-01T10:30:00+04:30"
        modified: "2025-12-02"
        url: "https://harirud.example/en/dam"
        source: "pages/dam.html"
        language: "en"
        category: "Economy"
        tags:
          - "water"
          - "سد"
        confidence: 0.93
        ---

        Water

        # Dam \<opens\> \& valley rejoices

        *After nine winters of waiting*

        [Parwana Rasekh](https://harirud.example/rasekh) · [Harirud Post](https://harirud.example/) · 2025-12-01T10:30:00+04:30

        **The gates were lifted at dawn.**

        “We waited nine winters,” said Gul Agha Sadat, the engineer.

        این سد ۹ سال ساخته می‌شد.

        ### What comes next

        1\. Not a \*list\* \<b\>nor\</b\> markup\
        but a second line

        1. Fill
        2. Test

        > Water is older than borders.
        >_
        > — a saying

        | Year | Metres |
        | --- | --- |
        | 2024 |  |

        ![Gate "two" L. Amiri](https://harirud.example/b.jpg)

        > We waited nine winters.

        ````
        a  b
        ```
        c
        ````

        > [A post](https://social.example/1)

        ---

        - [Who owns the river?](https://harirud.example/en/398)
        - Bad \[link\](x)

        """.Replace(">_", "> ", StringComparison.Ordinal)));

    [Test]
    public void Text() => Assert.That(ArticleFormats.Text.Write(SampleArticle.Full), Is.EqualTo(
        """
        “We waited nine winters,” said Gul Agha Sadat, the engineer.

        این سد ۹ سال ساخته می‌شد.

        What comes next

        1. Not a *list* <b>nor</b> markup
        but a second line

        Fill
        Test

        Water is older than borders.
        a saying

        Year_Metres
        2024

        Gate "two"
        L. Amiri

        We waited nine winters.

        a  b
        ```
        c

        A post

        """.Replace('_', '\t')));

    [Test]
    public void Json_ld() => Assert.That(ArticleFormats.JsonLd.Write(SampleArticle.Full), Does.StartWith(
        """
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "headline": "Dam \u003Copens\u003E \u0026 valley rejoices",
          "alternativeHeadline": "After nine winters of waiting",
          "description": "The gates were lifted at dawn.",
          "url": "https://harirud.example/en/dam",
          "identifier": "412",
          "inLanguage": "en",
          "datePublished": "2025-12-01T10:30:00+04:30",
          "dateModified": "2025-12-02",
          "dateline": "HERAT",
          "articleSection": "Economy",
          "isAccessibleForFree": true,
          "keywords": [
            "water",
            "سد"
          ],
          "image": [
            "https://harirud.example/a.jpg"
          ],
          "author": [
            {
              "@type": "Person",
              "name": "Parwana Rasekh",
              "url": "https://harirud.example/rasekh"
            }
          ],
          "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "Harirud Post",
            "url": "https://harirud.example/"
          },
          "articleBody": "“We waited
        """).And.EndWith(
        """
        A post",
          "commentCount": 1,
          "aggregateRating": {
            "@type": "AggregateRating",
            "ratingValue": 4.5,
            "ratingCount": 12,
            "bestRating": 5
          },
          "comment": [
            {
              "@type": "Comment",
              "text": "At last!",
              "dateCreated": "2025-12-03",
              "author": {
                "@type": "Person",
                "name": "Nadia"
              }
            }
          ]
        }

        """));
}
