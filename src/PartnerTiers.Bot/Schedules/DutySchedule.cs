using PartnerTiers.Bot.Composition;
using PartnerTiers.Operations.Schedules;
using Quartz;

namespace PartnerTiers.Bot.Schedules;

/// <summary>Has the duties run while the program serves; never under <c>AsOf</c>, where the calendar is one that somebody made up.</summary>
internal sealed class DutySchedule(ISchedulerFactory factory, IEnumerable<IDuty> duties, DutyRhythm rhythm, LoadedSettings loaded, TimeProvider time, ILogger<DutySchedule> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(15);

    private IScheduler? scheduler;

    /// <summary>Whether duties run by themselves at all.</summary>
    public static bool IsKept(DutyRhythm rhythm, LoadedSettings loaded) => rhythm.IsKept && loaded.Book.AsOf is null;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (scheduler is { } running)
        {
            // Jobs are told to stop and waited for: a duty ends the step that it is at.
            await running.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ids = duties.Select(static duty => duty.Id).ToList();
        if (!IsKept(rhythm, loaded) || ids.Count == 0)
        {
            return;
        }

        for (var isStarted = false; !isStarted && !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                isStarted = await StartAsync(ids, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && !stoppingToken.IsCancellationRequested)
            {
                // The program answers without its schedule; the schedule comes when its database does.
                logger.SchedulesNotStarted(exception, (int)BetweenTries.TotalSeconds);
                await Task.Delay(BetweenTries, time, stoppingToken);
            }
        }
    }

    private async Task<bool> StartAsync(List<string> ids, CancellationToken stoppingToken)
    {
        var made = await factory.GetScheduler(stoppingToken);
        var known = (await made.GetJobDetails([.. ids.Select(DutyTriggers.JobOf)], stoppingToken)).Select(static job => job.Key.Name).ToHashSet();
        foreach (var id in ids)
        {
            if (!known.Contains(id))
            {
                // One that another process makes meanwhile is as good.
                var job = JobBuilder.Create<DutyJob>().WithIdentity(DutyTriggers.JobOf(id)).StoreDurably().RequestRecovery().Build();
                await made.AddJob(job, AddJobOptions.Replacing, stoppingToken);
            }

            var kept = await made.GetTrigger(DutyTriggers.UsualOf(id), stoppingToken) as ISimpleTrigger;
            var conflict = kept?.RepeatInterval == rhythm.Every ? TriggerConflict.Keep : TriggerConflict.Replace;
            await made.ScheduleTrigger(DutyTriggers.Usual(id, rhythm.Every, time.GetUtcNow()), conflict, stoppingToken);
        }

        scheduler = made;
        await made.Start(stoppingToken);
        return true;
    }
}
