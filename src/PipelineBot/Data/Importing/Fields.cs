namespace PipelineBot.Data.Importing;

/// <summary>The fields of the files. The first word is the column an export has.</summary>
internal static class Fields
{
    public static FieldSet Deals { get; } = new(
        "deals",
        "id deal_id opportunity_id record_id 编号 商机编号 商机号 商机ID 项目编号 专案编号",
        "name deal_name deal opportunity_name opportunity title 名称 商机名称 商机 机会名称 项目名称 专案名称",
        "account account_name customer customer_name company client 客户 客户名称 客户公司 公司 公司名称",
        "owner owner_name owner_email deal_owner opportunity_owner rep sales_rep sales_agent assigned_to 负责人 商机负责人 销售负责人 所有人 销售 销售代表 业务员 业务 跟进人",
        "pipeline pipeline_name sales_process 销售管道 管道 销售流程 流程",
        "stage deal_stage sales_stage stage_name opportunity_stage 阶段 销售阶段 商机阶段 当前阶段",
        "amount deal_amount deal_value value 金额 商机金额 预计金额 预计成交金额 成交金额 合同金额 销售金额",
        "currency currency_code currency_iso_code 币种 货币 币别",
        "product product_name product_category 产品 产品名称 产品类别 产品线",
        "lead_source source 来源 线索来源 商机来源 客户来源",
        "created created_on created_at created_date create_date 创建日期 创建时间 建立日期",
        "close_date expected_close expected_close_date 预计成交日期 预计成交 预计成交时间 预计签约日期 预计结单日期 预计关闭日期",
        "closed_on closed_date actual_close_date 成交日期 实际成交日期 结单日期 关闭日期 签约日期",
        "close_reason loss_reason lost_reason win_loss_reason 输单原因 丢单原因 赢单原因 关闭原因 结单原因",
        "next_step next_steps next_action 下一步 下一步计划 下一步行动 跟进计划",
        "stage_since stage_entered 进入阶段日期 阶段开始日期");

    public static FieldSet Milestones { get; } = new(
        "milestones",
        "id milestone_id 编号 里程碑编号 里程碑ID",
        "deal_id deal opportunity_id 商机编号 商机号 商机ID 项目编号",
        "title name milestone milestone_name 里程碑 里程碑名称 标题 名称",
        "goal 目标 量化目标",
        "standard evaluation_standard 标准 评估标准 验收标准",
        "owner owner_name owner_email assigned_to 负责人 责任人 所有人",
        "due due_date deadline 到期日 到期日期 截止日期 截止日 计划日期",
        "state status 状态",
        "done_on done_date completed_on completed_date 完成日期 完成日 完成时间",
        "evidence proof 证据 完成证据 凭证");

    public static FieldSet People { get; } = new(
        "people",
        "id person_id user_id employee_id object_id 编号 人员编号 用户编号 工号",
        "name full_name display_name 姓名 名字 人员",
        "email e_mail email_address mail 邮箱 电子邮箱 邮件 电子邮件",
        "role 角色 职位 岗位",
        "manager manager_name manager_email reports_to supervisor 上级 经理 直属上级 主管",
        "team department group 团队 部门 小组",
        "time_zone timezone_id 时区",
        "language locale 语言 语系");

    public static FieldSet Calendar { get; } = new(
        "calendar",
        "date day holiday_date 日期 日子 放假日期 假日日期",
        "kind type day_type 类型 种类 类别",
        "name title holiday holiday_name summary 名称 节日 假日名称 节日名称 说明");
}
