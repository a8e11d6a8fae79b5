namespace PartnerTiers.Bot.Tests.Year;

/// <summary>Who takes part, and where they meet.</summary>
internal static class YearCast
{
    public static readonly YearPerson Maria = new("Maria Keller", "maria.keller@example.com");
    public static readonly YearPerson Jo = new("Jo Winter", "jo.winter@example.com", "de-DE", "America/Chicago");
    public static readonly YearPerson Ben = new("Ben Okafor", "ben.okafor@example.com", TimeZone: "America/New_York");
    public static readonly YearPerson Priya = new("Priya Raman", "priya.raman@example.com", TimeZone: "Europe/London");
    public static readonly YearPerson Sofia = new("Sofia Campos", "sofia.campos@example.com", TimeZone: "America/Sao_Paulo");
    public static readonly YearPerson Yuki = new("Yuki Tanabe", "yuki.tanabe@example.com", TimeZone: "Asia/Tokyo");
    public static readonly YearPerson Paula = new("Paula Prove", "paula.prove@example.com");
    public static readonly YearPerson Otto = new("Otto Okay", "otto.okay@example.com", "de-DE");
    public static readonly YearPerson Leo = new("Leo Lead", "leo.lead@example.com");
    public static readonly YearPerson Ada = new("Ada Admin", "ada.admin@example.com");
    public static readonly YearPerson Sam = new("Sam Seller", "sam.seller@example.com");
    public static readonly YearPerson Vera = new("Vera Lind", "vera@vinterhamn-se.example", IsGuest: true);

    /// <summary>A partner's channel: one of its people reads there as a guest.</summary>
    public static readonly YearRoom Vinterhamn = new("19:vinterhamn@thread.tacv2", "#vinterhamn");

    /// <summary>The sellers' channel.</summary>
    public static readonly YearRoom Sellers = new("19:emea@thread.tacv2", "#emea-sellers");

    /// <summary>Who decides about partners that nobody manages.</summary>
    public static readonly YearRoom Desk = new("19:desk@thread.tacv2", "#partner-desk");

    public static IReadOnlyList<YearPerson> AtHome { get; } = [Maria, Jo, Ben, Priya, Sofia, Yuki, Paula, Otto, Leo, Ada, Sam];

    public static IReadOnlyList<YearPerson> All { get; } = [.. AtHome, Vera];

    public static IReadOnlyList<(YearRoom Room, YearPerson[] People)> Channels { get; } = [(Vinterhamn, [Vera, Maria, Ada]), (Sellers, [Sam, Maria, Priya, Ada]), (Desk, [Paula, Otto, Ada])];

    public static IReadOnlyDictionary<string, YearRoom> Rooms { get; } = All.Select(static person => person.Chat).Concat(Channels.Select(static channel => channel.Room)).ToDictionary(static room => room.Id);
}
