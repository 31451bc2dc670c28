using PipelineBot.BotFramework.Turns;
using PipelineBot.Language.Text;
using PipelineBot.Texts;

namespace PipelineBot.Conversation;

/// <summary>The words that work inside every question, in both languages.</summary>
public static class Interruptions
{
    private static readonly string[] CancelWords = ["cancel", "stop", "quit", "never mind", "nevermind", "forget it", "forget that", "scratch that", "leave it", "drop it", "abort", "取消", "取消吧", "算了", "先算了", "先不了", "算了吧", "不弄了", "不改了", "先不弄了", "当我没说", "不用了", "退出", "停"];
    private static readonly string[] TakingBack = ["scratch that", "当我没说"];
    private static readonly string[] Hesitations = ["uh ", "um ", "er ", "hm ", "hmm ", "uh, ", "um, ", "嗯", "呃", "额"];
    private static readonly string[] HelpWords = ["help", "帮助"];
    private static readonly string[] HelpWordsToTheBot = ["?", "？", "what can you do", "怎么用", "你能做什么", "您能做什么", "使用说明", "说明"];

    public static Interruption Of(SalesTurn turn)
    {
        var text = WithoutHesitation(turn.Text.Trim().TrimEnd('.', '!', '。', '！', '~', ' '));
        if (Any(CancelWords, text))
            return Interruption.Cancel;
        // A lone question mark among people in a channel asks one of them.
        if (Any(HelpWords, text) || (Any(HelpWordsToTheBot, text) && (Attention.OnBot(turn) || turn.State.Dialog is not null)))
            return Interruption.Help;
        if (Any(YesNo.YesWords, text))
            return Interruption.Yes;
        return Any(YesNo.NoWords, text) ? Interruption.No : Interruption.None;
    }

    /// <summary>Of the words that cancel, those that take back what was just saved when no question is open.</summary>
    public static bool TakesBack(SalesTurn turn) => Any(TakingBack, WithoutHesitation(turn.Text.Trim().TrimEnd('.', '!', '。', '！', '~', ' ')));

    private static string WithoutHesitation(string text)
    {
        foreach (var sound in Hesitations)
        {
            if (text.Length > sound.Length && text.StartsWith(sound, StringComparison.OrdinalIgnoreCase))
                return text[sound.Length..].TrimStart(' ', ',', '，');
        }

        return text;
    }

    private static bool Any(string[] words, string text) => words.Contains(text, FoldedComparer.Instance);
}
