using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Turns;

/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Body">UTF-8 JSON written as it is; null sends no body.</param>
public sealed record TurnAnswer(int Status, ReadOnlyMemory<byte>? Body)
{
    public static TurnAnswer Empty { get; } = new(200, null);

    public static TurnAnswer Of(InvokeResponse response) => new(response.Status, response.Body);
}
