using PipelineBot.BotFramework.Storage;
using PipelineBot.Data.Importing.Maps;
using PipelineBot.Data.Importing.People;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.Milestones;

/// <summary>Imports milestones into their deals: a few hundred rows at a time, all of a deal's among them in one write.</summary>
internal sealed class MilestoneImport(DealBatches batches, PeopleIndex people, FileMap map, FileReport report)
{
    private const int RowsAtATime = 400;

    private readonly Cells cells = new(map.DateFormats);
    private readonly Dictionary<(string Deal, string Id), int> lines = [];

    public async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        using var table = Table.Open(path, Fields.Milestones, map, report);
        if (!table.Header.Has("deal_id"))
            throw new DataFailure($"{path}: no column is the id of the deal; the map file can say which one is.");
        foreach (var rows in table.Rows().Chunk(RowsAtATime))
        {
            var byDeal = new Dictionary<string, List<MilestoneRow>>(StringComparer.Ordinal);
            foreach (var row in rows)
                Take(row, byDeal);
            foreach (var edits in byDeal.Select(deal => new MilestoneEdit(deal.Key, deal.Value)).Chunk(DealBatches.Size))
                await batches.ApplyAsync(edits, cancellationToken);
            await batches.FinishAsync();
        }

        report.End();
    }

    private void Take(Row row, Dictionary<string, List<MilestoneRow>> byDeal)
    {
        var title = row.Text("title");
        if (row.Text("deal_id") is not { Length: <= TextLimits.Short } dealId)
            report.Skip(row.Line, "no deal_id");
        else if ((row.Text("id") ?? (title is null ? null : DocumentId.Of("milestone", dealId, title)[..16])) is not { Length: <= TextLimits.Short } id)
            report.Skip(row.Line, "neither an id nor a title");
        else if (!lines.TryAdd((dealId, id), row.Line))
            report.Skip(row.Line, $"the same milestone already is on line {lines[(dealId, id)]}");
        else if (byDeal.TryGetValue(dealId, out var rows))
            rows.Add(MilestoneRow.Of(row, id, cells, people));
        else
            byDeal[dealId] = [MilestoneRow.Of(row, id, cells, people)];
    }
}
