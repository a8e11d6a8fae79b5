using NodaTime;
using PartnerTiers.Bot.Metrics;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Time;
using PartnerTiers.Storage;
using Quartz;

namespace PartnerTiers.Bot.Schedules;

/// <summary>Runs one duty: the one whose id is the job's name. Where several processes share a store, one of them at a time.</summary>
[DisallowConcurrentExecution]
[PersistJobDataAfterExecution]
internal sealed class DutyJob(IEnumerable<IDuty> duties, DutyRhythm rhythm, ProgrammeClock clock, TimeProvider time, BotMeter meter, ILogger<DutyJob> logger) : IJob
{
    // A duty that has more to do at once gets its turn again soon, and others in between.
    private static readonly Duration Breath = Duration.FromSeconds(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (duties.FirstOrDefault(duty => duty.Id == id) is not { } duty)
        {
            // Another version of the program runs beside this one, or ran before it.
            logger.DutyUnknown(id);
            return;
        }

        var (began, start) = (clock.Now, time.GetTimestamp());
        var before = DutyState.Of(id, context.JobDetail.JobDataMap);
        var (due, failures, trouble) = ((Instant?)null, 0, (string?)null);
        try
        {
            due = await duty.RunAsync(began, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops; the duty goes on where it was when it starts again.
            return;
        }
        catch (Exception exception)
        {
            (failures, trouble) = (before.Failures + 1, Words(exception));
            var wait = rhythm.After(failures);
            due = clock.Now + Duration.FromTimeSpan(wait);
            logger.DutyFailed(exception, id, failures, (int)wait.TotalSeconds);
        }

        var (now, usual) = (clock.Now, clock.Now + Duration.FromTimeSpan(rhythm.Every));
        var next = due is { } moment && moment < usual ? Instant.Max(moment, now + Breath) : usual;
        if (next < usual)
        {
            await context.Scheduler.ScheduleTrigger(DutyTriggers.Once(id, next.ToDateTimeOffset()), TriggerConflict.Replace, CancellationToken.None);
        }

        // What falls due later than the next usual run is worth knowing all the same.
        var state = new DutyState(id, began, due is { } known && known > next ? known : next, failures, trouble);
        state.WriteTo(context.JobDetail.JobDataMap);
        meter.DutyRan(state, time.GetElapsedTime(start));
    }

    // An error's own words may hold what somebody wrote; those of the store are made for operators.
    private static string Words(Exception exception) => exception is StoreException ? exception.Message : exception.GetType().Name;
}
