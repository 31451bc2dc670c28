using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;
using PipelineBot.Sales.Deals;

namespace PipelineBot.DealUpdates;

/// <summary>Whom a moved date waits for, in words.</summary>
public static class WaitingWords
{
    private static readonly (WaitingFor Value, IReadOnlyList<string> Terms)[] Words =
    [
        (WaitingFor.Customer, [.. Sides("customer"), .. Sides("client"), .. Sides("buyer"), "the buyer", "the customers", "customers", "the clients", "clients", "their procurement", "their lawyers", "their legal", "their it", "their team", "their board", "their cfo", "procurement", "customer", "the customer", "client", "the client", "them", "customer's side", "customer side", "from customer side", "from customer's side", "from the customer's side", "from the customer", "client side", "from client side", "their side", "from their side", "from their end", "buyer", "客户", "他们 legal", "他们legal", "他们法务", "客户法务", "对方法务", "甲方法务", "他们财务", "客户财务", "他们采购", "他们 it", "他们技术", "对方", "甲方", "客户那边", "客户方", "业主", "业主方", "买方", "甲方那边"]),
        (WaitingFor.Partner, [.. Sides("partner"), .. Sides("vendor"), .. Sides("reseller"), "the partners", "partners", "the reseller", "the distributor", "the vendor", "the supplier", "our partner", "the integrator", "integrator", "the agency", "the subcontractor", "subcontractor", "third party", "the third party", "partner", "the partner", "reseller", "distributor", "vendor", "supplier", "伙伴", "合作伙伴", "渠道", "代理商", "经销商", "供应商", "合作方", "集成商", "原厂"]),
        (WaitingFor.Us, ["from our side", "from our end", "on our side", "on our end", "our end", "our own team", "our lawyers", "our legal", "our legal team", "our finance", "our engineers", "presales", "pre-sales", "our presales", "product team", "the product team", "management", "us", "our side", "our team", "legal", "finance", "engineering", "internal", "我们", "我方", "内部", "我们这边", "咱们这边", "咱们", "研发", "售前", "法务", "财务", "技术"]),
    ];

    // "From partner side" is one piece: a bare "from" stands before what no longer holds.
    private static IEnumerable<string> Sides(string who) =>
        from lead in (string[])["", "from ", "on ", "at ", "by "] from article in (string[])["", "the "] from end in (string[])[" side", " end", "'s side", "'s end"] select $"{lead}{article}{who}{end}";

    /// <summary>Values are <see cref="WaitingFor"/>.</summary>
    public static ISlotRecognizer Recognizer { get; } = new WholeNames(new TermRecognizer<WaitingFor>(Words));

    public static WaitingFor Read(string said) =>
        Enum.TryParse<WaitingFor>(said, ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? named
            : Words.FirstOrDefault(w => w.Terms.Contains(said.Trim(), FoldedComparer.Instance)).Value;
}
