namespace PipelineBot.BotFramework.Turns;

/// <summary>What of an exception may be logged: messages of exceptions may quote what a person wrote, their types do not.</summary>
internal static class FaultText
{
    /// <summary>The type, and those of the exceptions within, outermost first.</summary>
    public static string Types(Exception exception)
    {
        var types = exception.GetType().FullName!;
        return exception.InnerException is { } inner ? $"{types} < {Types(inner)}" : types;
    }
}
