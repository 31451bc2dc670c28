using PipelineBot.Sales.People;

namespace PipelineBot.Conversation;

/// <summary>What a command, kind of change, verb or dialog needs, and whether its cards may stand where others read along.</summary>
/// <param name="ShownInRooms">
/// False: in a channel or group chat a card of it goes to the asker's own chat, whatever the feature decided. True only for what holds nothing of deals and
/// people, and for the digest, which a manager put there.
/// </param>
public sealed record AccessRule(Permission Needs, bool ShownInRooms = false);

/// <summary>Who may do that at all: <see cref="Access.Refuses(Person, Permission)"/>, unless a test wants to see that everything asks.</summary>
public delegate AccessRefusal? AccessPolicy(Person person, Permission permission);
