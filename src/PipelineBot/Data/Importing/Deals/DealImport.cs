using NodaTime;
using PipelineBot.Data.Importing.Maps;
using PipelineBot.Data.Importing.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>Imports deals: one row after another, a batch a commit. Of the file only the ids stay in memory, to notice one that comes twice.</summary>
internal sealed class DealImport(DealBatches batches, PeopleIndex people, PipelineSet pipelines, FileMap map, string currency, Instant now, FileReport report)
{
    private readonly Cells cells = new(map.DateFormats);
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    public async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        if (map.Name is { } template)
            NameTemplate.Check(template);
        using var table = Table.Open(path, Fields.Deals, map, report);
        if (!table.Header.Has("id"))
            throw new DataFailure($"{path}: no column is the deal's id; the map file can say which one is.");
        var batch = new List<IDealEdit>();
        foreach (var row in table.Rows())
        {
            if (Edit(row) is not { } edit)
                continue;
            batch.Add(edit);
            if (batch.Count == DealBatches.Size)
            {
                await batches.ApplyAsync(batch, cancellationToken);
                batch = [];
            }
        }

        await batches.ApplyAsync(batch, cancellationToken);
        await batches.FinishAsync();
        report.End();
    }

    private DealRowEdit? Edit(Row row)
    {
        if (row.Text("id") is not { Length: <= TextLimits.Short } id)
        {
            report.Skip(row.Line, $"no id, or one of more than {TextLimits.Short} characters");
            return null;
        }

        if (!lines.TryAdd(id, row.Line))
        {
            report.Skip(row.Line, $"the id '{Cells.Shown(id)}' already is on line {lines[id]}");
            return null;
        }

        var deal = DealRow.Of(row, id, cells, map.Name);
        if (deal.Owner is null)
            return new DealRowEdit(deal, null, pipelines, currency, now);
        var (owner, problem, _) = people.Find(deal.Owner);
        if (owner is not null)
            return new DealRowEdit(deal, owner, pipelines, currency, now);
        report.Skip(row.Line, $"owner: {problem}");
        return null;
    }
}
