using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PipelineBot.Hosting;

namespace PipelineBot.Telemetry;

/// <summary>
/// Sends metrics and traces by OTLP when the standard variable OTEL_EXPORTER_OTLP_ENDPOINT names a collector; the exporter's other standard variables
/// count too. Without it nothing is collected.
/// </summary>
internal static class TelemetryExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>What the bot, its protocol library and the platform measure.</summary>
    private static readonly string[] Meters =
        [WorkMetrics.MeterName, "PipelineBot.BotFramework", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    /// <summary>
    /// Not System.Net.Http: its spans hold whole addresses, and those of the Connector name conversations. ASP.NET Core's are needed, since a span whose parent is
    /// not recorded is not either.
    /// </summary>
    private static readonly string[] Sources = [Spans.SourceName, "PipelineBot.BotFramework", "Microsoft.AspNetCore"];

    /// <exception cref="ConfigurationProblem">The endpoint is no address.</exception>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint)
            return services;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ConfigurationProblem($"{Endpoint} is not an address such as http://localhost:4317.");

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("pipelinebot", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString()).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter());
        return services.AddHostedService<WaitingCount>();
    }
}
