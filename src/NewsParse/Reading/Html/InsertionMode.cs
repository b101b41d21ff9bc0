namespace NewsParse.Reading.Html;

/// <summary>The insertion modes of the HTML standard.</summary>
internal enum InsertionMode : byte
{
    Initial, BeforeHtml, BeforeHead, InHead, InHeadNoscript, AfterHead, InBody, Text, InTable, InCaption, InColumnGroup, InTableBody,
    InRow, InCell, InTemplate, AfterBody, InFrameset, AfterFrameset, AfterAfterBody, AfterAfterFrameset,
}
