using PartnerTiers.Operations.Delivery;

namespace PartnerTiers.Bot.Delivery;

/// <summary>Delivers while the server runs.</summary>
internal sealed class DeliveryService(DeliveryDesk desk) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => desk.RunAsync(stoppingToken), CancellationToken.None);
}
