using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Stages;

/// <summary>An ordered set of stages.</summary>
public sealed record Pipeline
{
    public string Id { get => field ?? ""; init; }

    public LocalizedText Name { get => field ?? new("", ""); init; }

    /// <summary>In the order a deal goes through them; at least one.</summary>
    public IReadOnlyList<Stage> Stages { get => field ?? []; init; }

    public Stage? Find(string? stageId) => Stages.FirstOrDefault(stage => stage.Id == stageId);

    /// <summary>The stage's place, counted from 0; -1 when the pipeline has no such stage.</summary>
    public int IndexOf(string? stageId)
    {
        for (var i = 0; i < Stages.Count; i++)
        {
            if (Stages[i].Id == stageId) return i;
        }

        return -1;
    }

    /// <summary>The stage that follows, after-sales included; <c>null</c> after the last and for an unknown stage.</summary>
    public Stage? After(string? stageId)
    {
        var index = IndexOf(stageId);
        return index >= 0 && index + 1 < Stages.Count ? Stages[index + 1] : null;
    }
}
