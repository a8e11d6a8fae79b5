using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Testing;
using Xunit;
using static PartnerTiers.Storage.Tests.Reviews.ReviewWorld;

namespace PartnerTiers.Storage.Tests.Reviews;

/// <summary>The second person of a demotion: who that is, who is asked, and what refusing means.</summary>
public sealed class SignatureTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 12, 31);
    private readonly TempStore store = new();
    private ReviewWorld? opened;

    public void Dispose()
    {
        opened?.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task A_demotion_from_the_top_takes_an_approver_who_is_somebody_else()
    {
        var world = await EvaluatedAsync();
        var first = Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("elite-down", Paula)).Case;
        Assert.True(first.WaitsForSignature);
        Assert.IsType<DecisionOutcome.SamePerson>(await world.DecideAsync("elite-down", Paula.ToUpperInvariant()));
        Assert.IsType<DecisionOutcome.Already>(await world.DecideAsync("elite-down", Max));
        Assert.Contains(world.Reviews.Open!.Undecided, one => one.Row.Partner == "elite-down");
        var signed = Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("elite-down", Peter)).Case;
        Assert.True(signed.IsDecided);
        Assert.Equal(Peter, signed.Signature!.By.Email);
        Assert.IsType<DecisionOutcome.Already>(await world.DecideAsync("elite-down", Peter));
    }

    [Fact]
    public async Task Approvers_are_asked_for_the_second_signature_and_their_cards_follow()
    {
        var world = await EvaluatedAsync();
        await world.DecideAsync("down", Max);
        Assert.Empty(await world.KeysAsync("review-signature/"));
        await world.DecideAsync("elite-down", Max);
        string[] asked = [$"review-signature/2026-12-31/elite-down/1/approver/{Paula}", $"review-signature/2026-12-31/elite-down/1/approver/{Peter}"];
        var pushes = (await world.Outbox.FindAsync("review-signature/", default)).Select(state => state.Push).ToList();
        Assert.Equal(asked, pushes.Select(push => push.Key));
        Assert.All(pushes, push => Assert.Equal(("elite-down", "review-signature", world.Clock.Now), (push.Partner, push.Kind, push.NotBefore)));
        Assert.Equal([new Addressee.Person(Paula), new Addressee.Person(Peter)], pushes.Select(push => push.To));

        // Who refuses and demotes otherwise is the first of a new decision, for which the other approver is asked.
        await world.DecideAsync("elite-down", Paula, new CaseChoice(ProposalKind.Downgrade, "select", null), "Agreed with them in person");
        Assert.True(world.Reviews.Open!.Cases["elite-down"].WaitsForSignature);
        Assert.Equal([.. asked.Select(key => key + "/decided/2"), $"review-signature/2026-12-31/elite-down/2/approver/{Peter}"], await NewAsync(asked));
        var before = await world.KeysAsync("review-signature/");
        await world.DecideAsync("elite-down", Peter);
        Assert.Equal([asked[0] + "/signed/2", asked[1] + "/signed/2", $"review-signature/2026-12-31/elite-down/2/approver/{Peter}/signed/2"], await NewAsync(before));
        Assert.All(
            (await world.Outbox.FindAsync("review-signature/", default)).Select(state => state.Push).Where(push => push.Replaces is not null),
            push => Assert.True(push.Key.StartsWith(push.Replaces + "/", StringComparison.Ordinal) && !push.ElseNew));

        async Task<IEnumerable<string>> NewAsync(IEnumerable<string> known) => (await world.KeysAsync("review-signature/")).Except(known);
    }

    [Theory]
    [InlineData("group:approvers", null)]
    [InlineData("Paula.Prove@example.com", Paula)]
    public async Task Where_no_other_approver_has_an_address_the_review_channels_are_asked(string approver, string? decidedBy)
    {
        var world = await EvaluatedAsync();
        var frozen = (await world.Store.FindAsync(Day, "elite-down", default))!;
        var telling = new ReviewTelling(world.Board, ReviewWorld.Rules with { Approvers = [approver] }, world.Records);
        Assert.Equal(new Addressee.Subscribers("reviews", frozen.Row.Region), Assert.Single(telling.Signature(frozen, 1, decidedBy)).To);
    }

    [Fact]
    public async Task A_second_person_who_refuses_says_why_and_decides_otherwise()
    {
        var world = await EvaluatedAsync();
        await world.DecideAsync("elite-down", Max);
        var kept = Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("elite-down", Paula, new CaseChoice(ProposalKind.Keep, "elite", null), "The merger")).Case;
        Assert.True(kept.IsDecided);
        Assert.Equal((1, "The merger", "elite"), (kept.Refusals, kept.Refused!.Given.Reason, kept.To));
    }

    private async Task<ReviewWorld> EvaluatedAsync()
    {
        var time = ManualTime.Monday;
        opened = await OpenAsync(store, time);
        await opened.Duty.RunAsync(opened.Clock.Now, default);
        time.MoveTo(Day.PlusDays(1).AtStartOfDayInZone(opened.Clock.Zone).ToInstant());
        await opened.Duty.RunAsync(opened.Clock.Now, default);
        return opened;
    }
}
