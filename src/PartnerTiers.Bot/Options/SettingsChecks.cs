using System.Data.Common;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Storage;

namespace PartnerTiers.Bot.Options;

/// <summary>What settings must hold beyond their form.</summary>
internal sealed class SettingsChecks(MistakeList mistakes)
{
    private const string Later = "is not in this version";

    public void Check(Settings settings)
    {
        if (settings.Crm.Provider != "csv")
        {
            mistakes.Add("Crm:Provider", $"{settings.Crm.Provider} {Later}", "Write csv, with the folder of the exported files");
        }

        if (!string.IsNullOrEmpty(settings.Crm.Supplement))
        {
            mistakes.Add("Crm:Supplement", $"a supplement {Later}", "Leave it out; with csv, certificates and evidence are files of the folder");
        }

        ConnectionString(settings.Store);
        Address("PublicUrl", settings.PublicUrl);
        Model(settings.LanguageModel);
        Access(settings);
        Groups(settings.Access);
        Teams(settings.Teams);
        Slack(settings.Slack);
        Server(settings.Server);
    }

    private void Server(ServerOptions server)
    {
        foreach (var (index, proxy) in server.TrustedProxies.Index())
        {
            if (!Guarding.ProxyTrust.TryParse(proxy, out _))
            {
                mistakes.Add(PathText.Item("Server:TrustedProxies", index), $"\"{proxy}\" is neither an address nor a network", "Write one like \"10.0.0.7\" or \"10.0.0.0/24\"");
            }
        }

        Blanks("Server:Hosts", server.Hosts);
    }

    private void Model(LanguageModelOptions model)
    {
        const string Path = "LanguageModel:Endpoint";
        if (string.IsNullOrEmpty(model.Endpoint))
        {
            if (!string.IsNullOrEmpty(model.Model) || !string.IsNullOrEmpty(model.Key))
            {
                mistakes.Warn(Path, "Endpoint is missing, so no model is asked", "Write the base address of an OpenAI-compatible endpoint, or take the section out");
            }

            return;
        }

        if (string.IsNullOrWhiteSpace(model.Model))
        {
            mistakes.Add("LanguageModel:Model", "Model is missing", "Write the name of the model at the endpoint");
        }

        if (!Uri.TryCreate(model.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            mistakes.Add(Path, $"\"{model.Endpoint}\" is not a web address", "Write the base address, like \"https://models.example.com/v1\"");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            // What stands there may be a secret: it is not repeated.
            mistakes.Add(Path, "this holds more than an address", "Write the base address alone, and set LanguageModel__Key in the environment");
        }
        else if (address.AbsolutePath.TrimEnd('/').EndsWith("/chat/completions", StringComparison.OrdinalIgnoreCase))
        {
            mistakes.Add(Path, "this is the address of one call", "Leave /chat/completions out: \"https://models.example.com/v1\"");
        }
        else if (address.Scheme == "http" && !address.IsLoopback)
        {
            mistakes.Warn(Path, "sentences and key travel unencrypted", "Write an https address");
        }

        if (model.Key?.Any(static letter => letter is <= ' ' or > '~') == true)
        {
            mistakes.Add("LanguageModel:Key", "this holds a blank or a letter that no key has", "Copy the key again, without quotes or line ends");
        }
    }

    private void Groups(AccessOptions access)
    {
        foreach (var (key, people) in new[] { ("Managers", access.Managers), ("Approvers", access.Approvers), ("Leadership", access.Leadership), ("Admins", access.Admins) })
        {
            foreach (var (index, person) in people.Index())
            {
                if (person is not null && (person.StartsWith("group:", StringComparison.OrdinalIgnoreCase) || person.StartsWith("slack:", StringComparison.OrdinalIgnoreCase)))
                {
                    mistakes.Warn(PathText.Item($"Access:{key}", index), $"a group {Later}", "Write the people's e-mail addresses");
                }
            }
        }
    }

    private void Access(Settings settings)
    {
        var access = settings.Access;
        Blanks("Access:Home.Teams", access.Home.Teams);
        Blanks("Access:Home.Slack", access.Home.Slack);
        foreach (var (index, binding) in access.Bindings.Index())
        {
            string?[] bound = [binding?.Channel, binding?.Tenant, binding?.Team, binding?.Domain];
            if (binding is not null && bound.Count(value => !string.IsNullOrWhiteSpace(value)) != 1)
            {
                mistakes.Add(PathText.Item("Access:Bindings", index), "a binding binds one thing", "Write one of Channel, Tenant, Team, Domain");
            }
        }

        if (!string.IsNullOrEmpty(settings.Teams.AppId) && access.Home.Teams.Count == 0)
        {
            mistakes.Warn("Access:Home.Teams", "no tenant is home", "Nobody in Teams will get an answer; write your tenant id");
        }

        if (settings.Slack.HasCredentials && access.Home.Slack.Count == 0)
        {
            mistakes.Warn("Access:Home.Slack", "no workspace is home", "Nobody in Slack will get an answer; write your team or enterprise id");
        }
    }

    private void Teams(TeamsOptions teams)
    {
        Address("Teams:OpenIdMetadata", teams.OpenIdMetadata);
        Address("Teams:Graph", teams.Graph);
        foreach (var (index, address) in teams.ServiceUrls.Index())
        {
            Address(PathText.Item("Teams:ServiceUrls", index), address);
        }

        if (string.IsNullOrEmpty(teams.AppId))
        {
            if (!string.IsNullOrEmpty(teams.Secret) || !string.IsNullOrEmpty(teams.CertificatePath))
            {
                mistakes.Add("Teams:AppId", "AppId is missing beside its secret", "Write the application id of the bot, or take the secret out");
            }

            return;
        }

        if (teams.Type == "SingleTenant" && string.IsNullOrEmpty(teams.TenantId))
        {
            mistakes.Add("Teams:TenantId", "TenantId is missing", "Write the tenant of the registration; SingleTenant needs it");
        }

        if (teams.Type != "ManagedIdentity" && string.IsNullOrEmpty(teams.Secret) && string.IsNullOrEmpty(teams.CertificatePath))
        {
            mistakes.Add("Teams:Secret", "there is neither a secret nor a certificate", "Set Teams__Secret in the environment, or write CertificatePath");
        }
    }

    private void Slack(SlackOptions slack)
    {
        Address("Slack:ApiUrl", slack.ApiUrl);
        if (!slack.HasCredentials)
        {
            return;
        }

        if (slack.Mode == "http" && string.IsNullOrEmpty(slack.SigningSecret))
        {
            mistakes.Add("Slack:SigningSecret", "SigningSecret is missing", "Set Slack__SigningSecret in the environment; http mode needs it");
        }

        if (slack.Mode == "socket" && string.IsNullOrEmpty(slack.AppToken))
        {
            mistakes.Add("Slack:AppToken", "AppToken is missing", "Set Slack__AppToken in the environment; socket mode needs it");
        }

        if (string.IsNullOrEmpty(slack.BotToken) && (string.IsNullOrEmpty(slack.ClientId) || string.IsNullOrEmpty(slack.ClientSecret)))
        {
            mistakes.Add("Slack:BotToken", "BotToken is missing", "Set Slack__BotToken in the environment, or ClientId and ClientSecret for installation in several workspaces");
        }
    }

    private void Address(string path, string? address)
    {
        if (!string.IsNullOrEmpty(address) && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            mistakes.Add(path, $"\"{address}\" is not a web address", "Write one like \"https://partner-tiers.example.com\"");
        }
    }

    private void ConnectionString(StoreOptions store)
    {
        try
        {
            var pairs = new DbConnectionStringBuilder { ConnectionString = store.ConnectionString };
            if (store.Kind == StoreProvider.Postgres && !pairs.ContainsKey("Host") && !pairs.ContainsKey("Server"))
            {
                mistakes.Add("Store:ConnectionString", "this names no PostgreSQL server", "Write \"Host=SERVER;Database=partner_tiers;Username=partner_tiers\", with the password in Store__ConnectionString of the environment");
            }
        }
        catch (ArgumentException)
        {
            // The text may hold a password: it is not repeated.
            mistakes.Add("Store:ConnectionString", "this is not a connection string", "Write key=value pairs, like \"Data Source=partner-tiers.db\"");
        }
    }

    private void Blanks(string path, List<string?> ids)
    {
        foreach (var index in Enumerable.Range(0, ids.Count).Where(index => string.IsNullOrWhiteSpace(ids[index])))
        {
            mistakes.Add(PathText.Item(path, index), "this is blank", "Write an id, or take it out");
        }
    }
}
