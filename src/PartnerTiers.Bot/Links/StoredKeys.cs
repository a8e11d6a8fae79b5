using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Links;

/// <summary>ASP.NET Core's data protection keys, kept in the store: links open after a restart, and in every process on one store.</summary>
internal sealed class StoredKeys(IKeyRing ring, ProgrammeClock clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. ring.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => ring.Add($"{friendlyName}/{Guid.NewGuid():N}", element.ToString(SaveOptions.DisableFormatting), clock.Now);
}
