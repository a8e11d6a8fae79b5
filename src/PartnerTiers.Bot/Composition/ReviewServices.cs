using PartnerTiers.Connectors.Csv;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.WriteBack;

namespace PartnerTiers.Bot.Composition;

/// <summary>The quarterly review.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSingleton<ILedgerFold, ReviewBook>()
        .AddSingleton<ReviewLedger>()
        .AddSingleton<ReviewTelling>()
        .AddSingleton<Freezing>()
        .AddSingleton<Publication>()
        .AddSingleton<MoveFinder>()
        .AddSingleton<MoveWriter>()
        .AddSingleton<MoveFreezing>()
        .AddSingleton<MoveWriteBack>()
        .AddSingleton<IDuty, MoveDuty>()
        .AddSingleton<ReviewOffice>()
        .AddSingleton<ReviewCorrections>()
        .AddSingleton<PublishAct>()
        .AddSingleton<IAct>(static provider => provider.GetRequiredService<PublishAct>())
        .AddSingleton<IAct, DecisionAct>()
        .AddSingleton<ReviewDuty>()
        .AddSingleton<IDuty>(static provider => provider.GetRequiredService<ReviewDuty>())
        .AddSingleton<ICrmWriteBack, CsvWriteBack>();
}
