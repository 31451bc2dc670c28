namespace PipelineBot.BotFramework.Authentication;

/// <summary>When a bot without an app id may start: only asked for, only in development, only for this machine.</summary>
internal static class AnonymousRules
{
    public const string Key = "Bot__AllowAnonymous";

    public static IEnumerable<string> Problems(BotAuthenticationOptions options, string environmentName, IEnumerable<string> urls)
    {
        if (!options.AllowAnonymous)
        {
            yield return $"MicrosoftAppId: is empty. Set the bot's app id, or for local development {Key}=true.";
            yield break;
        }
        if (environmentName != "Development")
            yield return $"{Key}: is accepted only in the Development environment, and this is {environmentName}.";
        foreach (var (key, value) in Credentials.Of(options).Where(credential => credential.Value.Length > 0))
            yield return $"{key}: is set without MicrosoftAppId. A registered bot is never anonymous.";

        var addresses = urls.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (addresses.Count == 0)
            yield return $"ASPNETCORE_URLS: is empty. {Key} needs an address on this machine, such as http://localhost:3978.";
        foreach (var address in addresses.Where(address => !Loopback.IsLoopbackUrl(address)))
            yield return $"ASPNETCORE_URLS: {address} can be reached from outside. {Key} needs an address on this machine, such as http://localhost:3978.";
    }
}
