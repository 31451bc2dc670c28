using NodaTime;

namespace PipelineBot.BotFramework.Connector;

internal sealed class IssuedToken(string value, Instant expires)
{
    public string Value { get; } = value;

    public Instant Expires { get; } = expires;
}
