using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Sales.OneOnOnes;
using PipelineBot.Sales.Stages;
using PipelineBot.Sales.Texts;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>The agenda on one card: the first few of each list, a promise to add, and "we talked".</summary>
public static class AgendaCard
{
    private const int MostChanges = 5;
    private const int Most = 3;

    public static OutboundActivity Render(SalesTurn turn, TalkingPair pair, AgendaData data, OneOnOneAgenda agenda, Instant? held, PipelineSet pipelines)
    {
        var lang = turn.Language;
        var other = pair.OtherThan(turn.Person.Id);
        var words = new AgendaWords(lang, pipelines);
        var deals = data.Deals.DistinctBy(d => d.Id).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var title = Text(lang, "title", AgendaWords.Name(other.Name));
        List<CardElement> body =
        [
            new TextBlock(title) { Wrap = true, Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            Small(held is { } at ? Text(lang, "since", Say.Date(lang, at.InZone(turn.Zone).Date)) : Text(lang, "since.first", Say.Date(lang, data.From))),
        ];
        body.AddRange(Section(lang, "changes", [.. agenda.Changes.Select(words.Change)], MostChanges));
        body.AddRange(Promises(agenda.ManagersPromises, pair.Manager.Id));
        body.AddRange(Promises(agenda.ReportsPromises, pair.Report.Id));
        if (agenda.ManagersPromises.Count + agenda.ReportsPromises.Count == 0)
            body.AddRange([Head(Text(lang, "promises")), Small(Text(lang, "promises.none"))]);
        body.AddRange(Risks());
        string[] thanks = [.. agenda.Won.Select(words.Won), .. agenda.Cleared.Select(words.Cleared), .. agenda.OnTime.Select(words.OnTime), .. agenda.Kept.Select(p => Text(lang, "thanks.kept", AgendaWords.Name(p.What)))];
        body.AddRange(Section(lang, "thanks", thanks, MostChanges));
        body.Add(new ActionSet([
            OneOnOneVerbs.Button(OneOnOneVerbs.Held, Text(lang, "button.held"), lang, other.Id) with { Style = ActionStyle.Positive },
            new ShowCardAction(NewPromise(turn, pair, other.Id)) { Title = Text(lang, "button.promise") }]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = title }, title);

        IEnumerable<CardElement> Promises(IReadOnlyList<OpenPromise> promises, string fromId)
        {
            if (promises.Count == 0)
                yield break;
            yield return Head(fromId == turn.Person.Id ? Text(lang, "promises.yours", promises.Count) : Text(lang, "promises.theirs", AgendaWords.Name(other.Name), promises.Count));
            foreach (var promise in promises.Take(Most))
            {
                yield return promise.Promise is { } own
                    ? PromiseRow.Render(lang, own, turn.TodayOf(fromId), PromiseVerbs.Agenda, other.Id)
                    : new TextBlock(words.Milestone(promise)) { Wrap = true };
            }

            if (promises.Count > Most)
                yield return Small(Text(lang, "more", promises.Count - Most));
        }

        IEnumerable<CardElement> Risks()
        {
            CardElement[] lines =
            [
                .. Lines(lang, [.. agenda.Overdue.Select(item => words.Overdue(item, deals))], Most),
                .. Lines(lang, [.. agenda.Stalled.Select(words.Stalled)], Most),
                .. Lines(lang, [.. agenda.CloseDatePassed.Select(words.Passed)], Most),
            ];
            yield return Head(Text(lang, "risks"));
            if (lines.Length == 0)
                yield return Small(Text(lang, "risks.none"));
            foreach (var line in lines)
                yield return line;
            if (agenda.Said.Count == 0)
                yield break;
            yield return Head(Text(lang, "said"));
            foreach (var line in Lines(lang, [.. agenda.Said.Select(words.Said)], Most))
                yield return line;
        }
    }

    private static IEnumerable<CardElement> Section(string lang, string key, IReadOnlyList<string> lines, int most) =>
        [Head(Text(lang, key)), .. lines.Count == 0 ? [Small(Text(lang, key + ".none"))] : Lines(lang, lines, most)];

    private static IEnumerable<CardElement> Lines(string lang, IReadOnlyList<string> lines, int most)
    {
        foreach (var line in lines.Take(most))
            yield return new TextBlock(line) { Wrap = true, Spacing = Spacing.Small };
        if (lines.Count > most)
            yield return Small(Text(lang, "more", lines.Count - most));
    }

    private static AdaptiveCard NewPromise(SalesTurn turn, TalkingPair pair, string otherId)
    {
        var lang = turn.Language;
        var data = new JsonObject { [PromiseVerbs.From] = turn.Person.Id, [PromiseVerbs.To] = otherId, [PromiseVerbs.View] = PromiseVerbs.Agenda, [PromiseVerbs.With] = otherId, [UpdateVerbs.Lang] = lang };
        return new AdaptiveCard([
            new ChoiceSetInput([new Choice(pair.Manager.Name, pair.Manager.Id), new Choice(pair.Report.Name, pair.Report.Id)]) { Id = PromiseVerbs.Giver, Label = Text(lang, "promise.who"), Value = turn.Person.Id, Style = ChoiceStyle.Expanded },
            new TextInput { Id = PromiseVerbs.What, Label = Text(lang, "promise.what"), MaxLength = TextLimits.Short },
            new DateInput { Id = PromiseVerbs.Due, Label = Text(lang, "promise.due"), Min = turn.Today },
            new ActionSet([new ExecuteAction(PromiseVerbs.Add) { Title = Text(lang, "promise.save"), Data = data }])]);
    }

    private static TextBlock Head(string text) => new(text) { Wrap = true, Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true };

    private static TextBlock Small(string text) => new(text) { Wrap = true, IsSubtle = true, Spacing = Spacing.None };

    private static string Text(string lang, string key, params ReadOnlySpan<object?> arguments) => OneOnOneTexts.Set.Get(lang, key, arguments);
}
