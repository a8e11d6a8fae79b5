using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Vault;

namespace PartnerTiers.Bot.Slack;

/// <summary>Slack's installations in the vault, sealed with ASP.NET Core's data protection. What can no longer be opened is as good as not there: the app has to be installed again.</summary>
internal sealed class SlackInstallStore(IVault vault, IDataProtectionProvider protection, ProgrammeClock clock) : ISlackInstallStore
{
    private readonly IDataProtector seal = protection.CreateProtector("PartnerTiers.Slack.Installs");

    public async Task<SlackInstall?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await vault.FindAsync(NameOf(key), cancellationToken) is not { } text)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SlackInstall>(seal.Unprotect(text));
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public Task SaveAsync(SlackInstall install, CancellationToken cancellationToken) => vault.PutAsync(NameOf(install.Key), seal.Protect(JsonSerializer.Serialize(install)), clock.Now, cancellationToken);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => vault.RemoveAsync(NameOf(key), cancellationToken);

    private static string NameOf(string key) => "slack/" + key;
}
