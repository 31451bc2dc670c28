using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Tests.Phrases;

/// <summary>A small phrase book as a sales program would have it, to try the engine with.</summary>
internal static class SalesLikePhrases
{
    private static readonly Dictionary<string, SlotKind> Kinds = new()
    {
        ["deal"] = SlotKind.Name,
        ["milestone"] = SlotKind.Name,
        ["person"] = SlotKind.Name,
        ["stage"] = SlotKind.Typed("stage"),
        ["date"] = SlotKind.Typed("date"),
        ["range"] = SlotKind.Typed("range"),
        ["amount"] = SlotKind.Typed("money"),
    };

    private static readonly (string Intent, string Language, string Pattern)[] All =
    [
        ("stage", "en", "(move|advance|push) {deal} (to|into) {stage}"),
        ("stage", "zh", "(把|将)?{deal}(推进|推|移|改)(到|至|成){stage}(阶段)?"),
        ("won", "en", "{deal} (is|was) won (,)? ({amount})?"),
        ("won", "en", "won {deal} (,)? ({amount})?"),
        ("won", "zh", "{deal}(的单子)?(赢单|赢了|赢|签了)(,)?({amount})?"),
        ("lost", "en", "lost {deal} (, {reason:text})?"),
        ("lost", "zh", "{deal}(的单子)?(输单|丢了|丢单|输了)(,{reason:text})?"),
        ("close-date", "en", "close date (of|for) {deal} (is|to) {date}"),
        ("close-date", "en", "set (the)? close date (to)? {date}"),
        ("close-date", "zh", "{deal}预计{date}(成交|签约)"),
        ("amount", "en", "(set (the)?)? amount (of|for) {deal} (is|to) {amount}"),
        ("amount", "zh", "(把|将)?{deal}(的)?金额(改成|改为|是){amount}"),
        ("done", "en", "done (:)? {milestone} (on|for) {deal} (, {evidence:text})?"),
        ("done", "zh", "{deal}的{milestone}(完成|做完)(了)?(,{evidence:text})?"),
        ("reschedule", "en", "(push|move|postpone) (the)? {milestone} (for|of|on) {deal} to {date} (, {reason:text})?"),
        ("reschedule", "zh", "(把|将)?{deal}的{milestone}(推迟|延期|改)到{date}(,{reason:text})?"),
        ("add", "en", "add (a)? milestone {milestone} (to|for) {deal} ((by|on) {date})?"),
        ("add", "zh", "给{deal}(加|添加)(个|一个)?里程碑{milestone}(,)?({date}(前|之前)?)?"),
        ("new", "en", "(new|create|create a|add a new) deal {deal} ({amount})? ((close|closing) (on|by)? {date})?"),
        ("new", "zh", "(新建|创建)(商机|项目){deal}({amount})?({date}成交)?"),
        ("mine", "en", "my (deals|pipeline)"),
        ("mine", "zh", "我的(商机|项目)"),
        ("overdue", "en", "my overdue (milestones)?"),
        ("overdue", "zh", "我的逾期(里程碑)?"),
        ("due", "en", "what is due {range}"),
        ("due", "zh", "{range}到期(的)?"),
        ("show", "en", "show (me)? {deal}"),
        ("show", "zh", "(看一下|看看|查看){deal}"),
        ("owner", "en", "hand over {deal} to {person}"),
        ("owner", "zh", "(把|将){deal}转给{person}"),
    ];

    private static readonly TermRecognizer<string> Stages = new(
    [
        ("negotiation", ["negotiation", "nego", "谈判", "谈判与成交"]),
        ("solution", ["solution design", "方案设计", "方案"]),
        ("contact", ["first contact", "初步接触"]),
    ]);

    public static readonly LanguageContext Context =
        new(new NodaTime.LocalDate(2026, 11, 25)) { DateOrder = NumericDateOrder.MonthFirst };

    public static readonly IReadOnlyDictionary<string, ISlotRecognizer> Recognizers = new Dictionary<string, ISlotRecognizer>
    {
        ["stage"] = Stages,
        ["date"] = SlotRecognizers.Dates(Context),
        ["range"] = SlotRecognizers.DateRanges(Context),
        ["money"] = SlotRecognizers.Money,
    };

    public static readonly PhraseBook Book = new(All.Select(p => new Phrase(p.Intent, p.Language, p.Pattern)), Kinds);

    public static Sentence Read(string text) => Book.Read(text, Recognizers);

    /// <summary>"intent slot=text slot=text; intent …", slots by name.</summary>
    public static string Describe(Reading? reading) => reading is null ? "nothing" : string.Join("; ", reading.Matches.Select(match =>
        string.Join(' ', new[] { match.Intent }.Concat(match.Slots.Values.OrderBy(s => s.Name).Select(s => $"{s.Name}={s.Text}")))));
}
