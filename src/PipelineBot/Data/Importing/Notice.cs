namespace PipelineBot.Data.Importing;

/// <summary>Something about one line that somebody should know: why it was not taken, or what of it was not.</summary>
internal readonly record struct Notice(int Line, string Text);
