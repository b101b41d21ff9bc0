namespace NewsParse.Writing.Formats;

/// <summary>The border for addresses that leave the library: http, https and mailto only.</summary>
internal static class SafeUrl
{
    /// <summary>The address, or null where its scheme could run something or it is no absolute address.</summary>
    public static string? OrNull(string? url)
    {
        if (string.IsNullOrEmpty(url) || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        return address.Scheme is "http" or "https" or "mailto" ? url : null;
    }
}
