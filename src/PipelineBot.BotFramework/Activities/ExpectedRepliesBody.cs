namespace PipelineBot.BotFramework.Activities;

internal sealed record ExpectedRepliesBody(IReadOnlyList<AddressedActivity> Activities);
