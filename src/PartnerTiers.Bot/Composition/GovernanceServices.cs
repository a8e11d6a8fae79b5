using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Schedules;

namespace PartnerTiers.Bot.Composition;

/// <summary>Exceptions, plans and appeals.</summary>
internal static class GovernanceServices
{
    public static IServiceCollection AddGovernance(this IServiceCollection services)
    {
        services.AddSingleton<ExceptionBook>();
        services.AddSingleton<ILedgerFold>(static provider => provider.GetRequiredService<ExceptionBook>());
        services.AddSingleton<ExceptionOffice>();
        services.AddSingleton<IAct>(static provider => provider.GetRequiredService<ExceptionOffice>());
        services.AddSingleton<IDuty, ExceptionDuty>();
        services.AddSingleton<GraceBook>();
        services.AddSingleton<ILedgerFold>(static provider => provider.GetRequiredService<GraceBook>());
        services.AddSingleton<PlanOffice>();
        services.AddSingleton<IAct>(static provider => provider.GetRequiredService<PlanOffice>());
        services.AddSingleton<IDuty, GraceDuty>();
        services.AddSingleton<AppealBook>();
        services.AddSingleton<ILedgerFold>(static provider => provider.GetRequiredService<AppealBook>());
        services.AddSingleton<AppealTelling>();
        services.AddSingleton<AppealOffice>();
        services.AddSingleton<IAct>(static provider => provider.GetRequiredService<AppealOffice>());
        services.AddSingleton<AppealAnswers>();
        services.AddSingleton<IAct>(static provider => provider.GetRequiredService<AppealAnswers>());
        services.AddSingleton<IDuty, AppealDuty>();
        return services;
    }
}
