using Microsoft.Net.Http.Headers;

namespace NewsParse.Server.Pages;

/// <summary>A form an answer can have.</summary>
/// <param name="Name">What <c>format=</c> calls it.</param>
/// <param name="MediaType">What <c>Accept</c> calls it.</param>
/// <param name="Write">Makes the text of a result.</param>
internal sealed record AnswerFormat<T>(string Name, string MediaType, Func<T, string> Write);

/// <summary>Chooses the form of an answer.</summary>
internal static class AnswerFormat
{
    /// <summary>The format asked for by name, else the one the request likes best; the first of all where it takes any.</summary>
    /// <exception cref="RefusedRequestException">There is no such format.</exception>
    public static AnswerFormat<T> Choose<T>(IReadOnlyList<AnswerFormat<T>> formats, string? name, HttpRequest request)
    {
        if (name is not null)
        {
            return formats.FirstOrDefault(format => format.Name == name)
                ?? throw new RefusedRequestException(StatusCodes.Status400BadRequest, "format is one of " + string.Join(", ", formats.Select(format => format.Name)) + ".");
        }

        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return formats[0];
        var best = formats.MaxBy(format => QualityOf(format.MediaType, accepted))!;
        return QualityOf(best.MediaType, accepted) > 0
            ? best
            : throw new RefusedRequestException(StatusCodes.Status406NotAcceptable, "There are " + string.Join(", ", formats.Select(format => format.MediaType).Distinct()) + ".");
    }

    /// <summary>How much a type is liked, 0 to 1: what the closest of the ranges that hold it says.</summary>
    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> ranges)
    {
        var type = MediaTypeHeaderValue.Parse(mediaType);
        MediaTypeHeaderValue? closest = null;
        foreach (var range in ranges)
        {
            var holds = range.MatchesAllTypes || (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase) && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase)));
            if (holds && (closest is null || closest.MatchesAllTypes || (closest.MatchesAllSubTypes && !range.MatchesAllTypes)))
                closest = range;
        }

        return closest is null ? 0 : closest.Quality ?? 1;
    }
}
