using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;

namespace PipelineBot.Data.Copying;

/// <summary>
/// Copies every document of one store into another, byte for byte, goes on where it was interrupted, and compares the two at the end. Nobody may write to either
/// meanwhile; if somebody does, the comparison says so.
/// </summary>
internal sealed class Copier(CopySide from, CopySide to, IReadOnlyList<ContainerDefinition> containers, IClock clock, TextWriter output, ProgressLine progress)
{
    private readonly CopyWriter writer = new(to);

    /// <exception cref="DataFailure">The target holds something else, or the two differ at the end.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            progress.Show($"looking at {from.Engine} and {to.Engine}");
            await from.Scan.SettleAsync(cancellationToken);
            await to.Scan.SettleAsync(cancellationToken);
            var log = await CopyLog.OpenAsync(from, to, containers, clock.GetCurrentInstant(), cancellationToken);
            if (log.Checkpoint.Finished is { } finished)
                await output.WriteLineAsync($"copied already ({InstantPattern.General.Format(finished)}); comparing again");
            foreach (var container in containers)
                await CopyAsync(container.Name, log, cancellationToken);
            if (log.Checkpoint.Finished is null)
                await log.SaveAsync(log.Checkpoint with { Finished = clock.GetCurrentInstant() }, cancellationToken);
            await new CopyComparison(from, to, containers, output, progress).RunAsync(log.Checkpoint, cancellationToken);
        }
        finally
        {
            progress.Clear();
        }
    }

    private async Task CopyAsync(string container, CopyLog log, CancellationToken cancellationToken)
    {
        var copied = log.Checkpoint.Of(container);
        var resumes = copied.Continuation is not null;
        while (!copied.Done)
        {
            ScanPage page;
            try
            {
                page = await from.PageAsync(container, copied.Continuation, cancellationToken);
            }
            catch (ArgumentException) when (resumes)
            {
                // The place is not known any more (another version of the engine's client): once more from the first, where all is there already.
                copied = new CopiedContainer(0, "", null, false);
                resumes = false;
                continue;
            }

            resumes = false;
            await writer.WriteAsync(page.Documents, cancellationToken);
            var sum = ContainerSum.Of(copied).With(page.Documents);
            copied = new CopiedContainer(sum.Documents, sum.Hash, page.Continuation, page.Continuation is null);
            await log.SaveAsync(log.Checkpoint.With(container, copied), cancellationToken);
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"{container}: {copied.Documents:N0} documents copied"));
        }
    }
}
