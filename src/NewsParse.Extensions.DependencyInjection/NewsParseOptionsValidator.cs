using Microsoft.Extensions.Options;

namespace NewsParse;

/// <summary>Names every setting that is out of range, not only the first.</summary>
internal sealed class NewsParseOptionsValidator : IValidateOptions<NewsParseOptions>
{
    public ValidateOptionsResult Validate(string? name, NewsParseOptions options)
    {
        var failures = new List<string>();
        void MustBePositive(int value, string member)
        {
            if (value <= 0)
                failures.Add(FormattableString.Invariant($"{member} must be above 0, but is {value}."));
        }

        MustBePositive(options.MaxInputLength, nameof(options.MaxInputLength));
        MustBePositive(options.MaxElements, nameof(options.MaxElements));
        MustBePositive(options.MaxDepth, nameof(options.MaxDepth));
        MustBePositive(options.MaxBlocks, nameof(options.MaxBlocks));
        if (options.MinimumSpeakerConfidence is not (>= 0 and <= 1))
            failures.Add(FormattableString.Invariant($"{nameof(options.MinimumSpeakerConfidence)} must be from 0 to 1, but is {options.MinimumSpeakerConfidence}."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
