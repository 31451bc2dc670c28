namespace PipelineBot.BotFramework.Activities;

/// <summary>The answer to an invoke: it is the HTTP response itself, body unwrapped.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">UTF-8 JSON; null sends none.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte>? Body = null)
{
    /// <summary>200 without a body: handled, nothing to show.</summary>
    public static InvokeResponse Empty { get; } = new(200);

    /// <summary>400: the payload is not what the invoke's name promises.</summary>
    public static InvokeResponse BadRequest { get; } = new(400);

    /// <summary>200 with <c>{}</c>: handled, for the invokes whose answer must be an object.</summary>
    public static InvokeResponse EmptyObject { get; } = new(200, "{}"u8.ToArray());

    /// <summary>404: the bot asked for nothing of the kind.</summary>
    public static InvokeResponse NotFound { get; } = new(404);

    /// <summary>501: nothing here handles an invoke of that name.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);
}
