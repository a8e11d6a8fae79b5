namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>What a number means after another one.</summary>
internal static class Quantities
{
    // Below that nobody cuts anything short.
    private const decimal Small = 5000;

    /// <summary>After 1.2M "1.1" is 1.1M, after 800k "900" is 900k.</summary>
    public static decimal Scaled(Quantity said, decimal before) =>
        said.IsMoney || said.Value >= 1000 || before < Small ? said.Value : said.Value * (before >= 1_000_000 && said.Value < 100 ? 1_000_000 : 1000);
}
