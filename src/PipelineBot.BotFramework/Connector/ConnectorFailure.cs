namespace PipelineBot.BotFramework.Connector;

/// <summary>What a failed call means for whoever made it.</summary>
public enum ConnectorFailure
{
    /// <summary>Certainly not carried out, and worth trying again later: 429, 412, or the connection was never made.</summary>
    Retryable,

    /// <summary>A send may or may not have arrived: 408, 5xx, a timeout, a broken connection. Sending again may say it twice.</summary>
    Ambiguous,

    /// <summary>The person or an administrator has blocked or removed the bot. Stop until they speak or install again.</summary>
    Unreachable,

    /// <summary>The conversation, message or member does not exist. Forget the id.</summary>
    NotFound,

    /// <summary>The bot's credentials are refused or cannot be had. An operator has to act.</summary>
    Unauthorized,

    /// <summary>Larger than Teams takes; refused here before sending when above 80 KB.</summary>
    TooLarge,

    /// <summary>The service URL is not one this bot may talk to. Nothing was sent and no token left the process.</summary>
    UntrustedHost,

    /// <summary>Wrong in itself: it fails again however often it is sent.</summary>
    Permanent,
}
