namespace PipelineBot.BotFramework.Authentication;

/// <summary>Values of <see cref="BotAuthenticationOptions.MicrosoftAppType"/>, spelled as the Bot Framework does.</summary>
public static class BotAppTypes
{
    public const string SingleTenant = "SingleTenant";
    public const string MultiTenant = "MultiTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";
}
