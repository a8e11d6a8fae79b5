using PartnerTiers.Operations.Access;

namespace PartnerTiers.Bot.Options;

/// <summary>Hands the section <c>Access</c> on to Operations.</summary>
public static class AccessMapping
{
    /// <summary>The rules of access that the settings make.</summary>
    public static AccessRules ToRules(this Settings settings)
    {
        var access = settings.Access;
        return new AccessRules
        {
            DevelopmentMode = settings.DevelopmentMode,
            HomeTeams = [.. access.Home.Teams.OfType<string>()],
            HomeSlack = [.. access.Home.Slack.OfType<string>()],
            Managers = [.. access.Managers.OfType<string>()],
            Approvers = [.. access.Approvers.OfType<string>()],
            Leadership = [.. access.Leadership.OfType<string>()],
            Admins = [.. access.Admins.OfType<string>()],
            Bindings = [.. access.Bindings.OfType<BindingOptions>().Select(binding => new Binding(binding.Partner!, binding.Channel, binding.Tenant, binding.Team, binding.Domain))],
        };
    }
}
