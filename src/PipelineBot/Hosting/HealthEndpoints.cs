using PipelineBot.BotFramework.Storage;
using PipelineBot.Scheduling;

namespace PipelineBot.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the store does too, and what is scheduled is being sent.</summary>
public static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Text("""{"status":"live"}""", "application/json"));
        endpoints.MapGet("/health/ready", async (HttpContext context, IDocumentStore store, WorkHealth work, ILoggerFactory loggers) =>
        {
            var reason = await ReasonAsync(store, work, loggers, context.RequestAborted);
            context.Response.StatusCode = reason is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "application/json";
            // The reasons are our own words and need no escaping.
            await context.Response.WriteAsync(reason is null ? """{"status":"ready"}""" : $$"""{"status":"unready","reason":"{{reason}}"}""", context.RequestAborted);
        });
    }

    private static async ValueTask<string?> ReasonAsync(IDocumentStore store, WorkHealth work, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            var problem = await work.ProblemAsync(cancellationToken);
            if (problem is not null)
                Log.Behind(loggers.CreateLogger("PipelineBot.Health"), problem);
            return problem;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotReady(loggers.CreateLogger("PipelineBot.Health"), exception);
            return "the store does not answer";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The store does not answer")]
        public static partial void NotReady(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "Not ready: {Reason}")]
        public static partial void Behind(ILogger logger, string reason);
    }
}
