using System.Globalization;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Data.Copying;

/// <summary>Reads both stores once more, whole, and says of every container whether the same is in both.</summary>
internal sealed class CopyComparison(CopySide from, CopySide to, IReadOnlyList<ContainerDefinition> containers, TextWriter output, ProgressLine progress)
{
    /// <exception cref="DataFailure">They differ.</exception>
    public async Task RunAsync(CopyCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var differing = new List<string>();
        var (sourceChanged, targetChanged) = (false, false);
        var lines = new List<string> { Line("container", from.Engine, "", to.Engine, "", "") };
        foreach (var container in containers.Select(container => container.Name))
        {
            var copied = ContainerSum.Of(checkpoint.Of(container));
            var here = await SumAsync(from, container, cancellationToken);
            var there = await SumAsync(to, container, cancellationToken);
            lines.Add(Line(container, Count(here), Hash(here), Count(there), Hash(there), here == there ? "same" : "DIFFERS"));
            if (here == there)
                continue;
            differing.Add(container);
            sourceChanged |= here != copied;
            targetChanged |= there != copied;
        }

        progress.Clear();
        foreach (var line in lines)
            await output.WriteLineAsync(line);
        if (differing.Count == 0)
            return;
        var who = sourceChanged && targetChanged ? $"{from} and {to} were both" : sourceChanged ? $"{from} was" : $"{to} was";
        throw new DataFailure(
            $"The two differ in {string.Join(", ", differing)}: {who} written to since the documents were copied. " +
            (sourceChanged ? "Stop every bot, empty the target and copy again." : "If a bot has run there since, that is as it should be; if not, empty the target and copy again."));
    }

    private async Task<ContainerSum> SumAsync(CopySide side, string container, CancellationToken cancellationToken)
    {
        var sum = default(ContainerSum);
        string? continuation = null;
        do
        {
            var page = await side.PageAsync(container, continuation, cancellationToken);
            sum = sum.With(page.Documents);
            continuation = page.Continuation;
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"{container}: {sum.Documents:N0} documents of {side.Engine} compared"));
        }
        while (continuation is not null);
        return sum;
    }

    private static string Count(ContainerSum sum) => sum.Documents.ToString("N0", CultureInfo.InvariantCulture);

    private static string Hash(ContainerSum sum) => sum.Hash[..16];

    private static string Line(string container, string here, string hereHash, string there, string thereHash, string verdict) =>
        string.Create(CultureInfo.InvariantCulture, $"{container,-14}{here,10}  {hereHash,-16}  {there,10}  {thereHash,-16}  {verdict}").TrimEnd();
}
