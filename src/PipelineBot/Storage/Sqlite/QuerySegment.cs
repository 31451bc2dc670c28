namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// A stretch of an index that is read in one go. Documents whose order value is null come before all others, and SQL can only seek to
/// one of the two kinds at a time: "null or greater" in one statement would be a scan. So an ordered query is up to two stretches.
/// </summary>
/// <param name="Nulls">Reads the documents whose order value is null, by id; else those that have one.</param>
/// <param name="After">Begins behind this place; null begins at the start of the stretch.</param>
internal readonly record struct QuerySegment(bool Nulls, Continuation? After);
