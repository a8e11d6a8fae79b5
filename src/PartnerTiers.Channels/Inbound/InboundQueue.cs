using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PartnerTiers.Channels.Inbound;

/// <summary>
/// Answers what the journal holds: in the order of each conversation, some conversations at a time. The journal is the truth, the queue its
/// front: what doesn't fit, failed for now or was left by a crash is found in the journal again.
/// </summary>
internal abstract class InboundQueue(IInboundJournal journal, TimeProvider time, ILogger log) : BackgroundService
{
    private const int MostWaiting = 2_000;
    private const int AtOnce = 16;
    private const int MostAttempts = 5;
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>How long another process is waited for that has what came before: longer than it takes to find out that it lives no more, and to answer in its place.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<InboundEntry>> lanes = [];
    private readonly Dictionary<string, int> attempts = [];
    private readonly HashSet<string> known = [];
    private readonly HashSet<string> finishedMeanwhile = [];
    private readonly HashSet<Task> running = [];
    private readonly ConcurrentDictionary<(string Channel, string Key), long> waitingSince = [];
    private readonly ConcurrentDictionary<(string Channel, string Key), bool> unmarked = [];
    private readonly ConcurrentDictionary<(string Channel, string Key), bool> claimed = [];
    private readonly SemaphoreSlim slots = new(AtOnce, AtOnce);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>The journal's channels that this queue works off.</summary>
    protected abstract IReadOnlyList<string> Channels { get; }

    /// <summary>Takes an entry that is in the journal. When there is no room it stays there and comes up later.</summary>
    public void Enqueue(InboundEntry entry, string conversation) => Enqueue(entry, conversation, isFound: false);

    /// <param name="entry">The entry.</param>
    /// <param name="conversation">Its lane.</param>
    /// <param name="isFound">Found in the journal, in a state that may be a moment old.</param>
    private void Enqueue(InboundEntry entry, string conversation, bool isFound)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested || known.Count >= MostWaiting || (isFound && finishedMeanwhile.Contains(entry.Key)) || !known.Add(entry.Key))
            {
                return;
            }

            if (lanes.TryGetValue(conversation, out var lane))
            {
                lane.Enqueue(entry);
                return;
            }

            lanes[conversation] = new Queue<InboundEntry>([entry]);
            Run(() => RunLaneAsync(conversation));
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await stopping.CancelAsync();
        Task[] left;
        lock (gate)
        {
            left = [.. running];
        }

        await Task.WhenAny(Task.WhenAll(left), Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        stopping.Dispose();
        slots.Dispose();
    }

    /// <summary>What must be answered one after the other has the same lane.</summary>
    protected abstract string LaneOf(InboundEntry entry);

    /// <summary>Answers an entry, which is this process's to answer. An exception counts as <see cref="TurnOutcome.TryAgain"/>.</summary>
    protected abstract Task<TurnOutcome> RunAsync(InboundEntry entry, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var channel in Channels)
                {
                    await SweepAsync(channel, stoppingToken);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.JournalUnreadable(log, failure);
            }

            await Task.Delay(BetweenSweeps, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Somebody else answers this entry, before it is in the journal: it is not taken from there. Ends with <see cref="Release"/>.</summary>
    public void Claim(string channel, string key) => claimed[(channel, key)] = true;

    /// <summary>Nobody does any more.</summary>
    public void Release(string channel, string key) => claimed.TryRemove((channel, key), out _);

    /// <summary>Marks an entry as answered, later where the journal cannot be written now: it was answered, so it must not come up again.</summary>
    public async Task FinishAsync(string channel, string key)
    {
        unmarked[(channel, key)] = true;
        try
        {
            await journal.DoneAsync(channel, key, CancellationToken.None);
            unmarked.TryRemove((channel, key), out _);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.JournalUnreadable(log, failure);
        }
    }

    private async Task SweepAsync(string channel, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // What is finished while the journal is read would else look pending and be answered twice.
            finishedMeanwhile.Clear();
        }

        foreach (var entry in await journal.PendingAsync(channel, cancellationToken))
        {
            if (claimed.ContainsKey((channel, entry.Key)))
            {
                continue;
            }

            if (unmarked.ContainsKey((channel, entry.Key)))
            {
                await FinishAsync(channel, entry.Key);
                continue;
            }

            if (time.GetUtcNow() - entry.At > TooOld)
            {
                Log.GivenUp(log, entry.Channel, entry.Key);
                await journal.DoneAsync(entry.Channel, entry.Key, cancellationToken);
                continue;
            }

            Enqueue(entry, LaneOf(entry), isFound: true);
        }
    }

    private async Task RunLaneAsync(string conversation)
    {
        while (Next(conversation) is { } entry)
        {
            var gotSlot = false;
            try
            {
                await slots.WaitAsync(stopping.Token);
                gotSlot = true;
                await RunOneAsync(entry, conversation);
            }
            catch (OperationCanceledException)
            {
                // Stopping: the entry stays in the journal.
            }
            finally
            {
                if (gotSlot)
                {
                    slots.Release();
                }
            }
        }
    }

    private async Task RunOneAsync(InboundEntry entry, string conversation)
    {
        var isFinished = false;
        try
        {
            var turn = await TurnOfAsync(entry);
            if (turn != InboundTurn.Now)
            {
                Leave(entry);
                if (turn == InboundTurn.Waits)
                {
                    lock (gate)
                    {
                        Run(() => ReturnAsync(entry, conversation));
                    }
                }

                return;
            }

            isFinished = await RunAsync(entry, stopping.Token) == TurnOutcome.Finished;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.AnswerFailed(log, entry.Channel, entry.Key, failure);
        }

        if (!isFinished && AttemptsOf(entry) + 1 >= MostAttempts)
        {
            Log.GivenUp(log, entry.Channel, entry.Key);
            isFinished = true;
        }

        if (isFinished)
        {
            await FinishAsync(entry.Channel, entry.Key);
        }

        lock (gate)
        {
            known.Remove(entry.Key);
            if (isFinished)
            {
                finishedMeanwhile.Add(entry.Key);
                attempts.Remove(entry.Key);
            }
            else
            {
                attempts[entry.Key] = attempts.GetValueOrDefault(entry.Key) + 1;
            }
        }
    }

    /// <summary>Not ours: answered, or another process's, since it was put into the lane; or the journal cannot be asked, and the entry comes up again when it can.</summary>
    private async Task<InboundTurn> TurnOfAsync(InboundEntry entry)
    {
        try
        {
            var turn = await journal.TurnOfAsync(entry.Channel, entry.Key, stopping.Token);
            if (turn == InboundTurn.Waits && time.GetElapsedTime(waitingSince.GetOrAdd((entry.Channel, entry.Key), time.GetTimestamp())) < Patience)
            {
                return turn;
            }

            waitingSince.TryRemove((entry.Channel, entry.Key), out _);
            return turn == InboundTurn.Waits ? InboundTurn.Now : turn;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.JournalUnreadable(log, failure);
            return InboundTurn.NotOurs;
        }
    }

    /// <summary>Puts what has to wait for another process into its lane again, a moment later and behind what has come meanwhile: the journal knows the order.</summary>
    private async Task ReturnAsync(InboundEntry entry, string conversation)
    {
        await Task.Delay(BetweenLooks, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Enqueue(entry, conversation, isFound: true);
    }

    /// <summary>Inside the gate.</summary>
    private void Run(Func<Task> work)
    {
        var task = Task.Run(work);
        running.Add(task);
        task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Leave(InboundEntry entry)
    {
        lock (gate)
        {
            known.Remove(entry.Key);
            attempts.Remove(entry.Key);
        }
    }

    private InboundEntry? Next(string conversation)
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && lanes[conversation].TryDequeue(out var entry))
            {
                return entry;
            }

            lanes.Remove(conversation);
            return null;
        }
    }

    private int AttemptsOf(InboundEntry entry)
    {
        lock (gate)
        {
            return attempts.GetValueOrDefault(entry.Key);
        }
    }

    private void Forget(Task work)
    {
        lock (gate)
        {
            running.Remove(work);
        }
    }
}
