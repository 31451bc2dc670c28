namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Microsoft 365 GCC: the identities of the public cloud, and a Connector of its own. The public one answers for a conversation that lives there with
/// 403 <c>InvalidBotApiHost</c>, which certainly was not carried out.
/// </summary>
internal static class GovernmentCloud
{
    public const string ServiceUrl = "https://smba.infra.gcc.teams.microsoft.com/gcc";

    private const string PublicHost = "smba.trafficmanager.net";
    private const string WrongHost = "InvalidBotApiHost";

    /// <summary>Where to go instead; null when that is not what the refusal says, it came from another host than the public one of Teams, or the bot may not call GCC.</summary>
    /// <param name="root">The address that refused, as the policy gave it.</param>
    public static string? Instead(string root, ConnectorException refused, ServiceUrlPolicy policy) =>
        refused.Status == 403 && (refused.Code == WrongHost || refused.SubCode == WrongHost) && IsPublicTeams(root) ? policy.BaseOf(ServiceUrl) : null;

    private static bool IsPublicTeams(string root) => Uri.TryCreate(root, UriKind.Absolute, out var uri) && uri.IdnHost.Equals(PublicHost, StringComparison.OrdinalIgnoreCase);
}
