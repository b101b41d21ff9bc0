namespace NewsParse;

/// <summary>The words of one language: chrome phrases by role, quotation marks, digits.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class LanguagePack
{
}
