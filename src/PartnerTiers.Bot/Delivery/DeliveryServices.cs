using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Outbound;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Delivery;

namespace PartnerTiers.Bot.Delivery;

/// <summary>Registers what delivers pushes.</summary>
internal static class DeliveryServices
{
    /// <summary>Adds couriers of Teams and, where it is configured, Slack, the desk and its hosting.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, bool hasSlack)
    {
        services.AddSingleton<ISharedPace, SharedPace>();
        services.AddSingleton<PlaceMoves>();
        services.AddSingleton<IEncounters, BotEncounters>();
        services.AddSingleton<ICourier, TeamsCourier>();
        if (hasSlack)
        {
            services.AddSingleton<ICourier, SlackCourier>();
        }

        services.AddSingleton<IDeliveryWatch, DeliveryWatch>();
        services.AddSingleton<DeliveryFigures>();
        services.AddSingleton<PushDelivery>();
        services.AddSingleton<DeliveryEnds>();
        services.AddSingleton<DeliveryDesk>();
        return services.AddHostedService<DeliveryService>();
    }
}
