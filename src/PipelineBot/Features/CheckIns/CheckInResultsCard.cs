using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns;

/// <summary>One person of the roll-up.</summary>
/// <param name="CheckIn">Null when they were not asked today.</param>
public sealed record CheckInRow(string Name, CheckInDocument? CheckIn, bool OnLeave = false);

/// <summary>The roll-up: how many answered, who needs help, who is blocked by what, who has not answered.</summary>
public static class CheckInResultsCard
{
    private const int MostRows = 15;
    private const int MostNames = 30;

    public static OutboundActivity Render(string lang, LocalDate today, IReadOnlyList<CheckInRow> rows)
    {
        var answered = rows.Where(r => r.CheckIn is { State: CheckInState.Answered }).ToList();
        var help = answered.Where(r => r.CheckIn!.NeedsHelp).ToList();
        var blocked = answered.Where(r => !r.CheckIn!.NeedsHelp && r.CheckIn.Blockers.Length > 0).ToList();
        var count = Text(lang, "results.answered", answered.Count, rows.Count);
        List<CardElement> body =
        [
            new TextBlock(Text(lang, "results.header", Say.Date(lang, today))) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading },
            new TextBlock(count) { Wrap = true, IsSubtle = true, Spacing = Spacing.None },
        ];
        if (help.Count > 0)
            body.Add(People(lang, "results.help", help, ContainerStyle.Attention));
        if (blocked.Count > 0)
            body.Add(People(lang, "results.blocked", blocked, ContainerStyle.Warning));
        var facts = new[]
        {
            Names(lang, "results.hard", answered.Where(r => r.CheckIn!.Mood == "hard")),
            Names(lang, "results.waiting", rows.Where(r => r.CheckIn is { State: CheckInState.Open })),
            Names(lang, "results.skipped", rows.Where(r => r.CheckIn is { State: CheckInState.Skipped })),
            Names(lang, "results.onLeave", rows.Where(r => r is { CheckIn: null, OnLeave: true })),
            Names(lang, "results.notAsked", rows.Where(r => r is { CheckIn: null, OnLeave: false })),
        }.OfType<Fact>().ToList();
        if (facts.Count > 0)
            body.Add(new FactSet(facts) { Separator = true });
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = count }, count);
    }

    private static Container People(string lang, string key, IReadOnlyList<CheckInRow> rows, ContainerStyle style)
    {
        List<CardElement> lines = [new TextBlock(Text(lang, key, rows.Count)) { Wrap = true, Weight = TextWeight.Bolder }];
        lines.AddRange(rows.Take(MostRows).Select(r => new TextBlock(Line(lang, r)) { Wrap = true }));
        if (rows.Count > MostRows)
            lines.Add(new TextBlock(Text(lang, "results.more", rows.Count - MostRows)) { Wrap = true, IsSubtle = true });
        return new Container(lines) { Style = style, Separator = true };
    }

    private static string Line(string lang, CheckInRow row)
    {
        var name = CardText.Escape(row.Name);
        return row.CheckIn!.Blockers.Length == 0 ? name : Text(lang, "results.line", name, CardText.Escape(row.CheckIn.Blockers));
    }

    private static Fact? Names(string lang, string key, IEnumerable<CheckInRow> rows)
    {
        var names = rows.Select(r => CardText.Escape(r.Name)).ToList();
        if (names.Count == 0)
            return null;
        var shown = Say.List(lang, names.Take(MostNames));
        return new Fact(Text(lang, key), names.Count > MostNames ? Text(lang, "results.names", shown, names.Count - MostNames) : shown);
    }

    private static string Text(string lang, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(lang, key, arguments);
}
