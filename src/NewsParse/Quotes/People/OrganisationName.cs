using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Reads the proper names of organisations, so that "the ministry" can be told to be one of them.</summary>
internal static class OrganisationName
{
    private const int LongestTail = 6;

    /// <summary>Notes the run of capitals [<paramref name="start"/>, <paramref name="end"/>) if it names an organisation.</summary>
    public static void Note(TokenLine line, int start, int end, PeopleRegister people)
    {
        var first = start;
        while (first < end && line[first].Is(Determiner))
        {
            first++;
        }

        for (var i = first; i < end; i++)
        {
            if (!line[i].Is(OrganisationHead | OrganisationWord))
            {
                continue;
            }

            var last = i == end - 1 ? TailEnd(line, end) : end;
            if (last - first > 1)
            {
                people.AddOrganisation(line.Word(i).ToString(), line.Slice(first, last - 1));
            }
        }
    }

    // "Ministry of Industry and Commerce": "of", "for" and "and" between capitals belong to the name.
    private static int TailEnd(TokenLine line, int end)
    {
        var next = end;
        while (next + 1 < line.Count && next - end < LongestTail && line[next].Is(Of | And | To | RoleJoiner) && line[next + 1].IsUpper && !line[next + 1].Is(Calendar)
            && (next > end || line[next].Is(Of)))
        {
            if (!line[next].Is(Of | And))
            {
                break;
            }

            next += 2;
            while (next < line.Count && line[next].IsUpper && !line[next].Is(Calendar))
            {
                next++;
            }
        }

        return next;
    }
}
