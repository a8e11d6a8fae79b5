using PartnerTiers.Bot.Composition;
using PartnerTiers.Operations.Schedules;
using Quartz;

namespace PartnerTiers.Bot.Schedules;

/// <summary>How the duties stand, whichever process ran them.</summary>
internal sealed class DutyReport(ISchedulerFactory factory, IEnumerable<IDuty> duties, DutyRhythm rhythm, LoadedSettings loaded, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether duties run by themselves.</summary>
    public bool IsKept => DutySchedule.IsKept(rhythm, loaded);

    /// <summary>All of them in the order of their ids; null: their database does not answer.</summary>
    public async Task<IReadOnlyList<DutyState>?> ReadAsync(CancellationToken cancellationToken)
    {
        var ids = duties.Select(static duty => duty.Id).Order(StringComparer.Ordinal).ToList();
        if (!IsKept || ids.Count == 0)
        {
            return [];
        }

        try
        {
            return await ReadAsync(ids, cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception exception) when (exception is SchedulerException or TimeoutException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<DutyState>> ReadAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        var jobs = (await scheduler.GetJobDetails([.. ids.Select(DutyTriggers.JobOf)], cancellationToken)).ToDictionary(static job => job.Key.Name);
        return [.. ids.Select(id => jobs.TryGetValue(id, out var job) ? DutyState.Of(id, job.JobDataMap) : new DutyState(id, null, null, 0, null))];
    }
}
