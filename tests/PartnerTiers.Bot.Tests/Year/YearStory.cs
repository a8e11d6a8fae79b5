using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using static PartnerTiers.Bot.Tests.Year.YearCast;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>What people do in the year, quarter by quarter.</summary>
internal sealed class YearStory(YearStage stage, YearFacts facts, IServiceProvider services)
{
    /// <summary>The partner without a manager.</summary>
    public const string Unmanaged = "Cedarwick Resellers, LLC";

    private ReviewPicture? Open => services.GetRequiredService<Board>().Decided.Reviews.Open;

    public async Task PlayAsync()
    {
        stage.Shown.UnionWith(Rooms.Keys);
        stage.InFull.UnionWith([Maria.Chat.Id, Paula.Chat.Id, Leo.Chat.Id, Ada.Chat.Id, Sam.Chat.Id, Vinterhamn.Id, Sellers.Id, Desk.Id]);
        await FirstQuarterAsync();
        await SecondQuarterAsync();
        await ThirdQuarterAsync();
        await FourthQuarterAsync();
        await LookingBackAsync();
    }

    private async Task FirstQuarterAsync()
    {
        stage.Script.Chapter("The last quarter of 2026");
        await stage.SayAsync(Ada, "bind this channel to Vinterhamn", Vinterhamn);
        await stage.PressAsync(Ada, "Bind", where: Vinterhamn);
        await stage.SayAsync(Vera, "where do we stand?", Vinterhamn);
        await stage.SayAsync(Sam, "subscribe this channel to EMEA upgrades", Sellers);
        await stage.PressAsync(Sam, "Subscribe", where: Sellers);
        await stage.SayAsync(Paula, "subscribe this channel to reviews", Desk);
        await stage.PressAsync(Paula, "Subscribe", where: Desk);
        await stage.UntilAsync(new LocalDate(2026, 11, 17));
        await stage.PressAsync(Maria, "Snooze", "Søholm");
        await stage.ConfirmAsync(Maria);
        await stage.PressAsync(Maria, "Why do I see this?", "Zirbenholz");
        await stage.SayAsync(Vera, "cliff calendar", Vinterhamn);
        await stage.UntilAsync(new LocalDate(2026, 11, 23));
        await stage.SayAsync(Sam, "registrations waiting for an answer");
        await stage.SayAsync(Sam, "benefits we owe");
        await stage.UntilAsync(new LocalDate(2026, 12, 17));
        await stage.SayAsync(Paula, "grant Initech an exception for Elite until 30 June 2027 because they move their billing to another entity");
        await stage.PressAsync(Paula, "Grant");
        stage.InFull.Add(Jo.Chat.Id);
        await stage.UntilAsync(new LocalDate(2027, 1, 4));
        await stage.SayAsync(Sam, "approve O'Hanlon");
        await stage.SayAsync(Jo, "Was ist noch unentschieden?");
        await stage.SayAsync(Jo, "Schonfrist für Dunmorrow, weil zwei Verlängerungen im Januar unterschrieben werden");
        await stage.PressAsync(Jo, "So entscheiden");
        stage.InFull.Remove(Jo.Chat.Id);
        await stage.PressBothAsync(Paula, Otto, "Approve", Unmanaged, Desk);
        await DecideTheRestAsync();
        await stage.SayAsync(Paula, "what is still undecided");
        await PublishAsync(new LocalDate(2027, 1, 15));
    }

    private async Task SecondQuarterAsync()
    {
        stage.Script.Chapter("The first quarter of 2027");
        await stage.UntilAsync(new LocalDate(2027, 1, 20));
        await stage.SayAsync(Maria, "make a plan for Vinterhamn");
        await stage.SayAsync(Maria, "add to the plan for Vinterhamn: survey after every delivery, Maria Keller of us, by 10 February");
        await stage.ConfirmAsync(Maria);
        await stage.SayAsync(Maria, "add to the plan for Vinterhamn: assign a delivery lead to each project, Vera Lind of the partner, by 24 February");
        await stage.ConfirmAsync(Maria);
        stage.InFull.Add(Otto.Chat.Id);
        await stage.SayAsync(Vera, "start an appeal", Vinterhamn);
        await stage.FillAsync(Vera, Vinterhamn, ("criterion", "csat"), ("evidence", "two surveys of January, which came too late"));
        await AppealAsync();
        await stage.SayAsync(Otto, "Welche Einsprüche sind offen?");
        await stage.SayAsync(Otto, "Weise den Einspruch von Vinterhamn zurück, weil Umfragen vom Januar zum nächsten Quartal zählen");
        await stage.ConfirmAsync(Otto);
        stage.InFull.Remove(Otto.Chat.Id);
        await stage.UntilAsync(new LocalDate(2027, 2, 10));
        await stage.SayAsync(Maria, "item 1 of the plan for Vinterhamn is done");
        await stage.ConfirmAsync(Maria);
        foreach (var day in new[] { "2027-02-15", "2027-02-19", "2027-03-01", "2027-03-05", "2027-03-12" })
        {
            facts.Add("feedback", ("partner_id", "P021"), ("kind", "csat"), ("on", day), ("score", "5"), ("customer", "Harbour Survey"));
        }

        await stage.UntilAsync(new LocalDate(2027, 3, 15));
        await stage.SayAsync(Vera, "what is our plan?", Vinterhamn);
        await stage.UntilAsync(new LocalDate(2027, 4, 2));
        await DecideTheRestAsync();
        await PublishAsync(new LocalDate(2027, 4, 15));
    }

    // What was won in time and entered late counts when the decision is appealed against.
    private async Task AppealAsync()
    {
        facts.Add("deals", ("id", "D9001"), ("partner_id", "P006"), ("name", "Ironbridge Clinics, archive"), ("customer", "Ironbridge Clinics"), ("contribution", "resold"), ("amount", "120000"), ("currency", "EUR"), ("stage", "won"), ("registered_on", "2026-11-20"), ("answered_on", "2026-11-21"), ("closed_on", "2026-12-22"), ("owner", "Alex Rowan"));
        await stage.SyncAsync("In the CRM a deal of O'Hanlon for €120,000 appears, won on 22 December and entered only now.");
        await stage.SayAsync(Maria, "start an appeal for O'Hanlon");
        await stage.FillAsync(Maria, null, ("criterion", "revenue"), ("evidence", "D9001, signed on 22 December, entered late"));
        await stage.UntilAsync(new LocalDate(2027, 1, 22));
        await stage.SayAsync(Sam, "how is O'Hanlon doing?");
        await stage.SayAsync(Paula, "overturn the appeal of O'Hanlon because the deal was signed on 22 December and entered late");
        await stage.FillAsync(Paula);
        await stage.SayAsync(Sam, "what tier was O'Hanlon on 31 December 2026 and why");
    }

    private async Task ThirdQuarterAsync()
    {
        stage.Script.Chapter("The second quarter of 2027");
        await stage.UntilAsync(new LocalDate(2027, 7, 2));
        await DecideTheRestAsync();
        await PublishAsync(new LocalDate(2027, 7, 15));
    }

    private async Task FourthQuarterAsync()
    {
        stage.Script.Chapter("The third quarter of 2027");
        await stage.UntilAsync(new LocalDate(2027, 8, 12));
        await stage.SayAsync(Sam, "subscribe this channel to a Monday digest for EMEA", Sellers);
        await stage.PressAsync(Sam, "Subscribe", where: Sellers);
        await stage.UntilAsync(new LocalDate(2027, 8, 24));
        await stage.SayAsync(Sam, "subscriptions", Sellers);
        await stage.ChooseAsync(Sam, "Monday digest", Sellers);
        await stage.ConfirmAsync(Sam, Sellers);
        await stage.SayAsync(Sam, "did we keep our promises to Acme");
        await stage.UntilAsync(new LocalDate(2027, 10, 4));
        await DecideTheRestAsync();
        await PublishAsync(new LocalDate(2027, 10, 15));
    }

    private async Task LookingBackAsync()
    {
        stage.Script.Chapter("Looking back");
        await stage.UntilAsync(new LocalDate(2027, 10, 18));
        await stage.SayAsync(Sam, "what tier was Vinterhamn on 31 March 2027 and why");
        await stage.SayAsync(Sam, "Vinterhamn's tiers over time");
        await stage.SayAsync(Ada, "audit Vinterhamn");
        await stage.SayAsync(Sam, "did the nudges help");
    }

    // The managers press on their cards; a demotion from Elite takes an approver's second word.
    private async Task DecideTheRestAsync()
    {
        foreach (var one in Open!.Undecided.OrderBy(static one => one.Row.Number).ToList())
        {
            var manager = AtHome.Single(person => person.Email == one.Row.Manager);
            await stage.PressAsync(manager, manager.IsGerman ? "Zustimmen" : "Approve", one.Row.Name);
        }

        foreach (var one in Open!.Undecided.OrderBy(static one => one.Row.Number).ToList())
        {
            await stage.SayAsync(Paula, $"sign {one.Row.Name}");
            await stage.PressAsync(Paula, "Decide so");
        }
    }

    private async Task PublishAsync(LocalDate day)
    {
        await stage.UntilAsync(day);
        stage.TellUntold();
        await stage.SayAsync(Paula, "publish the review");
        await stage.PressAsync(Paula, "Publish");
    }
}
