using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Hosting;

/// <summary>The one address a channel posts to.</summary>
public static partial class BotEndpoint
{
    /// <summary>
    /// Maps POST on the pattern; any other verb is a 405. 413 above 256 KB, 400 for what is no activity, 401, 403 or 503 from
    /// authentication, each without a body; then the answer of the <see cref="ITurnRunner"/>.
    /// </summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages") =>
        endpoints.MapPost(pattern, (RequestDelegate)HandleAsync);

    private static async Task HandleAsync(HttpContext context)
    {
        var (status, body) = await ActivityBody.ReadAsync(context.Request);
        if (body is null)
        {
            context.Response.StatusCode = status;
            return;
        }
        if (ActivityReader.Read(body) is not { } activity)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var services = context.RequestServices;
        var authenticator = services.GetRequiredService<IActivityAuthenticator>();
        AuthenticationOutcome outcome;
        try
        {
            using (TurnTelemetry.Start("authenticate"))
                outcome = await authenticator.AuthenticateAsync(HeaderOf(context.Request), activity, RequestOrigins.Of(context), context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Hung up while signing keys were fetched: nobody reads the answer.
            return;
        }
        if (!outcome.IsAccepted)
        {
            RejectionMetrics.Count(outcome.Reason!);
            context.Response.StatusCode = outcome.Status;
            if (outcome.Status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            return;
        }

        await WriteAsync(context.Response, await RunAsync(services, activity));
    }

    private static async Task<TurnAnswer> RunAsync(IServiceProvider services, Activity activity)
    {
        // Teams hangs up after about 15 seconds; the turn goes on and its replies still arrive. Only the process ending stops it.
        var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        try
        {
            return await services.GetRequiredService<ITurnRunner>().RunAsync(activity, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new TurnAnswer(StatusCodes.Status503ServiceUnavailable, null);
        }
        catch (Exception fault)
        {
            // The exception's own message may quote what a person wrote, so its type and place are logged, not its words.
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BotEndpoint).FullName!);
            Log.Fault(logger, activity.Id, activity.Conversation?.Id, fault.GetType().FullName, fault.StackTrace);
            return new TurnAnswer(StatusCodes.Status500InternalServerError, null);
        }
    }

    private static async Task WriteAsync(HttpResponse response, TurnAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is not { Length: > 0 } body)
            return;
        response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.Body.WriteAsync(body);
    }

    // Two Authorization headers are not one token; joined they are refused as malformed.
    private static string? HeaderOf(HttpRequest request) =>
        request.Headers.Authorization is { Count: > 0 } values ? string.Join(' ', values.ToArray()) : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A turn failed: activity {ActivityId} in {ConversationId}, {ExceptionType} at {Stack}")]
        public static partial void Fault(ILogger logger, string? activityId, string? conversationId, string? exceptionType, string? stack);
    }
}
