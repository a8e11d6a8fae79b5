using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;
using Xunit;

namespace PartnerTiers.Operations.Tests.Access;

public sealed class BindingBookTests
{
    private readonly ManualTime time = ManualTime.Monday;
    private readonly MemoryBindings store = new();
    private readonly BindingBook book;

    public BindingBookTests() => book = new BindingBook(new AccessRules { Bindings = [new Binding("P001", Channel: "configured")] }, store, new ProgrammeClock(time, Programmes.Berlin()));

    [Fact]
    public async Task Without_the_store_what_was_last_read_holds_for_a_quarter_of_an_hour()
    {
        await MakeAsync("P002", "made");
        Assert.Equal(["P001", "P002"], await PartnersAsync());
        store.IsBroken = true;
        time.Advance(Duration.FromMinutes(14));
        Assert.Equal(["P001", "P002"], await PartnersAsync());
        time.Advance(Duration.FromMinutes(1));
        await Assert.ThrowsAsync<InvalidOperationException>(PartnersAsync);

        store.IsBroken = false;
        await MakeAsync("P003", "made later");
        Assert.Equal(["P001", "P002", "P003"], await PartnersAsync());
    }

    [Fact]
    public async Task Without_the_store_from_the_beginning_nothing_holds()
    {
        store.IsBroken = true;
        await Assert.ThrowsAsync<InvalidOperationException>(PartnersAsync);
    }

    private Task<MadeBinding?> MakeAsync(string partner, string channel) => store.TryMakeAsync(new Binding(partner, Channel: channel), "ada", Instant.FromDateTimeOffset(time.GetUtcNow()), default);

    private async Task<string[]> PartnersAsync() => [.. (await book.ReadAsync(default)).All.Select(binding => binding.Partner)];
}
