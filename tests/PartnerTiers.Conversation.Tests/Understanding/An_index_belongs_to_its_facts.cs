using NodaTime;
using PartnerTiers.Conversation.Tests.Evaluation;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class An_index_belongs_to_its_facts
{
    private static readonly SyncRecord Sync = new(2, Instant.FromUtc(2026, 11, 16, 7, 0), "CSV folder", 0, 0, 0, 0, [], Duration.FromSeconds(1));

    private readonly ReaderIndexes indexes = new(QuestionNotation.Grammar);
    private readonly Board board = Northwind.Board();

    [Fact]
    public void The_same_facts_are_indexed_once_for_all_who_ask()
    {
        var view = board.ViewFor(Doorkeeper.Operator);
        var made = new ReaderIndex[8];
        Parallel.For(0, made.Length, at => made[at] = indexes.For(view));
        Assert.Single(made.Distinct());
        Assert.Same(made[0], indexes.For(board.ViewFor(new Audience.Home(Roles.Seller, "jo.winter@example.com"))));
    }

    [Fact]
    public void New_facts_have_an_index_of_their_own_and_whoever_still_reads_the_old_ones_gets_theirs()
    {
        var before = board.ViewFor(Doorkeeper.Operator);
        Assert.NotEmpty(indexes.For(before).Names.Nearest("Globex", 1));
        board.Swap(Snapshot.Build(new FactSet([.. Northwind.Partners.Where(static partner => partner.Name != "Globex S.A.")], [], [], [], [], [], [])), Sync);
        Assert.DoesNotContain("P003", indexes.For(board.ViewFor(Doorkeeper.Operator)).Names.Nearest("Globex", 1));
        Assert.Contains("P003", indexes.For(before).Names.Nearest("Globex", 1));
    }

    [Fact]
    public void A_partner_has_an_index_of_its_own_until_its_facts_change()
    {
        var acme = indexes.For(board.ViewFor(new Audience.OfPartner("P002")));
        Assert.Same(acme, indexes.For(board.ViewFor(new Audience.OfPartner("P002", askerIsHome: true))));
        Assert.NotSame(acme, indexes.For(board.ViewFor(new Audience.OfPartner("P003"))));
        Assert.Empty(acme.Names.Nearest("Globex", 1));
        board.Swap(Snapshot.Build(new FactSet(Northwind.Partners, [], [], [], [], [], [])), Sync);
        Assert.NotSame(acme, indexes.For(board.ViewFor(new Audience.OfPartner("P002"))));
    }

    [Fact]
    public void Whoever_waits_for_new_facts_is_told_of_each_swap()
    {
        var told = 0;
        board.WhenSwapped(() => told++);
        board.Swap(Snapshot.Empty, Sync);
        board.Swap(Snapshot.Empty, Sync);
        Assert.Equal(2, told);
    }
}
