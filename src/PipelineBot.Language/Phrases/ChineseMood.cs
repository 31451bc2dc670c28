using PipelineBot.Language.Text;

namespace PipelineBot.Language.Phrases;

/// <summary>What in Chinese turns a whole sentence, wherever the rest of its words belong.</summary>
internal sealed class ChineseMood(TokenizedText text)
{
    // At the beginning all of the sentence hangs on them, whatever else is understood.
    private static readonly string[] Conditions = ["要是", "如果", "假如", "万一", "倘若", "若是", "要系", "若系", "假设", "一旦"];

    private static readonly string[] Otherwise = ["没想到", "想不到", "谁知", "哪知", "没料到", "哪想到", "谁想到", "居然", "竟然", "结果"];

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>本来以为要黄，没想到华东签了: in tokens, where it came otherwise than was thought; what was thought before denies and supposes nothing. 0 for none.</summary>
    public int Surprise()
    {
        for (var i = 0; i + 1 < _tokens.Length; i++)
        {
            if (Char(i) == '以' && Char(i + 1) == '为' && Char(i - 1) is not ('可' or '引' or '予' or '作'))
            {
                for (var turn = i + 2; turn < _tokens.Length; turn++)
                {
                    if (Scan.LongestOf(text.Folded, _tokens[turn].Start, Otherwise) > 0)
                    {
                        return turn;
                    }
                }

                return 0;
            }
        }

        return 0;
    }

    /// <summary>如浦发来函同意，即推进至谈判; 如期 and 如下 suppose nothing.</summary>
    public bool IsOnCondition()
    {
        var first = 0;
        while (first < _tokens.Length && !_tokens[first].IsContent)
        {
            first++;
        }

        if (first < _tokens.Length && Scan.LongestOf(text.Folded, _tokens[first].Start, Conditions) > 0)
        {
            return true;
        }

        if (Char(first) != '如' || Char(first + 1) is '期' or '下' or '何' or '此' or '上' or '实' or '约' or '常' or '同' or '图' or '愿' or '题' or '数' or '今')
        {
            return false;
        }

        for (var i = first + 1; i + 1 < _tokens.Length; i++)
        {
            if (_tokens[i].IsPause && Char(i + 1) is '即' or '则' or '便' or '就' or '请' or '再' or '可' or '方')
            {
                return true;
            }
        }

        return false;
    }

    private char Char(int i) => i >= 0 && i < _tokens.Length ? Scan.At(text.Folded, _tokens[i].Start) : '\0';
}
