using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>Deals beyond the table's, one after the other from one stream of random numbers.</summary>
/// <param name="days">The days.</param>
/// <param name="seed">The seed.</param>
/// <param name="partners">All partners; those beyond the table get the deals.</param>
/// <param name="deals">How many deals there are to be.</param>
internal sealed class GrownDeals(Days days, ulong seed, int partners, int deals)
{
    private const int FirstNumber = 10_000;

    private readonly int table = Recipe.All.Count;
    private readonly GrownPartners grown = new(days, seed);

    public IEnumerable<Deal> All()
    {
        var dice = new Dice(seed, 9_000_000);
        var (currencies, grades) = Partners();
        for (var i = 0; i < deals; i++)
        {
            var number = FirstNumber + i;
            yield return partners > table
                ? Any(number, table + 1 + dice.Next(partners - table), currencies, grades, ref dice)
                : OutsideTheWindow(number, 1 + dice.Next(partners), ref dice);
        }
    }

    private (string[] Currencies, byte[] Grades) Partners()
    {
        var count = Math.Max(0, partners - table);
        var (currencies, grades) = (new string[count], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            currencies[i] = grown.CurrencyOf(table + 1 + i);
            grades[i] = (byte)grown.GradeOf(table + 1 + i);
        }

        return (currencies, grades);
    }

    private Deal Any(int number, int partner, string[] currencies, byte[] grades, ref Dice dice)
    {
        var currency = currencies[partner - table - 1];
        var stage = dice.Next(100) switch { < 58 => DealStage.Won, < 72 => DealStage.Lost, < 90 => DealStage.Open, _ => DealStage.Registered };
        var over = stage is DealStage.Won or DealStage.Lost;
        var closed = dice.Chance(12) ? days.ThisQuarter(dice.Next(101)) : days.Ago(1 + dice.Next(7), dice.Next(89));
        var registered = over ? closed.PlusDays(-10 - dice.Next(80)) : days.Today.PlusDays(-2 - dice.Next(88));

        // About half of the deals won lie in the window; a partner of grade 2 is to come to about 300,000 euros with them.
        var perPartner = Math.Max(1, (int)(0.29m * deals / Math.Max(1, partners - table)));
        var euros = (decimal)(500 + dice.Next(1000)) * (grades[partner - table - 1] switch { 0 => 10, 1 => 90, 2 => 300, 3 => 600, _ => 1400 }) / perPartner;
        var amount = Math.Round(euros * ExampleRates.InForce(currency, new LocalDate(2024, 6, 3)), 2);
        var inOrder = dice.Chance(85);
        var customer = dice.Pick(Words.Customers);
        return new Deal(
            $"D{number}", GrownPartners.IdOf(partner), (Contribution)dice.Next(3), currency, stage,
            !over && dice.Chance(10) ? null : amount, dice.Chance(5) ? 0.5m : 1m,
            customer, customer, registered,
            stage == DealStage.Registered && dice.Chance(30) ? null : registered.PlusDays(dice.Next(3)),
            over ? closed : null,
            inOrder || over ? dice.Pick(Words.Owners) : null,
            over || !inOrder ? null : dice.Pick(Words.NextSteps),
            over || !inOrder ? null : days.Today.PlusDays(1 + dice.Next(60)));
    }

    // More deals for the table's partners must leave their states as they are.
    private Deal OutsideTheWindow(int number, int partner, ref Dice dice)
    {
        var recipe = Recipe.All[partner - 1];
        var closed = days.Ago(5 + dice.Next(6), dice.Next(89));
        var customer = dice.Pick(Words.Customers);
        return new Deal(
            $"D{number}", recipe.Id, (Contribution)dice.Next(3), recipe.Currency, dice.Chance(70) ? DealStage.Won : DealStage.Lost, 1000 + (100 * dice.Next(900)), 1m,
            customer, customer, closed.PlusDays(-30), closed.PlusDays(-28), closed, dice.Pick(Words.Owners));
    }
}
