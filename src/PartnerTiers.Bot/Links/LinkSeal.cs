using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PartnerTiers.Operations.Links;

namespace PartnerTiers.Bot.Links;

/// <summary>Seals with ASP.NET Core's data protection: encrypted, authenticated, compared in constant time, keys rolled every 90 days and old ones kept.</summary>
internal sealed class LinkSeal(IDataProtectionProvider protection) : ILinkSeal
{
    public string Close(string purpose, string text) => For(purpose).Protect(text);

    public string? Open(string purpose, string token)
    {
        try
        {
            return For(purpose).Unprotect(token);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector For(string purpose) => protection.CreateProtector("PartnerTiers.Links", purpose);
}
