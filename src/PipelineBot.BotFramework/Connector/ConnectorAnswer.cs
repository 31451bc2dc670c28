namespace PipelineBot.BotFramework.Connector;

/// <param name="Body">Of a success; empty when there was none.</param>
/// <param name="MovedTo">The service URL that answered, when it is not the one that was asked for.</param>
internal sealed record ConnectorAnswer(byte[] Body, string? MovedTo);
