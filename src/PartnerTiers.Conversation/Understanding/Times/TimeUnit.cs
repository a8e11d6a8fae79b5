namespace PartnerTiers.Conversation.Understanding.Times;

/// <summary>What stretches of time are counted in.</summary>
internal enum TimeUnit
{
    Day,
    Week,
    Month,
    Quarter,
    FiscalYear,
    Year,
}
