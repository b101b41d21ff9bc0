using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>What a piece of page chrome is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChromeRole>))]
public enum ChromeRole
{
    /// <summary>Announces related articles.</summary>
    [JsonStringEnumMemberName("related-links")] RelatedLinks,

    /// <summary>"Read more" and its kin.</summary>
    [JsonStringEnumMemberName("read-more")] ReadMore,

    /// <summary>Number of comments.</summary>
    [JsonStringEnumMemberName("comment-count")] CommentCount,

    /// <summary>The form and buttons for commenting.</summary>
    [JsonStringEnumMemberName("comment-form")] CommentForm,

    /// <summary>Sort order of comments.</summary>
    [JsonStringEnumMemberName("comment-sort")] CommentSort,

    /// <summary>Subscribing to comments.</summary>
    [JsonStringEnumMemberName("comment-subscribe")] CommentSubscribe,

    /// <summary>Inline feedback and reactions.</summary>
    [JsonStringEnumMemberName("comment-feedback")] CommentFeedback,

    /// <summary>Rating stars, values and votes.</summary>
    [JsonStringEnumMemberName("rating")] Rating,

    /// <summary>Short link and its copy button.</summary>
    [JsonStringEnumMemberName("short-link")] ShortLink,

    /// <summary>Sharing and following on networks.</summary>
    [JsonStringEnumMemberName("share")] Share,

    /// <summary>Tags and their label.</summary>
    [JsonStringEnumMemberName("tags")] Tags,

    /// <summary>Category and its label.</summary>
    [JsonStringEnumMemberName("category")] Category,

    /// <summary>Byline label or author box.</summary>
    [JsonStringEnumMemberName("byline")] Byline,

    /// <summary>Source label.</summary>
    [JsonStringEnumMemberName("source")] Source,

    /// <summary>Printed publication date.</summary>
    [JsonStringEnumMemberName("published")] Published,

    /// <summary>Printed date of change.</summary>
    [JsonStringEnumMemberName("updated")] Updated,

    /// <summary>View counter.</summary>
    [JsonStringEnumMemberName("views")] Views,

    /// <summary>Reading time.</summary>
    [JsonStringEnumMemberName("reading-time")] ReadingTime,

    /// <summary>Print button.</summary>
    [JsonStringEnumMemberName("print")] Print,

    /// <summary>Send by e-mail.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>Search box.</summary>
    [JsonStringEnumMemberName("search")] Search,

    /// <summary>Login and registration.</summary>
    [JsonStringEnumMemberName("login")] Login,

    /// <summary>Menus, site name, section names.</summary>
    [JsonStringEnumMemberName("navigation")] Navigation,

    /// <summary>Breadcrumb.</summary>
    [JsonStringEnumMemberName("breadcrumb")] Breadcrumb,

    /// <summary>Newsletter subscription.</summary>
    [JsonStringEnumMemberName("newsletter")] Newsletter,

    /// <summary>Advertisement and its label.</summary>
    [JsonStringEnumMemberName("advertisement")] Advertisement,

    /// <summary>Copyright line.</summary>
    [JsonStringEnumMemberName("copyright")] Copyright,

    /// <summary>Links to the previous and next item.</summary>
    [JsonStringEnumMemberName("previous-next")] PreviousNext,

    /// <summary>Picture gallery controls and credits.</summary>
    [JsonStringEnumMemberName("gallery")] Gallery,

    /// <summary>Video player.</summary>
    [JsonStringEnumMemberName("video")] Video,

    /// <summary>Audio player.</summary>
    [JsonStringEnumMemberName("audio")] Audio,

    /// <summary>Font size control.</summary>
    [JsonStringEnumMemberName("font-size")] FontSize,

    /// <summary>Reporting an error.</summary>
    [JsonStringEnumMemberName("report-error")] ReportError,

    /// <summary>Cookie consent.</summary>
    [JsonStringEnumMemberName("cookie")] Cookie,

    /// <summary>App download.</summary>
    [JsonStringEnumMemberName("app-download")] AppDownload,

    /// <summary>Anything else that is no part of the article.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
