namespace PipelineBot.BotFramework.Authentication;

/// <summary>The ways a registration can prove itself, by configuration key.</summary>
internal static class Credentials
{
    public const string Password = "MicrosoftAppPassword";
    public const string Certificate = "MicrosoftAppCertificatePath";
    public const string Federated = "MicrosoftAppFederatedClientId";

    public static IReadOnlyList<(string Key, string Value)> Of(BotAuthenticationOptions options) =>
    [
        (Password, options.MicrosoftAppPassword),
        (Certificate, options.MicrosoftAppCertificatePath),
        (Federated, options.MicrosoftAppFederatedClientId),
    ];
}
