using PartnerTiers.Operations.Delivery;
using PartnerTiers.Storage.Outbox;
using Xunit;

namespace PartnerTiers.Storage.Tests;

public sealed class DeliveryLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnertiers-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Of_two_over_one_file_the_first_delivers_and_the_second_when_the_first_has_ended()
    {
        var store = StorePlaces.At(Path.Combine(folder, "store.db"));
        using var second = new DeliveryLock(store);
        using (var first = new DeliveryLock(store))
        {
            Assert.Equal(DeliveryClaim.Ours, first.Claim());
            Assert.Equal(DeliveryClaim.Others, second.Claim());
            Assert.Equal(DeliveryClaim.Ours, first.Claim());
        }

        Assert.Equal(DeliveryClaim.Ours, second.Claim());
    }

    [Fact]
    public void A_server_and_a_store_in_memory_are_shared()
    {
        using var server = new DeliveryLock(new StoreOptions("Host=db.example", StoreProvider.Postgres));
        using var memory = new DeliveryLock(new StoreOptions("Data Source=:memory:"));
        Assert.Equal(DeliveryClaim.Shared, server.Claim());
        Assert.Equal(DeliveryClaim.Shared, memory.Claim());
    }
}
