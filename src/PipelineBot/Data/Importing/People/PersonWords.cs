using PipelineBot.Sales.People;
using PipelineBot.Texts;

namespace PipelineBot.Data.Importing.People;

/// <summary>The words a people file uses for roles and languages.</summary>
internal static class PersonWords
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rep"] = Role.Rep,
        ["sales"] = Role.Rep,
        ["sales rep"] = Role.Rep,
        ["representative"] = Role.Rep,
        ["sales representative"] = Role.Rep,
        ["agent"] = Role.Rep,
        ["销售"] = Role.Rep,
        ["销售代表"] = Role.Rep,
        ["业务员"] = Role.Rep,
        ["manager"] = Role.Manager,
        ["sales manager"] = Role.Manager,
        ["经理"] = Role.Manager,
        ["销售经理"] = Role.Manager,
        ["主管"] = Role.Manager,
        ["总监"] = Role.Manager,
        ["operations"] = Role.Operations,
        ["ops"] = Role.Operations,
        ["sales operations"] = Role.Operations,
        ["sales ops"] = Role.Operations,
        ["运营"] = Role.Operations,
        ["销售运营"] = Role.Operations,
    };

    private static readonly Dictionary<string, string> LanguageNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = Languages.English,
        ["英文"] = Languages.English,
        ["英语"] = Languages.English,
        ["chinese"] = Languages.Chinese,
        ["中文"] = Languages.Chinese,
        ["汉语"] = Languages.Chinese,
        ["简体中文"] = Languages.Chinese,
    };

    /// <summary>What an export says: the role, and that somebody left, for which there is no column of its own.</summary>
    public static string Of(Person person) => person.Active ? person.Role.ToString().ToLowerInvariant() : $"{person.Role.ToString().ToLowerInvariant()} (inactive)";

    /// <summary>The role, and whether the person is active when the text says so; <c>null</c> for a word that is no role.</summary>
    public static (Role Role, bool? Active)? RoleOf(string text)
    {
        bool? active = null;
        var open = text.IndexOf('(');
        if (open > 0 && text.EndsWith(')'))
        {
            switch (text[(open + 1)..^1].Trim().ToLowerInvariant())
            {
                case "inactive":
                    active = false;
                    break;
                case "active":
                    active = true;
                    break;
                default:
                    return null;
            }

            text = text[..open].Trim();
        }

        return Roles.TryGetValue(text, out var role) ? (role, active) : null;
    }

    public static string? LanguageOf(string text)
    {
        if (LanguageNames.TryGetValue(text, out var language))
            return language;
        var tag = text.Split('-', '_')[0];
        return tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.Equals("zh", StringComparison.OrdinalIgnoreCase) ? Languages.FromLocale(text) : null;
    }
}
