namespace PipelineBot.BotFramework.Activities;

/// <summary>The invoke names of Teams that are documented. An invoke of a name nobody handles is answered 501, and so is one without a name.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string ApplicationSearch = "application/search";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string ComposeExtensionQuery = "composeExtension/query";
    public const string ComposeExtensionSelectItem = "composeExtension/selectItem";
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";
    public const string ComposeExtensionQueryLink = "composeExtension/queryLink";
    public const string ComposeExtensionAnonymousQueryLink = "composeExtension/anonymousQueryLink";
    public const string ComposeExtensionQuerySettingUrl = "composeExtension/querySettingUrl";
    public const string ComposeExtensionSetting = "composeExtension/setting";
    public const string ComposeExtensionOnCardButtonClicked = "composeExtension/onCardButtonClicked";
    public const string FileConsent = "fileConsent/invoke";
    public const string ActionableMessageExecuteAction = "actionableMessage/executeAction";
    public const string SignInVerifyState = "signin/verifyState";
    public const string SignInTokenExchange = "signin/tokenExchange";
    public const string SignInFailure = "signin/failure";
    public const string MessageSubmitAction = "message/submitAction";
    public const string MessageFetchTask = "message/fetchTask";
    public const string SuggestedActionsSubmit = "suggestedActions/submit";
    public const string ConfigFetch = "config/fetch";
    public const string ConfigSubmit = "config/submit";
    public const string TabFetch = "tab/fetch";
    public const string TabSubmit = "tab/submit";
    public const string HandoffAction = "handoff/action";
    public const string HtmlWidgetCallTool = "htmlwidget/calltool";
}
