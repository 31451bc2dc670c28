using PipelineBot.Features.Absences;
using PipelineBot.Features.Calendars;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.CheckIns.OneOnOnes;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Features.Closing;
using PipelineBot.Features.DealFields;
using PipelineBot.Features.DealLists;
using PipelineBot.Features.Deliveries;
using PipelineBot.Features.Digests;
using PipelineBot.Features.EditedMessages;
using PipelineBot.Features.Feedback;
using PipelineBot.Features.Handovers;
using PipelineBot.Features.Helping;
using PipelineBot.Features.Milestones;
using PipelineBot.Features.NewDeals;
using PipelineBot.Features.Onboarding;
using PipelineBot.Features.Preferences;
using PipelineBot.Features.Privacy;
using PipelineBot.Features.ShownDeals;
using PipelineBot.Features.SignIn;
using PipelineBot.Features.StageUpdates;
using PipelineBot.Features.Undoing;

namespace PipelineBot.Features;

/// <summary>
/// The table of contents: one line per feature type. What a type is follows from what it implements: a <c>ChangeKind</c>, an <c>ICommand</c>, <c>ICardVerbs</c>,
/// an <c>IUpdateView</c>, an <c>IDialogFeature</c>, an <c>IActivityEvents</c>, an <c>IInvokes</c>,
/// an <c>IScheduledJob</c>, an <c>IOutboxListener</c>, an <c>IFollowUp</c>, an <c>IUndoable</c>. Two of one name stop the process at start.
/// </summary>
public static class FeatureList
{
    public static IReadOnlyList<Type> All { get; } =
    [
        // deals
        typeof(ChangeStage),
        typeof(CloseWon),
        typeof(CloseLost),
        typeof(ReopenDeal),
        typeof(ChangeAmount),
        typeof(ChangeCloseDate),
        typeof(ChangeNextStep),
        typeof(HandOverDeal),
        typeof(CreateDeal),
        typeof(ShowDeal),
        typeof(MyDeals),

        // milestones
        typeof(AddMilestone),
        typeof(CompleteMilestone),
        typeof(RescheduleMilestone),
        typeof(DropMilestone),
        typeof(MyOverdue),
        typeof(DueThisWeek),
        typeof(MilestoneLists),

        // digests
        typeof(DigestNow),
        typeof(ScheduleDigest),
        typeof(PauseDigest),
        typeof(ResumeDigest),
        typeof(StopDigest),
        typeof(DigestSettings),
        typeof(DigestSettingsForm),
        typeof(AnsweredDigest),
        typeof(DigestButtons),
        typeof(NudgeOwner),
        typeof(DigestJob),
        typeof(KeepDigestsTrue),

        // check-ins
        typeof(StartCheckIn),
        typeof(SubmitCheckIn),
        typeof(SnoozeCheckIn),
        typeof(SkipCheckIn),
        typeof(ScheduleCheckIn),
        typeof(PauseCheckIns),
        typeof(ResumeCheckIns),
        typeof(StopCheckIns),
        typeof(CheckInSettings),
        typeof(CheckInResults),
        typeof(CheckInJob),
        typeof(PrepareOneOnOne),
        typeof(HoldOneOnOne),
        typeof(MakePromise),
        typeof(ListPromises),
        typeof(KeepPromise),
        typeof(MovePromise),
        typeof(DropPromise),
        typeof(PromiseButtons),

        // what was not delivered
        typeof(DeliveryProblems),
        typeof(DeliveryButtons),

        // working days
        typeof(ShowCalendar),
        typeof(ChooseCalendar),
        typeof(TakeLeave),
        typeof(CancelLeave),

        // the conversation itself
        typeof(UndoChange),
        typeof(ShowHelp),
        typeof(SmallTalk),
        typeof(PreferenceDialog),
        typeof(Greet),
        typeof(ChooseLanguage),
        typeof(ChooseTimeZone),
        typeof(Welcome),
        typeof(ForgetMe),
        typeof(EditedMessage),
        typeof(KeepFeedback),
        typeof(NothingToSignIn),
    ];
}
