using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Activities;

/// <summary>The bodies this library puts around what its callers say; spelled like <see cref="ProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AddressedActivity))]
[JsonSerializable(typeof(ExpectedRepliesBody))]
[JsonSerializable(typeof(AdaptiveCardResponseBody))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(TokenExchangeBody))]
[JsonSerializable(typeof(CreateConversationBody))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(CreatedConversation))]
[JsonSerializable(typeof(TeamsMember))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(string))]
internal sealed partial class EnvelopeJson : JsonSerializerContext
{
    public static EnvelopeJson Wire { get; } = new(ProtocolJson.WireOptions());
}
