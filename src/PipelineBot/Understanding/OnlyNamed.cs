using System.Collections.Frozen;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>
/// "Teleport Contoso upstairs": the deal was understood and nothing else. To show it and say nothing would look as if the rest had been done.
/// </summary>
internal static class OnlyNamed
{
    private const string ShowIntent = "deal.show";

    /// <summary>In words, and in characters: what is less is politeness.</summary>
    private const int Enough = 2, EnoughChinese = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Polite = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the", "a", "an", "deal", "deals", "opportunity", "opp", "account", "project", "please", "pls", "plz", "thanks", "thank", "you", "hi", "hey", "hello", "ok", "okay", "now", "today", "for", "me", "my", "our", "of", "on", "to", "with", "about",
        "at", "in", "and", "is", "it", "again", "one", "team", "all", "bot").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whoever says one of these wants to see it.</summary>
    private static readonly string[] Asking =
    [
        "status", "stand", "update on", "detail", "info", "look", "see", "show", "view", "display", "open", "news", "progress", "how", "hw", "where", "what", "wat", "wht", "when", "who", "why", "which", "tell me", "story", "advise", "pull up", "bring up", "find", "get me", "card", "summary", "overview", "history", "latest",
        "情况", "情況", "状况", "狀況", "状态", "狀態", "详情", "詳情", "看", "怎", "咋", "进展", "進展", "进度", "進度", "信息", "资料", "資料", "记录", "記錄", "查", "打开", "打開", "显示", "顯示", "瞅", "瞧", "哪", "多少", "啥", "什么", "什麼", "吗", "嗎", "呢", "谁", "誰", "何",
    ];

    private const string SmallChinese = "的了吧呢啊呀嘛请請帮幫我们們您你这這那个個单單子项項目商机機客户戶公司谢謝好";

    public static Understood Of(SalesTurn turn, SentenceMood mood, Understood understood)
    {
        if (understood.Matches is not [{ Intent: ShowIntent } shown] || mood.IsNoCommand || shown.Slots.GetValueOrDefault(SlotNames.Deal) is not { } deal || deal.Span.End > turn.Text.Length)
            return understood;
        var rest = $"{turn.Text.AsSpan(0, deal.Span.Start)} {turn.Text.AsSpan(deal.Span.End)}";
        return SaysMore(rest) && !Array.Exists(Asking, word => rest.Contains(word, StringComparison.OrdinalIgnoreCase)) ? understood with { OnlyNamed = true } : understood;
    }

    private static bool SaysMore(string rest)
    {
        var (words, characters) = (0, 0);
        for (var i = 0; i < rest.Length;)
        {
            var end = i;
            while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '\''))
                end++;
            words += end > i && !Polite.Contains(rest.AsSpan(i, end - i)) ? 1 : 0;
            characters += end == i && rest[i] is >= '\u4e00' and <= '\u9fff' && !SmallChinese.Contains(rest[i]) ? 1 : 0;
            i = Math.Max(end, i + 1);
        }

        return words >= Enough || characters >= EnoughChinese;
    }
}
