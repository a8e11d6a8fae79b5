using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PartnerTiers.Storage.Schema;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// Stands in front of a store and turns what the database throws into a <see cref="StoreException"/> that says what to do. One place for all stores and for all ways in which EF Core hands an error on:
/// from opening, from reading row by row, from committing, or wrapped by SaveChanges. What is a bug of ours rather than the store's state stays what it is.
/// </summary>
/// <typeparam name="T">The port.</typeparam>
internal class StoreFaults<T> : DispatchProxy
    where T : class
{
    private static readonly MethodInfo OfTask = typeof(StoreFaults<T>).GetMethod(nameof(AwaitResultAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly ConcurrentDictionary<Type, MethodInfo> OfTasks = new();

    private T store = null!;
    private IDbContextFactory<PartnerTiersContext> contexts = null!;
    private StoreTrouble trouble = null!;

    /// <summary>The same store, behind it.</summary>
    public static T InFrontOf(T store, IDbContextFactory<PartnerTiersContext> contexts, StoreTrouble trouble)
    {
        var proxy = Create<T, StoreFaults<T>>();
        var faults = (StoreFaults<T>)(object)proxy;
        (faults.store, faults.contexts, faults.trouble) = (store, contexts, trouble);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var work = typeof(T).Name + "." + targetMethod!.Name;
        try
        {
            var result = targetMethod.Invoke(store, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
            switch (result)
            {
                case Task task when targetMethod.ReturnType == typeof(Task):
                    return AwaitAsync(task, work);
                case Task task:
                    return OfTasks.GetOrAdd(targetMethod.ReturnType.GetGenericArguments()[0], static type => OfTask.MakeGenericMethod(type)).Invoke(this, [task, work]);
                default:
                    trouble.Clear(work);
                    return result;
            }
        }
        catch (Exception thrown) when (Explain(thrown, work) is { } explained)
        {
            throw explained;
        }
    }

    private async Task AwaitAsync(Task task, string work)
    {
        try
        {
            await task.ConfigureAwait(false);
            trouble.Clear(work);
        }
        catch (Exception thrown) when (Explain(thrown, work) is { } explained)
        {
            throw explained;
        }
    }

    // Called by reflection: the type of the result is known only then.
    private async Task<TResult> AwaitResultAsync<TResult>(Task<TResult> task, string work)
    {
        await AwaitAsync(task, work).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <summary>The same with its reason; null where it says it already, or is no trouble of the store.</summary>
    private StoreException? Explain(Exception thrown, string work)
    {
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
        {
            if (cause is StoreException said)
            {
                trouble.Add(work, said.Message);
                return ReferenceEquals(said, thrown) ? null : new StoreException(said.Message, thrown);
            }

            if (cause is DbException database)
            {
                using var context = contexts.CreateDbContext();
                if (context.Explain(database) is not { } words)
                {
                    return null;
                }

                trouble.Add(work, words);
                return new StoreException(words, thrown);
            }
        }

        return null;
    }
}
