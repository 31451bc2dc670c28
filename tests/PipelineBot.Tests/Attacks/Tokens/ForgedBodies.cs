using System.Text.Json.Nodes;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>A genuine token beside an activity it was not issued for.</summary>
internal static class ForgedBodies
{
    public static IEnumerable<Forgery> All(Forger forger)
    {
        var good = forger.Good();
        yield return new Forgery("AU_04", "no service URL in the activity", 403, "service_url").With(good).Saying(activity => activity.Remove("serviceUrl"));
        foreach (var url in (string?[])[null, "", " ", "/", "https://evil.example/", Jwt.ServiceUrl + "x", "https://smba.trafficmanager.net@evil.example/emea/"])
            yield return new Forgery("AU_04", $"service URL '{url ?? "null"}' in the activity", 403, "service_url").With(good).Saying(activity => activity["serviceUrl"] = url);
        foreach (var url in (string[])["https://smba.trafficmanager.net/emea", "HTTPS://smba.trafficmanager.net/EMEA//"])
            yield return new Forgery("AU_07", $"service URL {url} in the activity", 200, null).With(good).Saying(activity => activity["serviceUrl"] = url);
        yield return new Forgery("AU_05", "no channel", 403, "endorsement").With(good).Saying(activity => activity.Remove("channelId"));
        foreach (var channel in (string[])["", "directline", "emulator", "MSTEAMS", "msteams2", ":msteams"])
            yield return new Forgery("AU_05", $"channel '{channel}'", 403, "endorsement").With(good).Saying(activity => activity["channelId"] = channel);
        yield return new Forgery("AU_05", "a part of Teams", 200, null).With(good).Saying(activity => activity["channelId"] = "msteams:COPILOT");
        yield return new Forgery("AU_62", "another tenant", 403, "tenant").With(good).Saying(activity => Tenants(activity, Forger.OtherTenant, Forger.OtherTenant));
        yield return new Forgery("AU_62", "two tenants", 403, "tenant").With(good).Saying(activity => Tenants(activity, Forger.Tenant, Forger.OtherTenant));
        yield return new Forgery("AU_62", "two tenants the other way", 403, "tenant").With(good).Saying(activity => Tenants(activity, Forger.OtherTenant, Forger.Tenant));
        yield return new Forgery("AU_62", "no tenant", 403, "tenant").With(good).Saying(activity => Tenants(activity, null, null));
    }

    private static void Tenants(JsonObject activity, string? channel, string? conversation)
    {
        activity["channelData"] = channel is null ? new JsonObject() : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel } };
        activity["conversation"]!["tenantId"] = conversation;
    }
}
