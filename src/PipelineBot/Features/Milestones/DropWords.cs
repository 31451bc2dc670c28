using PipelineBot.Understanding;

namespace PipelineBot.Features.Milestones;

/// <summary>How Chinese says that something planned will not be done.</summary>
internal static class DropWords
{
    public static IReadOnlyList<string> Cues { get; } =
    [
        .. Composed.Of("不 不用 不用再 甭 不必 不必再 无须 无需再 毋须 唔使 唔使再 不再", "做 搞 弄 办 开 去 讲 演示 演 评 评审 测 测试 见 跑 写 培训 试 参观 考察 审 走 安排 拜访 汇报 调研", "了"),
        .. Composed.Words("不用了 免了吧 省了吧 给取消 给取消了 给砍 给砍了 给删 给删了 给免了 给撤了 取消算了 取消咗 取消咗佢 取消佢 飞咗 飞咗佢 删咗 删咗佢 cut咗 cancel咗 cancel掉吧 cancel吧 skip掉 skip了 skip吧 pass掉吧 拿掉了 划走 不排了 不约了 不见面了 取消不做 取消不搞 取消处理 撤项 裁掉 裁了 去了吧 别安排了 别办了 别讲了 别测了 别评了 不走这个 不走这步 不走这一步 免去 予以取消 作取消处理 按取消处理"),
    ];
}
