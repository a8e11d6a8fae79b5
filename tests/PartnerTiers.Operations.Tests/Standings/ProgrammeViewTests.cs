using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Standings;

public sealed class ProgrammeViewTests
{
    [Fact]
    public void Home_sees_every_partner_and_the_whole_sync()
    {
        var view = View(new Audience.Home(Roles.Seller, null));
        Assert.Equal(["A", "B", "a"], view.Partners.Select(facts => facts.Partner.Id));
        Assert.Equal("B", view.Sync!.Rejects.Single().PartnerId);
        Assert.Equal(10, view.Sync.RowsRead);
    }

    [Fact]
    public void A_partner_sees_itself_and_nothing_that_speaks_of_others()
    {
        var view = View(new Audience.OfPartner("A"));
        Assert.Equal(["A"], view.Partners.Select(facts => facts.Partner.Id));
        Assert.NotNull(view.Find("A"));
        Assert.Null(view.Find("B"));
        Assert.Null(view.Find("a"));
        Assert.Null(view.Find("unknown"));
        Assert.Empty(view.Sync!.Rejects);
        Assert.Equal((0, 0, 0, 0), (view.Sync.RowsRead, view.Sync.Added, view.Sync.Changed, view.Sync.Removed));
        Assert.Equal(BoardTests.Record(7).At, view.Sync.At);
    }

    [Fact]
    public void A_partner_that_the_crm_no_longer_knows_sees_nothing() => Assert.Empty(View(new Audience.OfPartner("gone")).Partners);

    [Fact]
    public void A_stranger_sees_nothing()
    {
        var view = View(new Audience.Stranger());
        Assert.Empty(view.Partners);
        Assert.Null(view.Find("A"));
        Assert.Null(view.Sync);
    }

    private static ProgrammeView View(Audience audience)
    {
        var book = Programmes.Berlin();
        var board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        board.Swap(Programmes.Snapshot("B", "a", "A"), BoardTests.Record(7) with { Rejects = [new Reject("deals.csv", 2, "share", "2", "Too much.", "B")] });
        return board.ViewFor(audience);
    }
}
