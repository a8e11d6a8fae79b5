using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerTiers.Storage;
using Quartz;

namespace PartnerTiers.Bot.Schedules;

/// <summary>Registers the schedule of duties, on a database of its provider: beside a SQLite store, inside a PostgreSQL one.</summary>
internal static class ScheduleServices
{
    /// <summary>Adds <see cref="DutyReport"/> and what <see cref="DutySchedule"/> needs; opens nothing yet.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services, StoreOptions store)
    {
        services.TryAddSingleton(DutyRhythm.Usual);
        services.AddSingleton<DutyReport>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(static scheduler =>
            {
                scheduler.InstanceName = "partner-tiers";
                // A duty that is told to stop ends the step that it is at; the rest is done after the next start.
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(maxConcurrency: 4);
            quartz.AddJobType<DutyJob>();
            Place(quartz, store);
        });
        return services;
    }

    private static void Place(IQuartzBuilder quartz, StoreOptions store)
    {
        if (StorePlaces.SchedulesOf(store) is not { } place)
        {
            quartz.UseInMemoryStore();
            return;
        }

        quartz.UsePersistentStore(kept =>
        {
            kept.ProvisionSchema();
            kept.ConfigureStore(static options =>
            {
                options.StoreJobDataAsStrings = true;
                options.DbRetryInterval = TimeSpan.FromSeconds(15);
            });
            if (store.Provider == StoreProvider.Postgres)
            {
                kept.UsePostgres(place);
                kept.UseClustering(static cluster =>
                {
                    // Work of a process that died is taken over after a quarter of a minute.
                    cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                });
            }
            else
            {
                kept.UseSqlite(place);
            }
        });
    }
}
