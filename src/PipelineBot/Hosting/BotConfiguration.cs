using System.Globalization;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Calendars;
using PipelineBot.Conversation;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Sqlite;

namespace PipelineBot.Hosting;

/// <summary>Reads the configuration keys that may be relied on from outside; an invalid one is named and stops the start.</summary>
public static class BotConfiguration
{
    public const string DefaultUrl = "http://localhost:3978";

    private const int MostRequestsPerSecond = 10_000;

    public static BotAuthenticationOptions Authentication(IConfiguration configuration) => new()
    {
        MicrosoftAppId = configuration["MicrosoftAppId"] ?? "",
        MicrosoftAppType = configuration["MicrosoftAppType"] is { Length: > 0 } type ? type : BotAppTypes.SingleTenant,
        MicrosoftAppTenantId = configuration["MicrosoftAppTenantId"] ?? "",
        MicrosoftAppPassword = configuration["MicrosoftAppPassword"] ?? "",
        MicrosoftAppCertificatePath = configuration["MicrosoftAppCertificatePath"] ?? "",
        MicrosoftAppFederatedClientId = configuration["MicrosoftAppFederatedClientId"] ?? "",
        ChannelService = configuration["ChannelService"] ?? "",
        AllowAnonymous = Flag(configuration, "Bot:AllowAnonymous"),
        AllowedTenants = List(configuration, "Bot:AllowedTenants"),
        Issuers = [.. configuration.GetSection("Bot:Issuers").GetChildren().Select(Issuer)],
        ServiceHosts = List(configuration, "Bot:ServiceHosts"),
    };

    private static TrustedIssuer Issuer(IConfigurationSection section) => new(section["Issuer"] ?? "", section["Metadata"] ?? "")
    {
        Channels = List(section, "Channels"),
        Callers = List(section, "Callers"),
    };

    /// <summary><c>Bot:RequestsPerSecond</c>: for one tenant; 0 for no limit at all, which only a load test wants.</summary>
    public static SendLimits Pace(IConfiguration configuration)
    {
        if (configuration["Bot:RequestsPerSecond"] is not { Length: > 0 } text)
            return SendLimits.Teams;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) || rate > MostRequestsPerSecond)
            throw new ConfigurationProblem($"Bot__RequestsPerSecond is not a whole number from 0 to {MostRequestsPerSecond}.");
        return rate == 0 ? new SendLimits([], []) : SendLimits.Teams with { Tenant = [new SendRate(2, TimeSpan.FromSeconds(1.0 / rate))] };
    }

    public static BotSettings Bot(IConfiguration configuration)
    {
        var settings = new BotSettings { Currency = configuration["Bot:Currency"] is { Length: > 0 } currency ? currency.Trim().ToUpperInvariant() : "CNY" };
        if (configuration["Bot:Calendar"] is { Length: > 0 } calendar)
            settings.Calendar = CalendarNames.IsId(calendar.Trim()) ? calendar.Trim() : throw new ConfigurationProblem($"Bot__Calendar is not the id of a calendar ({CalendarNames.Rule}).");
        return settings.Currency is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
            ? settings
            : throw new ConfigurationProblem("Bot__Currency is not a three-letter currency code.");
    }

    /// <param name="provider">Instead of what is configured.</param>
    public static StorageSettings Storage(IConfiguration configuration, string? provider = null)
    {
        provider ??= configuration["Storage:Provider"];
        var sqlite = configuration["Storage:Sqlite:Path"] is { Length: > 0 } path ? new SqliteOptions { Path = path } : new SqliteOptions();
        if (string.IsNullOrEmpty(provider) || provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            return new StorageSettings(sqlite, null);
        return provider.Equals("Cosmos", StringComparison.OrdinalIgnoreCase)
            ? new StorageSettings(sqlite, Cosmos(configuration))
            : throw new ConfigurationProblem($"Storage__Provider is '{provider}'; it is Sqlite or Cosmos.");
    }

    private static CosmosOptions Cosmos(IConfiguration configuration)
    {
        var address = configuration["Storage:Cosmos:Endpoint"];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var endpoint) || !(endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback)))
            throw new ConfigurationProblem($"Storage__Cosmos__Endpoint is '{address}'; it must be the https address of an account (http on this machine only).");
        var database = configuration["Storage:Cosmos:Database"] is { Length: > 0 } name ? name.Trim() : "pipelinebot";
        if (database.Length > 120 || database.AsSpan().ContainsAny("/\\#?") || database.Any(char.IsControl))
            throw new ConfigurationProblem("Storage__Cosmos__Database is no name of a database.");
        return new CosmosOptions { Endpoint = endpoint, Key = configuration["Storage:Cosmos:Key"] ?? "", ClientId = configuration["Storage:Cosmos:ClientId"] ?? "", Database = database };
    }

    private static bool Flag(IConfiguration configuration, string key) => configuration[key] switch
    {
        null or "" => false,
        { } text when bool.TryParse(text, out var flag) => flag,
        _ => throw new ConfigurationProblem($"{key.Replace(":", "__", StringComparison.Ordinal)} is neither true nor false."),
    };

    /// <summary>Either one value with commas or an array.</summary>
    private static IReadOnlyList<string> List(IConfiguration configuration, string key) =>
        [.. (configuration[key] is { } text ? text.Split(',') : configuration.GetSection(key).GetChildren().Select(c => c.Value ?? "")).Select(v => v.Trim()).Where(v => v.Length > 0)];
}
