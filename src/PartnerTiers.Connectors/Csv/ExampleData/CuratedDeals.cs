using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>The deals of one partner of the table. What is won inside the rolling window comes to the table's revenue, before the special cases.</summary>
internal sealed class CuratedDeals(Recipe recipe, Days days, ulong seed)
{
    private static readonly int[] WithUnansweredRegistration = [2, 10, 23, 33];

    private readonly List<Deal> deals = [];
    private Dice dice = new(seed, (ulong)recipe.Number);

    public IReadOnlyList<Deal> Build()
    {
        WonInWindow();
        Earlier();
        Pipeline();
        Special();
        return deals;
    }

    private void WonInWindow()
    {
        var (three, two, one) = recipe.Shape.Spread;
        var left = recipe.Revenue;
        foreach (var (quartersAgo, thousandths) in new[] { (3, three), (2, two), (1, one) })
        {
            var part = Math.Floor(recipe.Revenue * thousandths / 1_000_000m) * 1000;
            left -= part;
            var larger = part < 60_000 ? part : Math.Floor(part * 0.00062m) * 1000;
            Won(larger, days.Ago(quartersAgo, 45 + dice.Next(40)));
            Won(part - larger, days.Ago(quartersAgo, 5 + dice.Next(40)));
        }

        Won(left, days.ThisQuarter(20 + dice.Next(70)));
    }

    private void Earlier()
    {
        if (recipe.Revenue == 0 || recipe.Shape.JoinedAgo < 9)
        {
            return;
        }

        Won(Math.Floor(recipe.Revenue / 6000) * 1000, days.Ago(5, 10 + dice.Next(70)));
        Won(Math.Floor(recipe.Revenue / 9000) * 1000, days.Ago(7, 10 + dice.Next(70)));
        var lost = days.Ago(2, 10 + dice.Next(70));
        Add(DealStage.Lost, Math.Floor(recipe.Revenue / 12_000) * 1000, "EUR", lost.PlusDays(-50), lost);
    }

    private void Pipeline()
    {
        for (var i = 0; i < recipe.Shape.Open; i++)
        {
            var inOrder = i < recipe.Shape.InOrder;
            var stage = i % 3 == 2 ? DealStage.Registered : DealStage.Open;
            var registered = days.Today.PlusDays(-9 - dice.Next(60));
            var deal = Add(stage, i % 4 == 3 ? null : 5000 + (1000 * dice.Next(90)), recipe.Currency, registered, null);
            deals[^1] = deal with
            {
                Owner = inOrder || i % 2 == 0 ? dice.Pick(Words.Owners) : null,
                NextStep = inOrder ? dice.Pick(Words.NextSteps) : null,
                NextStepDue = inOrder ? days.Today.PlusDays(5 + dice.Next(40)) : i % 2 == 0 ? days.Today.PlusDays(-3) : null,
            };
        }

        if (WithUnansweredRegistration.Contains(recipe.Number))
        {
            deals[^1] = deals[^1] with { Stage = DealStage.Registered, RegisteredOn = days.Today.PlusDays(-5), AnsweredOn = null };
        }
    }

    // One case each of what a CRM holds that is not plain.
    private void Special()
    {
        switch (recipe.Number)
        {
            case 5 or 7:
                Add(DealStage.Won, 100_000, "EUR", days.Ago(3, 60), days.Ago(2, 41));
                deals[^1] = deals[^1] with { Id = "D599", Share = recipe.Number == 5 ? 0.6m : 0.4m, Name = "Oakmere Bank, ERP move", Customer = "Oakmere Bank", Contribution = recipe.Number == 5 ? Contribution.Resold : Contribution.Influenced };
                break;
            case 26:
                Add(DealStage.Won, 35_000, "EUR", days.Ago(2, 12), null);
                break;
            case 29:
                Add(DealStage.Won, 210_000, "AED", days.Ago(3, 12), days.Ago(2, 22));
                break;
            case 31:
                Add(DealStage.Won, -18_000, "USD", null, days.Ago(1, 66));
                deals[^1] = deals[^1] with { Name = "Credit note" };
                break;
            case 42:
                Add(DealStage.Won, null, "USD", days.Ago(2, 30), days.Ago(1, 30));
                break;
        }
    }

    private void Won(decimal euros, LocalDate closed)
    {
        if (euros <= 0)
        {
            return;
        }

        // Rounded up, so that the sum in euros never falls below the table's figure.
        var amount = recipe.Currency == "EUR" ? euros : Math.Ceiling(euros * ExampleRates.InForce(recipe.Currency, closed));
        Add(DealStage.Won, amount, recipe.Currency, closed.PlusDays(-20 - dice.Next(50)), closed);
    }

    private Deal Add(DealStage stage, decimal? amount, string currency, LocalDate? registered, LocalDate? closed)
    {
        var customer = dice.Pick(Words.Customers);
        var deal = new Deal(
            $"D{(recipe.Number * 100) + deals.Count + 1}",
            recipe.Id,
            recipe.Type == "reseller" ? Contribution.Resold : (Contribution)(1 + dice.Next(2)),
            currency,
            stage,
            amount,
            1m,
            $"{customer}, {dice.Pick(Words.Projects)}",
            customer,
            registered,
            registered?.PlusDays(1 + dice.Next(2)),
            closed,
            dice.Pick(Words.Owners));
        deals.Add(deal);
        return deal;
    }
}
