using NodaTime;

namespace PartnerTiers.Bot.Options;

/// <summary>Days that a programme can speak of: quarters and windows around them must still be days.</summary>
public static class Days
{
    private static readonly LocalDate First = new(1900, 1, 1);
    private static readonly LocalDate Last = new(9000, 12, 31);

    /// <summary>From 1900 to 9000.</summary>
    public static bool AreCountable(LocalDate day) => day >= First && day <= Last;
}
