using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>Partners beyond the table, as many as asked for. Each is drawn from its own number, so that any of its facts can be drawn again without the others.</summary>
internal sealed class GrownPartners(Days days, ulong seed)
{
    private static readonly string[] First = "Alder;Amber;Ash;Birch;Briar;Brook;Cinder;Clover;Coral;Dale;Ember;Fern;Flint;Frost;Glen;Grove;Hazel;Heath;Ivy;Jasper;Larch;Linden;Maple;Meadow;Mist;Moss;Oak;Onyx;Pebble;Pine;Quartz;Reed;River;Rowan;Sage;Slate;Stone;Thistle;Vale;Willow".Split(';');
    private static readonly string[] Second = "bank;beam;bend;bridge;brook;cliff;combe;crest;croft;dell;fall;field;ford;gate;glade;hill;holm;hurst;keep;lake;land;ley;mark;mere;moor;path;peak;point;pond;ridge;run;shore;side;spring;stead;tor;view;wick;wood;yard".Split(';');
    private static readonly string[] Third = "Analytics;Apps;Automation;Cloud;Code;Consulting;Data;Digital;Engineering;Informatics;Integration;IT;Labs;Logic;Networks;Partners;Platforms;Security;Services;Software;Solutions;Studio;Systems;Tech;Works".Split(';');
    private static readonly string[] Fourth = "GmbH;Ltd;Inc.;LLC;B.V.;AB;S.A.;Pty Ltd".Split(';');
    private static readonly string[] Managers = ["jo.winter@example.com", "maria.keller@example.com", "priya.raman@example.com", "ben.okafor@example.com", "yuki.tanabe@example.com", "sofia.campos@example.com"];
    private static readonly string[] Capabilities = ["Kubernetes", "Data Platform", "SAP migration", "Security", "Backup", "Analytics", "Integration"];
    private static readonly string[] Industries = ["Retail", "Manufacturing", "Financial services", "Healthcare", "Public sector", "Energy", "Logistics", "Media"];

    private static readonly (string Region, string Country, string Currency)[] Places =
    [
        ("EMEA", "DE", "EUR"), ("EMEA", "FR", "EUR"), ("EMEA", "GB", "GBP"), ("EMEA", "CH", "CHF"), ("EMEA", "SE", "SEK"), ("EMEA", "PL", "PLN"), ("EMEA", "ES", "EUR"), ("EMEA", "NL", "EUR"),
        ("AMER", "US", "USD"), ("AMER", "US", "USD"), ("AMER", "CA", "USD"), ("APAC", "AU", "AUD"), ("APAC", "JP", "JPY"), ("APAC", "IN", "INR"), ("LATAM", "BR", "BRL"), ("LATAM", "MX", "MXN"),
    ];

    public static string IdOf(int number) => $"P{number:000}";

    /// <summary>The currency in which the partner sells.</summary>
    public string CurrencyOf(int number) => Places[Draw(number).Next(Places.Length)].Currency;

    /// <summary>0 (idle) to 4 (excellent): how good the partner is at everything.</summary>
    public int GradeOf(int number) => new Dice(seed, (ulong)number + 5_000_000).Next(100) switch { < 15 => 0, < 50 => 1, < 75 => 2, < 92 => 3, _ => 4 };

    public Partner Partner(int number)
    {
        var dice = Draw(number);
        var (region, country, _) = Places[dice.Next(Places.Length)];
        var grade = GradeOf(number);
        var tier = (grade + (dice.Chance(10) ? 1 : 0)) switch { <= 1 => "registered", <= 3 => "select", _ => "elite" };
        var name = Name(number);
        return new Partner(
            IdOf(number), name,
            dice.Pick(["isv", "reseller", "service"]),
            region, country, [],
            [.. new[] { dice.Pick(Capabilities), dice.Pick(Capabilities) }.Distinct()],
            [dice.Pick(Industries)],
            dice.Chance(3) ? null : dice.Pick(Managers),
            tier,
            tier == "registered" ? null : days.Ago(1 + dice.Next(8), 14),
            null,
            days.Ago(1 + dice.Next(24), dice.Next(88)),
            $"{name.Split(' ')[0].ToLowerInvariant()}{number}.example");
    }

    public IEnumerable<Certification> Certifications(int number)
    {
        var dice = new Dice(seed, (ulong)number + 1_000_000);
        var count = (GradeOf(number) * 2) + dice.Next(2);
        for (var i = 0; i < count; i++)
        {
            yield return new Certification(
                IdOf(number),
                Words.People[(number + i) % Words.People.Count],
                dice.Pick(Words.Credentials),
                days.Ago(1 + dice.Next(7), dice.Next(88)),
                dice.Chance(40) ? null : days.Today.PlusDays(dice.Next(600) - 30));
        }
    }

    public IEnumerable<Feedback> Feedback(int number)
    {
        var dice = new Dice(seed, (ulong)number + 2_000_000);
        var grade = GradeOf(number);
        for (var i = 0; i < grade + 1; i++)
        {
            yield return new Feedback(IdOf(number), FeedbackKind.Csat, days.Ago(1 + dice.Next(3), dice.Next(88)), Math.Min(5m, 3 + (grade * 0.4m) + (dice.Next(8) / 10m)), dice.Pick(Words.Customers));
        }
    }

    public IEnumerable<Evidence> Evidence(int number)
    {
        var dice = new Dice(seed, (ulong)number + 3_000_000);
        var count = GradeOf(number) * 2;
        for (var i = 0; i < count; i++)
        {
            yield return new Evidence(IdOf(number), (EvidenceKind)dice.Next(9), days.Ago(1 + dice.Next(4), dice.Next(88)), $"{dice.Pick(Capabilities)} at {dice.Pick(Words.Customers)}", null, dice.Chance(20) ? days.Today.PlusDays(dice.Next(300)) : null);
        }
    }

    private Dice Draw(int number) => new(seed, (ulong)number + 4_000_000);

    // Every number its own name: a step without a common factor goes once through all combinations.
    private static string Name(int number)
    {
        var (a, b, c, d) = (First.Length, Second.Length, Third.Length, Fourth.Length);
        var at = (int)((long)number * 104_729 % (a * b * c * d));
        return $"{First[at % a]}{Second[at / a % b]} {Third[at / a / b % c]} {Fourth[at / a / b / c]}";
    }
}
