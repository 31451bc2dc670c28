using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the store does too.</summary>
public static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Text("""{"status":"live"}""", "application/json"));
        endpoints.MapGet("/health/ready", async (HttpContext context, IDocumentStore store, ILoggerFactory loggers) =>
        {
            var ready = true;
            try
            {
                await store.CheckAsync(context.RequestAborted);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.NotReady(loggers.CreateLogger("PipelineBot.Health"), exception);
                ready = false;
            }

            context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(ready ? """{"status":"ready"}""" : """{"status":"unready","reason":"the store does not answer"}""", context.RequestAborted);
        });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The store does not answer")]
        public static partial void NotReady(ILogger logger, Exception exception);
    }
}
