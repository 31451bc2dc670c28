using PipelineBot.BotFramework.Cards;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns;

/// <summary>A question and its reason in words, safe to stand in a card.</summary>
internal static class CheckInWords
{
    private static readonly TextSet Texts = CheckInTexts.Set;

    public static string Question(CheckInItem item, string lang) =>
        item.Question.Kind == CheckInKind.OverduePromise
            ? Texts.Get(lang, "ask.OverduePromise", CardText.Escape(item.PromisedTo), CardText.Escape(item.Question.Promised))
            : Texts.Get(lang, "ask." + item.Question.Kind, CardText.Escape(item.Question.DealName), CardText.Escape(item.MilestoneTitle));

    public static string Reason(CheckInItem item, string lang)
    {
        var question = item.Question;
        var key = "why." + question.Kind;
        var date = question.Date is { } day ? Say.Date(lang, day) : null;
        var reason = question.Kind switch
        {
            CheckInKind.OverdueMilestone or CheckInKind.OverduePromise or CheckInKind.CloseDatePassed => Texts.Count(lang, key, question.Days, date),
            CheckInKind.StalledDeal => Texts.Count(lang, key, question.Days, CardText.Escape(item.StageName), question.UsualDays),
            CheckInKind.MissingNextStep when date is not null => Texts.Get(lang, key + ".dated", date),
            _ => Texts.Get(lang, key),
        };
        return question.Amount is { } amount ? $"{reason} · {Say.Money(lang, amount)}" : reason;
    }
}
