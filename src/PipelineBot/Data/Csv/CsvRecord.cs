namespace PipelineBot.Data.Csv;

/// <param name="Line">The line of the file it begins on; the header is line 1, and line breaks inside quotes count.</param>
/// <param name="Malformed">What is wrong with its quotes; <c>null</c> when nothing is.</param>
internal readonly record struct CsvRecord(int Line, string[] Cells, string? Malformed);
