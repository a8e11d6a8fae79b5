using Microsoft.Data.Sqlite;
using PartnerTiers.Operations.Delivery;

namespace PartnerTiers.Storage.Outbox;

/// <summary>
/// A locked file beside the SQLite store: the system unlocks it when the process ends, be it by kill or power cut, and not while it is merely frozen. A server has several processes, and a file system that locks nothing
/// is found out by locking twice; both are shared.
/// </summary>
internal sealed class DeliveryLock(StoreOptions store) : IDeliveryClaims, IDisposable
{
    private readonly Lock gate = new();
    private FileStream? held;
    private bool isShared;

    public DeliveryClaim Claim()
    {
        lock (gate)
        {
            if (held is not null)
            {
                return DeliveryClaim.Ours;
            }

            if (isShared || FileFor(store) is not { } file)
            {
                return DeliveryClaim.Shared;
            }

            if (Open(file) is not { } opened)
            {
                return isShared ? DeliveryClaim.Shared : DeliveryClaim.Others;
            }

            if (Open(file) is { } again)
            {
                again.Dispose();
                opened.Dispose();
                isShared = true;
                return DeliveryClaim.Shared;
            }

            held = opened;
            return DeliveryClaim.Ours;
        }
    }

    public void Dispose() => held?.Dispose();

    /// <summary>The file to lock; null: the store is no file.</summary>
    internal static string? FileFor(StoreOptions store) =>
        store.Provider == StoreProvider.Sqlite && new SqliteConnectionStringBuilder(store.ConnectionString) is var builder && StorePlaces.IsFile(builder) ? builder.DataSource + ".delivering" : null;

    private FileStream? Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException)
        {
            // A file of another user: of no use to anybody here.
            isShared = true;
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
