using System.Text.Json;
using NodaTime;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Conversation;
using PipelineBot.Storage.Json;

namespace PipelineBot.DealUpdates;

/// <summary>
/// The last change a person made in a conversation, kept beside its open question for as long as one waits for an answer: what "no, 600k" corrects.
/// Each part names the event to take back.
/// </summary>
public sealed class LastUpdate
{
    private const string Note = "lastUpdate";

    public Instant At { get; set; }

    public List<DealPart> Parts { get; set; } = [];

    /// <summary>The deal was new: its amount and its close date can be corrected although no change of them was made.</summary>
    public bool Created { get; set; }

    public static void Remember(SalesTurn turn, IEnumerable<PreparedUpdate> updates) => Keep(turn, new LastUpdate
    {
        Parts = [.. updates.Where(u => u.Update is { Event: not null, Part.Changes.Count: > 0 }).Select(u => PartOf(u.Update))],
    });

    public static void RememberNew(SalesTurn turn, string dealId) => Keep(turn, new LastUpdate { Parts = [new DealPart { DealId = dealId }], Created = true });

    public static void Forget(SalesTurn turn) => turn.State.Notes.Remove(Note);

    /// <summary>Whether there may be something to correct: asked of every text, so nothing is read for it.</summary>
    public static bool MayBe(SalesTurn turn) => turn.State.Notes.ContainsKey(Note);

    /// <summary>Null when there is none, it is too long ago, or another version of the program wrote it.</summary>
    public static LastUpdate? Recall(SalesTurn turn)
    {
        try
        {
            return turn.State.Notes.TryGetValue(Note, out var json) && JsonSerializer.Deserialize(json, SalesJson.Context.LastUpdate) is { Parts.Count: > 0 } last
                && turn.Now - last.At <= DialogSet<SalesTurn>.Patience ? last : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Keep(SalesTurn turn, LastUpdate update)
    {
        update.At = turn.Now;
        if (update.Parts.Count > 0)
            turn.State.Notes[Note] = JsonSerializer.Serialize(update, SalesJson.Context.LastUpdate);
        else
            Forget(turn);
    }

    /// <summary>Of what was read only the words are kept, and what a button said: another deal reads them its own way.</summary>
    private static DealPart PartOf(DealUpdate update)
    {
        var part = update.Part!.Copy();
        part.TakesBack = update.Event!.Id;
        foreach (var change in part.Changes)
            change.Values.Clear();
        return part;
    }
}
