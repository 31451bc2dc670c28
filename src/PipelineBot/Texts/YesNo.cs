using PipelineBot.BotFramework.Dialogs;

namespace PipelineBot.Texts;

/// <summary>Yes and no, with the words people use for them in every language whatever language was asked in.</summary>
public static class YesNo
{
    public static readonly string[] YesWords = ["yes", "y", "yep", "yeah", "yup", "ok", "okay", "sure", "correct", "right", "confirm", "save", "do it", "go ahead", "yes please", "yes thanks", "ok thanks", "ok thank you", "sure thanks", "好的谢谢", "好的，谢谢", "好谢谢", "好，谢谢", "好的保存", "是的谢谢", "好的謝謝", "好的，謝謝", "是", "是的", "对", "对的", "好", "好的", "可以", "行", "嗯", "没错", "确认", "确定", "保存", "對", "對的", "沒錯", "確認", "確定", "儲存", "存檔"];
    public static readonly string[] NoWords = ["no", "n", "nope", "nah", "don't", "not now", "wrong", "否", "不", "不是", "不对", "不用", "不要", "别", "算了", "先不", "不對", "別"];

    public static PromptChoice Yes(string language) => new("yes", CommonTexts.Set.Get(language, "yes"), YesWords);

    public static PromptChoice No(string language) => new("no", CommonTexts.Set.Get(language, "no"), NoWords);
}
